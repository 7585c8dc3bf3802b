import { log } from '../numerics/elementary.js';
/**
 * A copy with every number rounded to so many significant digits. What is published is the same on every machine: engines may
 * differ in the last bits of an exponential, not in the sixth digit of a figure.
 */
export function roundFigures<T>(value: T, digits: number): T {
  // Rounding changes no shape, so the copy is of the same type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return roundAny(value, digits) as T;
}

/**
 * A probability computed on a grid without the decimals that are noise: about 1e-10 where an event is likely, less where the
 * portfolio rarely strikes at all, as the grids then start from a smaller tail.
 */
export function roundProbability(p: number, probabilityOfAny: number): number {
  if (probabilityOfAny <= 0) return 0;
  const decimals = 9 + Math.floor(-log(probabilityOfAny) / Math.LN10 / 2);
  return Number(p.toFixed(Math.min(20, decimals)));
}

function roundAny(value: unknown, digits: number): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
  if (Array.isArray(value)) return value.map((item) => roundAny(item, digits));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, roundAny(item, digits)]));
}
