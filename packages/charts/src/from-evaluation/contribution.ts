import type { RiskResult } from '@risikobilde/core';
import { message, type Sayable } from '@risikobilde/words';
import type { ContributionData, MeasureContribution } from '../charts/contribution.js';

/** Expected persons harmed a year now, with the measures that are in place. */
export const harmOf = ({ current }: RiskResult): number => current.mean.frequency * current.mean.consequence;

/** The same if one measure alone fell away: what came before all measures, by the effects of the others. */
const harmWithout = ({ initial, effects }: RiskResult, measure: string): number =>
  effects
    .filter((effect) => effect.state === 'current' && effect.measure !== measure)
    .reduce(
      (harm, { mean }) => harm * mean.frequency * mean.consequence,
      initial.mean.frequency * initial.mean.consequence,
    );

/** A move below half a per cent cannot be seen in the picture and says nothing at figures this rough. */
const visible = 1.005;

/**
 * Data of `contributionChart`, what each measure in place carries of the given risks: their harm if it alone fell away.
 * Measures that hardly move them are left out and counted.
 */
export const contributionOf = (
  risks: readonly RiskResult[],
  isMeant: (risk: RiskResult) => boolean,
  /** Undefined for a measure that is not to be shown. */
  titleOf: (measure: string) => Sayable | undefined,
  /** Those who could be harmed: no year harms more. */
  population = Number.POSITIVE_INFINITY,
): ContributionData & { readonly leftOut: number } => {
  const meant = risks.filter(isMeant);
  const sum = (harm: (risk: RiskResult) => number): number =>
    Math.min(
      population,
      meant.reduce((total, risk) => total + harm(risk), 0),
    );
  const now = sum(harmOf);
  const inPlace = new Set(
    risks.flatMap(({ effects }) =>
      effects.flatMap(({ state, measure }) => (state === 'current' ? [measure] : [])),
    ),
  );
  const all = [...inPlace].toSorted().flatMap((ref): readonly MeasureContribution[] => {
    const title = titleOf(ref);
    return title ? [{ ref, title, without: sum((risk) => harmWithout(risk, ref)) }] : [];
  });
  const measures = all.filter(({ without }) => without > now * visible);
  return {
    figure: message('chart.harm.expected'),
    unit: message('chart.harm.persons'),
    now,
    measures,
    leftOut: all.length - measures.length,
  };
};
