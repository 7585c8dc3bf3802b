import { exp, log } from '../numerics/elementary.js';
import type { Size } from '../size/size.js';

/** Where a year's outcome is computed: the points (offset + j) h, j = 0..points - 1. */
export interface Grid {
  /** Distance between points, in persons (or kroner). */
  readonly step: number;
  /** Number of points, a power of two. */
  readonly points: number;
  /** First point in steps; above 0 only where hundreds of events a year make small outcomes impossible. */
  readonly offset: number;
  /** Exponent of the tilt over the whole grid; kills what wraps around (Gruebel & Hermesmeier 1999). */
  readonly tilt: number;
}

/** The greatest value on the grid. */
export function gridEnd(grid: Grid): number {
  return grid.step * (grid.offset + grid.points - 1);
}

/**
 * The tilt for a grid beyond which this much probability lies: wrapping leaves exp(-tilt) x tail, rounding exp(tilt) x 1e-16,
 * and the sum is least where they are equal. At P99.9 that is 15, not the customary 20.
 */
export function tiltFor(tail: number): number {
  return Math.min(18, Math.max(2, 0.5 * log(tail * 1e16)));
}

/**
 * How sizes are put on the lattice. Matched keeps the mean exactly however coarse the grid (local moment matching: Gerber 1982;
 * Klugman et al. 9.6.5). Floored rounds every size down; one step higher is an upper bound of every size.
 */
export type Rounding = 'matched' | 'floored';

/** Sizes on the lattice, each times its rate. */
export interface LatticeMass {
  readonly values: Float64Array;
  /** Probability (times rate) of size 0, which no rounding moves. */
  zero: number;
}

/** An empty lattice for a grid. */
export function emptyMass(grid: Grid): LatticeMass {
  return { values: new Float64Array(grid.points), zero: 0 };
}

/** Takes everything off a lattice. */
export function clearMass(mass: LatticeMass): void {
  mass.values.fill(0);
  mass.zero = 0;
}

let limitedMeans = new Float64Array(0);
let cdfs = new Float64Array(0);

/**
 * Adds weight x (law of scale X on the lattice) to `mass`, tilted. Sizes beyond the grid are left out: they lead beyond it.
 *
 * f_0 = 1 - L(h)/h, f_j = (2 L(jh) - L((j-1)h) - L((j+1)h)) / h with L(x) = E[min(X, x)].
 */
export function addSize(
  mass: LatticeMass,
  grid: Grid,
  size: Size,
  scale: number,
  weight: number,
  rounding: Rounding = 'matched',
): void {
  const { values } = mass;
  if (scale === 0 || weight === 0) {
    values[0] += weight;
    mass.zero += weight;
    return;
  }
  const h = grid.step / scale;
  const top = grid.offset + grid.points;
  const end = Math.min(top, Math.ceil(size.reach / h) + 2);
  if (limitedMeans.length < end + 2) {
    limitedMeans = new Float64Array(end + 2);
    cdfs = new Float64Array(end + 2);
  }
  const L = limitedMeans.subarray(0, end + 1);
  const F = cdfs.subarray(0, end + 1);
  size.tabulate(h, L, F);
  const decay = exp(-grid.tilt / grid.points);
  const perStep = weight / h;
  const isMatched = rounding === 'matched';
  mass.zero += weight * F[0];
  values[0] += isMatched ? weight - L[1] * perStep : weight * F[1];
  let factor = decay;
  let at = 1;
  for (let j = 1; j < end; j++) {
    values[at] +=
      factor * (isMatched ? perStep * (2 * L[j] - L[j - 1] - L[j + 1]) : weight * (F[j + 1] - F[j]));
    factor *= decay;
    at = at + 1 === grid.points ? 0 : at + 1;
  }
}
