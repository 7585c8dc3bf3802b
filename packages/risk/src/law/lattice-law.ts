import type { Grid } from './grid.js';

/** Distribution function on a grid, with what interpolation between the points needs. */
export interface LatticeLaw {
  readonly grid: Grid;
  readonly mass: Float64Array;
  /** P(S < x) just below each point, and P(S <= x) at it; equal but where a single value carries probability. */
  readonly below: Float64Array;
  readonly upTo: Float64Array;
  /** E[(x - S)+] at each point: the integral of the distribution function. */
  readonly shortfall: Float64Array;
  /** The same of the mean-preserving law alone, which is nowhere below the truth: what certain bounds rest on. */
  readonly shortfallAtMost: Float64Array;
}

/**
 * Reads the law off its probabilities. F(jh) = C(j-1) + q(j)/2, as mass at a point stands for half a step either way; except
 * where it towers over its neighbours: that is an atom (a cap, a lone size), and F jumps there. F(0) is given exactly.
 */
export function latticeLaw(grid: Grid, mass: Float64Array, probabilityOfZero: number): LatticeLaw {
  const n = grid.points;
  const below = new Float64Array(n);
  const upTo = new Float64Array(n);
  const shortfall = new Float64Array(n);
  let cumulative = 0;
  let integral = 0;
  let highest = probabilityOfZero;
  for (let j = 0; j < n; j++) {
    shortfall[j] = integral;
    const before = cumulative;
    cumulative += mass[j];
    integral += grid.step * cumulative;
    if (j === 0 && grid.offset === 0) {
      upTo[0] = probabilityOfZero;
      continue;
    }
    // At either end a neighbour is missing: the comparison with what is not a number is false.
    const isAtom = mass[j] > 1e-9 && mass[j] > 4 * (mass[j - 1] + mass[j + 1]);
    below[j] = highest = Math.max(highest, isAtom ? before : before + mass[j] / 2);
    upTo[j] = highest = Math.max(highest, isAtom ? cumulative : before + mass[j] / 2);
  }
  return { grid, mass, below, upTo, shortfall, shortfallAtMost: shortfall };
}

/** Staircase law of sizes rounded all down or all up: it sits on the points alone, so F is a staircase. */
export function staircaseLaw(grid: Grid, mass: Float64Array): LatticeLaw {
  const n = grid.points;
  const below = new Float64Array(n);
  const upTo = new Float64Array(n);
  const shortfall = new Float64Array(n);
  let highest = 0;
  let cumulative = 0;
  let integral = 0;
  for (let j = 0; j < n; j++) {
    shortfall[j] = integral;
    below[j] = highest;
    cumulative += mass[j];
    highest = Math.max(highest, cumulative);
    upTo[j] = highest;
    integral += grid.step * cumulative;
  }
  return { grid, mass, below, upTo, shortfall, shortfallAtMost: shortfall };
}

/** Quantile on the grid: the smallest x with P(S <= x) >= p, or infinity when the grid ends before. */
export function latticeQuantile(law: LatticeLaw, p: number): number {
  const { grid, below, upTo } = law;
  const last = grid.points - 1;
  if (upTo[last] < p) return Infinity;
  const j = firstAtLeast(upTo, p);
  const at = (grid.offset + j) * grid.step;
  if (j === 0 || below[j] <= p) return at;
  const from = upTo[j - 1];
  return at - (grid.step * (below[j] - p)) / (below[j] - from);
}

/** P(S <= x) for x on the grid; linear between points. */
export function latticeCdf(law: LatticeLaw, x: number): number {
  const place = x / law.grid.step - law.grid.offset;
  if (place < 0) return 0;
  const j = Math.min(Math.floor(place + 1e-9), law.grid.points - 1);
  const part = Math.max(0, place - j);
  return j === law.grid.points - 1 ? law.upTo[j] : law.upTo[j] + part * (law.below[j + 1] - law.upTo[j]);
}

/** E[(x - S)+] for x on the grid; linear between points, as it is for a law on the points. */
export function latticeShortfall(law: LatticeLaw, x: number): number {
  return readShortfall(law.grid, law.shortfall, x);
}

/** Upper bound of E[(x - S)+]. */
export function latticeShortfallAtMost(law: LatticeLaw, x: number): number {
  return readShortfall(law.grid, law.shortfallAtMost, x);
}

function readShortfall(grid: Grid, shortfall: Float64Array, x: number): number {
  const place = x / grid.step - grid.offset;
  if (place <= 0) return 0;
  const j = Math.min(Math.floor(place), grid.points - 2);
  return shortfall[j] + (place - j) * (shortfall[j + 1] - shortfall[j]);
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sorted[middle] >= value) high = middle;
    else low = middle;
  }
  return high;
}
