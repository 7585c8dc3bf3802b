/**
 * A copy with every number rounded to so many significant digits. What is published is the same on every machine: engines may
 * differ in the last bits of an exponential, not in the sixth digit of a figure.
 */
export function roundFigures<T>(value: T, digits: number): T {
  // Rounding changes no shape, so the copy is of the same type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return roundAny(value, digits) as T;
}

function roundAny(value: unknown, digits: number): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
  if (Array.isArray(value)) return value.map((item) => roundAny(item, digits));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, roundAny(item, digits)]));
}
