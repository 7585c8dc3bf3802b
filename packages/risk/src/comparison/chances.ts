import { REPLICATES } from './points.js';

/** How likely one outcome is to be lower than another, about the same, or higher, given what is unknown. The three sum to 1. */
export interface Chances {
  /** Lower by the zone or more. */
  readonly lower: number;
  /** Closer than the zone either way: too close for such judgements to tell apart. */
  readonly within: number;
  /** Higher by the zone or more. */
  readonly higher: number;
  /** Half the width of a 95 % interval around the least certain of the three: what another choice of points could have given. */
  readonly error: number;
}

/** The 97.5 % point of Student's t with one degree of freedom fewer than there are sets. */
const T95 = 2.365;

/** The chances of `mine` held against `other` at the same points; `zone` is the part of the other, such as 0.1, that counts as about the same. */
export function chancesOf(mine: Float64Array, other: Float64Array, zone: number): Chances {
  const perSet = mine.length / REPLICATES;
  const sets: Omit<Chances, 'error'>[] = [];
  for (let set = 0; set < REPLICATES; set++) {
    let lower = 0;
    let higher = 0;
    for (let k = set * perSet; k < (set + 1) * perSet; k++) {
      const [low, high] = [other[k] * (1 - zone), other[k] * (1 + zone)];
      if (mine[k] <= low && mine[k] < high) lower += 1;
      else if (mine[k] >= high && mine[k] > low) higher += 1;
    }
    sets.push({ lower: lower / perSet, higher: higher / perSet, within: 1 - (lower + higher) / perSet });
  }
  const mean = (of: (one: (typeof sets)[number]) => number): number =>
    sets.reduce((sum, one) => sum + of(one), 0) / REPLICATES;
  const halfWidth = (of: (one: (typeof sets)[number]) => number): number => {
    const middle = mean(of);
    const square = mean((one) => (of(one) - middle) * (of(one) - middle)) / (REPLICATES - 1);
    return T95 * Math.sqrt(square);
  };
  return {
    lower: mean(({ lower }) => lower),
    within: mean(({ within }) => within),
    higher: mean(({ higher }) => higher),
    error: Math.max(
      halfWidth(({ lower }) => lower),
      halfWidth(({ within }) => within),
      halfWidth(({ higher }) => higher),
    ),
  };
}

/** Middle and 5 and 95 % points of one outcome divided by another, at the same points; null where the other may be nought. */
export function ratioRange(
  mine: Float64Array,
  other: Float64Array,
): { readonly p05: number; readonly p50: number; readonly p95: number } | null {
  const ratios = mine.map((value, k) => value / other[k]);
  if (!ratios.every(Number.isFinite)) return null;
  ratios.sort();
  return { p05: quantileOf(ratios, 0.05), p50: quantileOf(ratios, 0.5), p95: quantileOf(ratios, 0.95) };
}

/** The ends that nine cases of ten lie between: 5 and 95 % points of an outcome, in its own unit. */
export interface Span {
  readonly p05: number;
  readonly p95: number;
}

/** Where an outcome lies in nine cases of ten, given what is unknown. Nought where there are no points. */
export function spanOf(points: Float64Array): Span {
  if (points.length === 0) return { p05: 0, p95: 0 };
  const sorted = points.toSorted();
  return { p05: quantileOf(sorted, 0.05), p95: quantileOf(sorted, 0.95) };
}

function quantileOf(sorted: Float64Array, p: number): number {
  const place = Math.max(0, p * sorted.length - 0.5);
  const k = Math.floor(place);
  return sorted[k] + (place - k) * (sorted[Math.min(k + 1, sorted.length - 1)] - sorted[k]);
}
