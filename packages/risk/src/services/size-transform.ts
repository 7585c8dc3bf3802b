import { cos, exp, expm1, log, power, sin } from '../numerics/elementary.js';
import type { Size } from '../size/size.js';
import { laplaceNodes } from './laplace.js';
import { type LogGrid, OUTCOME_STEPS } from './log-grid.js';
import { emptyList, listRow, ROW, sumRows } from './rows.js';

/** Steps a natural-log unit of the lattice that sizes are put on. */
const SIZE_STEPS = 32;
const RATIO = SIZE_STEPS / OUTCOME_STEPS;
/** Sizes further than six natural-log units below the outcome count by six moments: what is left out is below 1e-8 of them. */
const BELOW = 6 * SIZE_STEPS;
const MOMENTS = 6;
/** exp(-37) is less than half of the last digit of 1: of sizes from here up nothing is left. */
const ABOVE = Math.ceil(log((2 * 37) / laplaceNodes[0].re) * SIZE_STEPS);
/** Rows of `exponentials`: moments, sizes around the outcome, and the sizes above. */
const NEAR = MOMENTS + BELOW;
const BEYOND = NEAR + ABOVE;

/** A scaled size on points grid.first x exp(q / 32), so that it stands alike to the outcomes of the grid as every other size. */
export interface SizeLattice {
  /** Place q of the first point. */
  readonly first: number;
  readonly mass: Float64Array;
  /** What the points from each on weigh. */
  readonly above: Float64Array;
  /** E[(X / x_q)^j; X < x_q] for j = 1..6, at index 6 q + j - 1. */
  readonly moments: Float64Array;
}

/**
 * scale x X on a lattice in geometric progression, mean kept: by local moment matching on uneven points. What is left of 1 sits at 0.
 */
export function sizeLattice(size: Size, scale: number, grid: LogGrid): SizeLattice {
  if (scale === 0) return latticeOf(0, new Float64Array(0));
  const placeAbove = (x: number): number => Math.ceil(log((x * scale) / grid.first) * SIZE_STEPS);
  // Sizes rarer than one in a thousand million events move no quantile that is asked for.
  const last = size.most < Infinity ? size.most : size.quantile(1 - 1e-9);
  const first = placeAbove(Math.max(size.quantile(1e-5), last * 1e-13)) - 1;
  const mass = new Float64Array(placeAbove(last) - first + 1);
  const at = (q: number): number => (grid.first * exp((first + q) / SIZE_STEPS)) / scale;
  let x = at(0);
  let limited = size.limitedMean(x);
  let slopeBefore = limited / x;
  for (let q = 0; q < mass.length - 1; q++) {
    const next = at(q + 1);
    const limitedNext = size.limitedMean(next);
    const slope = (limitedNext - limited) / (next - x);
    mass[q] = slopeBefore - slope;
    slopeBefore = slope;
    limited = limitedNext;
    x = next;
  }
  mass[mass.length - 1] = slopeBefore;
  return latticeOf(first, mass);
}

function latticeOf(first: number, mass: Float64Array): SizeLattice {
  return { first, mass, above: weightsAbove(mass), moments: momentsBelow(mass) };
}

function weightsAbove(mass: Float64Array): Float64Array {
  const above = new Float64Array(mass.length + 1);
  for (let q = mass.length - 1; q >= 0; q--) above[q] = above[q + 1] + mass[q];
  return above;
}

function momentsBelow(mass: Float64Array): Float64Array {
  const moments = new Float64Array((mass.length + 1) * MOMENTS);
  for (let j = 0; j < MOMENTS; j++) {
    const step = exp(-(j + 1) / SIZE_STEPS);
    for (let q = 0; q < mass.length; q++) {
      moments[(q + 1) * MOMENTS + j] = (moments[q * MOMENTS + j] + mass[q]) * step;
    }
  }
  return moments;
}

const list = emptyList(BEYOND + 1);

/** Writes E[exp(-s X)] - 1 at all nodes for outcome m into a row. */
export function transformAt(
  { first, mass, above, moments }: SizeLattice,
  m: number,
  row: Float64Array,
): void {
  const clip = (q: number): number => Math.min(mass.length, Math.max(0, q));
  const cut = RATIO * m - BELOW - first;
  const from = clip(cut);
  const end = clip(RATIO * m + ABOVE - first);
  list.used = 0;
  for (let j = 0; j < MOMENTS; j++) {
    listRow(list, j, moments[from * MOMENTS + j] * exp(((j + 1) * Math.min(0, from - cut)) / SIZE_STEPS));
  }
  for (let q = from; q < end; q++) listRow(list, MOMENTS + q - cut, mass[q]);
  listRow(list, BEYOND, above[end]);
  sumRows(exponentials(), list, row);
}

let made: Float64Array | undefined;

/** What a weight on each row adds to a transform less 1; the same for every size, for sizes stand on one lattice with the outcomes. */
function exponentials(): Float64Array {
  if (made) return made;
  const rows = new Float64Array((BEYOND + 1) * ROW);
  laplaceNodes.forEach(({ re, im }, k) => {
    const cut = exp(-BELOW / SIZE_STEPS) / 2;
    let [termRe, termIm] = [1, 0];
    for (let j = 0; j < MOMENTS; j++) {
      const scale = -cut / (j + 1);
      [termRe, termIm] = [scale * (termRe * re - termIm * im), scale * (termRe * im + termIm * re)];
      rows[j * ROW + 2 * k] = termRe;
      rows[j * ROW + 2 * k + 1] = termIm;
    }
    for (let q = MOMENTS; q < BEYOND; q++) {
      const ratio = exp((q - NEAR) / SIZE_STEPS) / 2;
      rows[q * ROW + 2 * k] = realLessOne(re * ratio, im * ratio);
      rows[q * ROW + 2 * k + 1] = -exp(-re * ratio) * sin(im * ratio);
    }
    rows[BEYOND * ROW + 2 * k] = -1;
  });
  made = rows;
  return rows;
}

/** Re exp(-(a + ib)) - 1 without cancellation: expm1(-a) cos b - 2 sin(b/2)^2. */
function realLessOne(a: number, b: number): number {
  return expm1(-a) * cos(b) - 2 * power(sin(b / 2), 2);
}
