import type { Judgement, Text } from '@risikobilde/core';
import type { EstimateEntry } from '../../shared/components/estimate/read-estimate.js';
import type { Scale } from '../../shared/risk/use-risk-frame.js';

type Estimate = Pick<Judgement, 'frequency' | 'consequence'>;
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

/** The range it was judged as, in events a year or persons, or that of its level. */
export const rangeOf = (
  { frequency, consequence }: Judgement,
  axis: readonly Step[],
  quantity: Quantity,
): Range | undefined => {
  const ofLevel = (level: number) => axis.find((step) => step.level === level)?.range;
  if (quantity === 'consequence')
    return 'level' in consequence ? ofLevel(consequence.level) : consequence.persons;
  if ('level' in frequency) return ofLevel(frequency.level);
  return 'perYear' in frequency ? frequency.perYear : turned(frequency.onceInYears);
};

/** Years between events as events a year, and the other way, to three digits. */
const turned = ([low, high]: Range): Range => [rounded(1 / high), rounded(1 / low)];
const rounded = (value: number): number => Number(value.toPrecision(3));

/** What the numbers of an estimate count: events a year, years between them, or persons. */
export type Unit = 'perYear' | 'onceInYears' | 'persons';

/** The unit that an estimate is given in; undefined of a level. */
export const unitOf = ({ frequency, consequence }: Estimate, quantity: Quantity): Unit | undefined => {
  if (quantity === 'consequence') return 'level' in consequence ? undefined : 'persons';
  if ('level' in frequency) return undefined;
  return 'perYear' in frequency ? 'perYear' : 'onceInYears';
};

/** What was said of the quantity, in its unit; undefined of a level. */
export const saidOf = (
  { frequency, consequence }: Estimate,
  quantity: Quantity,
): EstimateEntry | undefined => {
  if (quantity === 'consequence') {
    if ('level' in consequence) return undefined;
    const { persons, ...rest } = consequence;
    return { range: persons, ...rest };
  }
  if ('level' in frequency) return undefined;
  if ('perYear' in frequency) {
    const { perYear, ...rest } = frequency;
    return { range: perYear, ...rest };
  }
  const { onceInYears, ...rest } = frequency;
  return { range: onceInYears, ...rest };
};

/** The judgement with what was said of a quantity. */
export const withSaid = <E extends Estimate>(
  judgement: E,
  unit: Unit,
  { range, ...rest }: EstimateEntry,
): E => {
  switch (unit) {
    case 'perYear':
      return { ...judgement, frequency: { perYear: range, ...rest } };
    case 'onceInYears':
      return { ...judgement, frequency: { onceInYears: range, ...rest } };
    case 'persons':
      return { ...judgement, consequence: { persons: range, ...rest } };
  }
};

/** The same estimate of frequency said in the other unit: the middle turns with the ends, and so do the percentages. */
export const saidIn = <E extends Estimate>(
  judgement: E,
  unit: 'perYear' | 'onceInYears',
  fallback: Range,
): E => {
  const said = saidOf(judgement, 'frequency');
  const from = unitOf(judgement, 'frequency');
  if (from === unit) return judgement;
  if (said === undefined || said.range[0] <= 0)
    return withSaid(judgement, unit, { range: unit === 'perYear' ? fallback : turned(fallback) });
  return withSaid(judgement, unit, {
    range: turned(said.range),
    ...(said.middle !== undefined && { middle: rounded(1 / said.middle) }),
    ...(said.chances && { chances: said.chances.map((percent) => 100 - percent).toReversed() }),
  });
};

/** The judgement with other ends, in the unit it was said in; a middle that is no longer between them goes. */
export const withRange = (judgement: Judgement, quantity: Quantity, range: Range): Judgement => {
  const unit = unitOf(judgement, quantity) ?? (quantity === 'frequency' ? 'perYear' : 'persons');
  const ends = unit === 'onceInYears' ? turned(range) : range;
  const { middle, chances } = saidOf(judgement, quantity) ?? {};
  const isBetween = middle === undefined || (ends[0] < middle && middle < ends[1]);
  return withSaid(judgement, unit, {
    range: ends,
    ...(isBetween && middle !== undefined && { middle }),
    ...(isBetween && ends[0] < ends[1] && chances && { chances }),
  });
};

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
