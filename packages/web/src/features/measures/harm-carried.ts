import { harmOf } from '@risikobilde/charts';
import { harmSeverities, type HarmSeverity, type RiskResult } from '@risikobilde/core';

/** Harm is counted apart by how grave it is: persons who lose a night's sleep and persons who lose their home are not added. */
export const gravities = ['grave', 'lesser'] as const;
export type Gravity = (typeof gravities)[number];

export const gravityOf = (severity: HarmSeverity): Gravity =>
  harmSeverities.indexOf(severity) >= harmSeverities.indexOf('significant') ? 'grave' : 'lesser';

/** In persons harmed a year: how many more there would be without a measure in place, or how many fewer with one that is not. */
export type HarmCarried = { readonly persons: number; readonly isInPlace: boolean };

/**
 * What one measure means for harm of a gravity, all others as they are; undefined where nobody has estimated what it does to a
 * scenario with such harm. Below nothing, it makes things worse.
 */
export const carriedBy = (
  risks: readonly RiskResult[],
  measure: string,
  isMeant: (scenario: string) => boolean,
): HarmCarried | undefined => {
  const moved = risks.flatMap((risk) => {
    const own = risk.effects.filter((effect) => effect.measure === measure);
    const [first] = own;
    if (first === undefined || !isMeant(risk.scenario)) return [];
    const isInPlace = first.state === 'current';
    const now = harmOf(risk);
    return [{ isInPlace, persons: isInPlace ? harmWithout(risk, measure) - now : now - now * factorOf(own) }];
  });
  const [one] = moved;
  return (
    one && {
      isInPlace: one.isInPlace,
      persons: moved.reduce((sum, { persons }) => sum + persons, 0),
    }
  );
};

const factorOf = (effects: RiskResult['effects']): number =>
  effects.reduce((factor, { mean }) => factor * mean.frequency * mean.consequence, 1);

/** The harm if one measure alone fell away: what came before all measures, by the effects of the others. */
const harmWithout = ({ initial, effects }: RiskResult, measure: string): number =>
  initial.mean.frequency *
  initial.mean.consequence *
  factorOf(effects.filter((one) => one.state === 'current' && one.measure !== measure));
