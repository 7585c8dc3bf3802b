import { exp, log } from '../numerics/elementary.js';
import type { Size } from '../size/size.js';

/** Lattice of outcomes of a year: the points (offset + j) h, j = 0..points - 1. */
export interface Grid {
  /** Distance between points, in persons (or kroner). */
  readonly step: number;
  /** Number of points, a power of two. */
  readonly points: number;
  /** First point in steps; above 0 only where hundreds of events a year make small outcomes impossible. */
  readonly offset: number;
  /** Exponent of the exponential tilt over the whole grid; suppresses aliasing (Gruebel & Hermesmeier 1999). */
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

/** Sets all probabilities of a lattice to 0. */
export function clearMass(mass: LatticeMass): void {
  mass.values.fill(0);
  mass.zero = 0;
}

/** How many steps of a fine grid make one of the coarse that it is held against. */
export const RATIO = 4;

/** The grid with steps four times as long whose every point is a point of this one. */
export function coarserGrid(grid: Grid): Grid {
  return {
    ...grid,
    step: grid.step * RATIO,
    points: grid.points / RATIO,
    offset: Math.floor(grid.offset / RATIO),
  };
}

/** Adds weight x (law of scale X on the lattice) to `mass`, tilted. Sizes beyond the grid are left out: they lead beyond it. */
export function addSize(
  mass: LatticeMass,
  grid: Grid,
  size: Size,
  scale: number,
  weight: number,
  rounding: Rounding = 'matched',
): void {
  if (scale === 0 || weight === 0) return addZero(mass, weight);
  if (rounding === 'floored') return addFloored(mass, grid, size, scale, weight);
  addMatched(mass, grid, limitedMeansOn(grid, size, scale), 1, size, scale, weight);
}

/** Adds the matched law on a grid and on the one four times coarser, from one table of the size: its points are among those of the first. */
export function addSizeToBoth(
  [fine, coarse]: readonly [LatticeMass, LatticeMass],
  grid: Grid,
  size: Size,
  scale: number,
  weight: number,
): void {
  if (scale === 0 || weight === 0) {
    addZero(fine, weight);
    addZero(coarse, weight);
    return;
  }
  const table = limitedMeansOn(grid, size, scale);
  addMatched(fine, grid, table, 1, size, scale, weight);
  addMatched(coarse, coarserGrid(grid), table, RATIO, size, scale, weight);
}

function addZero(mass: LatticeMass, weight: number): void {
  mass.values[0] += weight;
  mass.zero += weight;
}

let scratch = new Float64Array(0);

/** Scratch buffer of `count` numbers, valid until the next call. */
function table(count: number): Float64Array {
  if (scratch.length < count) scratch = new Float64Array(count);
  return scratch.subarray(0, count);
}

/** How many steps of a grid (and of the coarser) a size reaches, or the grid does. */
function stepsOf(grid: Grid, size: Size, scale: number): number {
  return Math.min(grid.offset + grid.points, Math.ceil((size.reach * scale) / grid.step) + 3 * RATIO);
}

/** L(jh) = E[min(X, jh)], with h the step of the grid over the scale, up to where the size or the grid ends. */
function limitedMeansOn(grid: Grid, size: Size, scale: number): Float64Array {
  const L = table(stepsOf(grid, size, scale) + 1);
  size.tabulateLimitedMeans(grid.step / scale, L);
  return L;
}

/** f_0 = 1 - L(h)/h, f_j = (2 L(jh) - L((j-1)h) - L((j+1)h)) / h; `every` so many places of the table is a step. */
function addMatched(
  mass: LatticeMass,
  grid: Grid,
  L: Float64Array,
  every: number,
  size: Size,
  scale: number,
  weight: number,
): void {
  const { values } = mass;
  const perStep = (weight * scale) / grid.step;
  const decay = exp(-grid.tilt / grid.points);
  mass.zero += weight * size.cdf(0);
  values[0] += weight - L[every] * perStep;
  let factor = decay * perStep;
  let at = 1;
  let before = L[0];
  let here = L[every];
  for (let next = 2 * every; next < L.length; next += every) {
    const after = L[next];
    values[at] += factor * (2 * here - before - after);
    before = here;
    here = after;
    factor *= decay;
    at = at + 1 === grid.points ? 0 : at + 1;
  }
}

/** f_0 = P(X <= h), f_j = P(jh < X <= (j+1)h): what lies on a point goes a whole step down, and raised is where it was. */
function addFloored(mass: LatticeMass, grid: Grid, size: Size, scale: number, weight: number): void {
  const { values } = mass;
  const F = table(stepsOf(grid, size, scale) + 1);
  size.tabulateCdf(grid.step / scale, F);
  const decay = exp(-grid.tilt / grid.points);
  mass.zero += weight * F[0];
  values[0] += weight * F[1];
  let factor = decay * weight;
  let at = 1;
  for (let j = 1; j + 1 < F.length; j++) {
    values[at] += factor * (F[j + 1] - F[j]);
    factor *= decay;
    at = at + 1 === grid.points ? 0 : at + 1;
  }
}
