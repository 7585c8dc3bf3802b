import type { StatedQuantile } from '@risikobilde/risk';

/** A range, perhaps a middle, and how many percent of cases lie below each. */
export type QuantileEntry = {
  readonly range: readonly [number, number];
  readonly middle?: number | undefined;
  readonly chances?: readonly number[] | undefined;
};

/** The quantiles that were stated, in the order of the values. */
export const quantilesStated = ({
  range: [low, high],
  middle,
  chances,
}: QuantileEntry): readonly StatedQuantile[] => {
  const values = middle === undefined ? [low, high] : [low, middle, high];
  const percents = chances ?? (middle === undefined ? [5, 95] : [5, 50, 95]);
  return values.map((value, k) => [(percents[k] ?? Number.NaN) / 100, value] as const);
};
