type Range = readonly [number, number];

/** Where a value lies on a logarithmic axis, from 0 to 1. */
export const toShare = (value: number, [least, most]: Range): number =>
  Math.min(1, Math.max(0, Math.log(Math.max(value, least) / least) / Math.log(most / least)));

/** The value at a place on the axis. */
export const toValue = (share: number, [least, most]: Range): number => least * (most / least) ** share;

/** The range with one end moved; it is written with two digits, and never passes the other end. */
export const withEnd = ([low, high]: Range, end: 0 | 1, value: number): Range => {
  const moved = Number(value.toPrecision(2));
  return end === 0 ? [Math.min(moved, high), high] : [low, Math.max(moved, low)];
};
