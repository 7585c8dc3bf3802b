import type { Interval } from '@risikobilde/core';

/** Computed points as an estimate of two digits; no middle where it falls together with an end. */
export const roundedPoints = ({
  low,
  mid,
  high,
}: Interval): { readonly range: readonly [number, number]; readonly middle?: number } => {
  const [from, middle, to] = [low, mid, high].map((value) => Number(value.toPrecision(2)));
  const range = [from ?? 0, to ?? 0] as const;
  return middle !== undefined && range[0] < middle && middle < range[1] ? { range, middle } : { range };
};
