import type { SideRow } from '@risikobilde/core/risk';

export type Domain = readonly [number, number];

/** From the least to the most that is drawn, all rows on one axis. Nought cannot stand on it and is drawn at its low end. */
export const domainOf = (rows: readonly SideRow[]): Domain => {
  const drawn = rows
    .flatMap(({ values, zone }) => [
      zone.low,
      zone.high,
      ...values.flatMap(({ low, mean, high }) => [low, mean, high]),
    ])
    .filter((value) => value > 0);
  if (drawn.length === 0) return [1, 10];
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  return least < most ? [least, most] : [least / 2, most * 2];
};

/** The round values to write on the axis: powers of ten, or where fewer than two are within it, 1, 2 and 5 of each. */
export const ticksOf = ([least, most]: Domain): readonly number[] => {
  const within = (values: readonly number[]) => values.filter((value) => value >= least && value <= most);
  const first = Math.floor(Math.log10(least));
  const tens = Array.from({ length: Math.ceil(Math.log10(most)) - first + 1 }, (_, k) => 10 ** (first + k));
  const found = within(tens);
  if (found.length < 2) return within(tens.flatMap((ten) => [ten, 2 * ten, 5 * ten]));
  // Six are as many as can be read side by side.
  const every = Math.ceil(found.length / 6);
  return found.filter((_, k) => k % every === 0);
};
