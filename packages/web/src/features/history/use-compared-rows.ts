import type { MomentComparison, RiskThen } from '@risikobilde/core';
import { formatDay, valueWord } from '@risikobilde/words';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';

export const comparedTypes = ['decided', 'claim', 'risk', 'measure', 'happened'] as const;

/** One thing that stands otherwise, in words. */
export type ComparedRow = {
  readonly id: string;
  readonly type: (typeof comparedTypes)[number];
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Each reason by itself. */
  readonly why: readonly string[];
  /** The record it leads to, where there is one. */
  readonly record?: string;
};

/** A difference as rows: decisions, claims, risks, measures, and what happened. */
export const useComparedRows = (comparison: MomentComparison): readonly ComparedRow[] => {
  const words = useWords();
  const { t } = words;
  const { text, language } = useWorkbench();
  const { alternatives, scale } = useRiskFrame();
  const nameOf = useNames();
  /** What it was and what it is; of what is on one side only, that it was not there. */
  const sides = (before: string | undefined, after: string | undefined) => ({
    before: before ?? t('timeline.newClaim'),
    after: after ?? t('compare.gone'),
  });
  const levels = ({ band, likelihoodLevel: likelihood, consequenceLevel: consequence }: RiskThen): string => {
    const name = scale?.bands.find(({ id }) => id === band)?.name;
    return t('compare.levels', { band: name ? text(name) : band, likelihood, consequence });
  };
  const { decided, claims, risks, measures, happened } = comparison;
  return [
    ...decided.map(({ id, before, after }): ComparedRow => {
      const one = after ?? before;
      const of = one && { decision: 'why', advice: 'text', consideration: 'because' }[one.kind];
      const reasons = one && of ? Object.entries(one).find(([name]) => name === of)?.[1] : undefined;
      return {
        id,
        type: 'decided',
        what: nameOf(id),
        ...sides(before && formatDay(before.on, language), after && formatDay(after.on, language)),
        why: isText(reasons) ? [text(reasons)] : [],
        record: id,
      };
    }),
    ...claims.map(({ id, before, after, why }): ComparedRow => {
      const isReworded = before && after && before.standing === after.standing;
      const stood = (claim: typeof before) => claim && t(`standing.${claim.standing}`);
      return {
        id,
        type: 'claim',
        what: text((after ?? before)?.text ?? { nb: id }),
        ...sides(stood(before), isReworded ? t('compare.reworded') : stood(after)),
        why:
          why.length === 0 && after && !isReworded
            ? [text(after.summary)]
            : why.map(({ type, label }) => t(`compare.cause.${type}`, { label: text(label) })),
        record: id,
      };
    }),
    ...risks.map(({ id, scenario, alternative, before, after }): ComparedRow => {
      const of = alternatives.find((one) => one.id === alternative);
      return {
        id,
        type: 'risk',
        what: `${nameOf(scenario)} (${of ? text(of.name) : alternative})`,
        ...sides(before && levels(before), after && levels(after)),
        why: [],
        record: scenario,
      };
    }),
    ...measures.map(({ id, before, after }): ComparedRow => {
      const stateOf = (one: typeof before) =>
        one && (one.state === undefined ? '–' : valueWord(words, 'measure.states.state', one.state));
      return {
        id,
        type: 'measure',
        what: text((after ?? before)?.title ?? { nb: id }),
        ...sides(stateOf(before), stateOf(after)),
        why: [],
        record: id,
      };
    }),
    ...happened.map(({ id, before, after }): ComparedRow => {
      const one = after ?? before;
      const on = (event: typeof one) => event && formatDay(event.date, language);
      return {
        id,
        type: 'happened',
        what: one ? text(one.title) : id,
        ...sides(on(before), on(after)),
        why: one ? [t(`chart.lane.${one.lane}`)] : [],
      };
    }),
  ];
};

const isText = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null;
