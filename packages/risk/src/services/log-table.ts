import { cos, exp, expm1, log, sin } from '../numerics/elementary.js';
import type { Size } from '../size/size.js';
import { laplaceNodes } from './laplace.js';

/** Steps a natural-log unit of the lattice that sizes are put on. */
const SIZE_STEPS = 32;
/** Steps a natural-log unit between outcomes that tails are tabulated at. */
const OUTCOME_STEPS = 8;
const RATIO = SIZE_STEPS / OUTCOME_STEPS;
/** exp(-37) is less than half of the last digit of 1. */
const NOTHING_LEFT = 37;

/** Outcomes y_m = first x exp(m / 8), m = 0..count - 1. */
export interface LogGrid {
  readonly first: number;
  readonly count: number;
}

/** The outcome at point m, which need not be whole. */
export function outcomeAt(grid: LogGrid, m: number): number {
  return grid.first * exp(m / OUTCOME_STEPS);
}

/** The point of an outcome above 0, which need not be whole. */
export function placeOf(grid: LogGrid, outcome: number): number {
  return log(outcome / grid.first) * OUTCOME_STEPS;
}

/** The grid from `low` to at least `high`. */
export function logGrid(low: number, high: number): LogGrid {
  return { first: low, count: Math.max(6, Math.ceil(log(high / low) * OUTCOME_STEPS) + 2) };
}

/** Transform of a size less 1, E[exp(-s X)] - 1, at node k for outcome m: index m x nodes + k. */
export interface TransformTable {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/**
 * The transform of scale x X for all nodes and outcomes. On a lattice of sizes in geometric progression s x depends on the
 * difference of two places alone, so the table is a convolution: exponentials are taken once a difference, not once an entry.
 */
export function tabulateTransform(size: Size, scale: number, grid: LogGrid): TransformTable {
  const nodes = laplaceNodes.length;
  const re = new Float64Array(grid.count * nodes);
  const im = new Float64Array(grid.count * nodes);
  if (scale === 0) return { re, im };
  const { first, mass } = geometricLattice(size);
  const base = log((first * scale) / grid.first);
  const below = RATIO * (grid.count - 1);
  const places = mass.length + below;
  const eRe = new Float64Array(places);
  const eIm = new Float64Array(places);
  const ratios = Float64Array.from({ length: places }, (_, n) => exp(base + (n - below) / SIZE_STEPS) / 2);
  // Of sizes far above the outcome nothing is left: transform less 1 is -1, times what they weigh.
  const beyond = new Float64Array(mass.length + 1);
  for (let q = mass.length - 1; q >= 0; q--) beyond[q] = beyond[q + 1] + mass[q];
  laplaceNodes.forEach((node, k) => {
    let live = 0;
    for (; live < places && node.re * ratios[live] < NOTHING_LEFT; live++) {
      const ratio = ratios[live];
      const modulus = exp(-node.re * ratio);
      eRe[live] =
        ratio < 1e-3 ? realLessOne(node.re * ratio, node.im * ratio) : modulus * cos(node.im * ratio) - 1;
      eIm[live] = -modulus * sin(node.im * ratio);
    }
    for (let m = 0; m < grid.count; m++) {
      const from = below - RATIO * m;
      const end = Math.max(0, Math.min(mass.length, live - from));
      let sumRe = 0;
      let sumIm = 0;
      for (let q = 0; q < end; q++) {
        sumRe += mass[q] * eRe[from + q];
        sumIm += mass[q] * eIm[from + q];
      }
      re[m * nodes + k] = sumRe - beyond[end];
      im[m * nodes + k] = sumIm;
    }
  });
  return { re, im };
}

/** Re exp(-(a + ib)) - 1 without cancellation: expm1(-a) cos b - 2 sin(b/2)^2. */
function realLessOne(a: number, b: number): number {
  const half = sin(b / 2);
  return expm1(-a) * cos(b) - 2 * half * half;
}

/**
 * The size on points first x exp(q / 32), mean kept: by local moment matching on uneven points. What is left of 1 sits at 0. The
 * lattice ends at the greatest possible size, so that a cap is a point of it.
 */
function geometricLattice(size: Size): { first: number; mass: Float64Array } {
  // Sizes rarer than one in a thousand million events move no quantile that is asked for.
  const last = size.most < Infinity ? size.most : size.quantile(1 - 1e-9);
  const least = Math.max(size.quantile(1e-5), last * 1e-13);
  const count = Math.ceil(log(last / least) * SIZE_STEPS) + 1;
  const first = last * exp(-(count - 1) / SIZE_STEPS);
  const mass = new Float64Array(count);
  let x = first;
  let slopeBefore = size.limitedMean(first) / first;
  let limited = slopeBefore * first;
  for (let q = 0; q < count; q++) {
    const next = first * exp((q + 1) / SIZE_STEPS);
    const limitedNext = q === count - 1 ? limited : size.limitedMean(q === count - 2 ? last : next);
    const slope = (limitedNext - limited) / (next - x);
    mass[q] = slopeBefore - slope;
    slopeBefore = slope;
    limited = limitedNext;
    x = next;
  }
  return { first, mass };
}
