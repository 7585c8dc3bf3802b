import type { Judgement, Text } from '@risikobilde/core';
import type { Scale } from '../../shared/risk/use-risk-frame.js';

export type Quantity = 'frequency' | 'consequence';
export type Range = readonly [number, number];
export type Step = {
  readonly level: number;
  readonly name: Text;
  readonly definition?: Text;
  readonly range?: Range;
};

/** The levels of the scale for one quantity, with their ranges where the scale has numbers. */
export const axisOf = (scale: Scale, quantity: Quantity): readonly Step[] =>
  quantity === 'frequency'
    ? scale.likelihood.map(({ perYear, ...step }) => ({ ...step, ...(perYear && { range: perYear }) }))
    : scale.consequence.map(({ persons, ...step }) => ({ ...step, ...(persons && { range: persons }) }));

/** The level it was judged as, when it was. */
export const levelOf = (judgement: Judgement, quantity: Quantity): number | undefined =>
  'level' in judgement[quantity] ? judgement[quantity].level : undefined;

/** The range it was judged as, or that of its level. */
export const rangeOf = (
  { frequency, consequence }: Judgement,
  axis: readonly Step[],
  quantity: Quantity,
): Range | undefined => {
  const ofLevel = (level: number) => axis.find((step) => step.level === level)?.range;
  if (quantity === 'frequency') return 'level' in frequency ? ofLevel(frequency.level) : frequency.perYear;
  return 'level' in consequence ? ofLevel(consequence.level) : consequence.persons;
};

export const withRange = (judgement: Judgement, quantity: Quantity, range: Range): Judgement =>
  quantity === 'frequency'
    ? { ...judgement, frequency: { perYear: range } }
    : { ...judgement, consequence: { persons: range } };

export const withLevel = (judgement: Judgement, quantity: Quantity, level: number): Judgement => ({
  ...judgement,
  [quantity]: { level },
});

/** The level whose range a value lies in; the lowest when it lies below them all. */
export const levelAt = (axis: readonly Step[], value: number): number =>
  axis.reduce(
    (found, step) => (step.range && step.range[0] <= value ? step.level : found),
    axis[0]?.level ?? 1,
  );
