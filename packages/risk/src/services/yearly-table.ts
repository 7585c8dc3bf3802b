import { atan2, cos, exp, log, sin } from '../numerics/elementary.js';
import type { Frequency } from '../frequency/frequency.js';
import { squaringsOf } from '../frequency/generating-function.js';
import type { Nodes } from '../numerics/quadrature.js';
import type { Component } from '../portfolio.js';
import type { Atom, Size } from '../size/size.js';
import { laplaceNodes } from './laplace.js';
import { type LogGrid, outcomeAt } from './log-grid.js';
import { listRow, ROW, type RowList } from './rows.js';
import { sizeLattice, transformAt } from './size-transform.js';

/**
 * Rate factors a natural-log unit between which ln transforms are interpolated: where the expected number of events has a standard
 * deviation up to `FEW`, and above.
 */
const FEW = 5;
const FACTOR_STEPS = 4;
const MANY_FACTOR_STEPS = 16;

/**
 * ln E[exp(-s S)] of one scenario's year, divided by the rate factor f. With a fixed rate it is rate x (transform - 1) whatever the
 * factor: one row. With an uncertain rate there is a row for each of some factors in geometric progression.
 */
export interface YearlyTable {
  /** The tabulated rate factors, rising; none where one row serves all. */
  readonly factors: readonly number[];
  /** Rows at each outcome: one, or one for each factor; four times as many where years without some events are told apart. */
  readonly count: number;
  /** The rows at outcome m, one after the other; made when first asked for, and kept. */
  readonly at: (m: number) => Float64Array;
}

/**
 * The table of a component for rate factors from `least` to `most` (0 < least <= most). Where events of sizes `apart` (of a component
 * with one scale) are told apart, three more sets of rows follow those of the year: of the year without such events, and in it the first
 * two factorial cumulants of the number of events, divided by the factor and its square.
 */
export function tabulateYear(
  component: Component,
  grid: LogGrid,
  least: number,
  most: number,
  apart: readonly Atom[] = [],
): YearlyTable {
  const { frequency, scales } = component;
  const size = sizeWithout(component.size, apart);
  const lattices = scales.points.map((scale) => sizeLattice(size, scale, grid));
  const isFixed = frequency.rateVariance === 0 && lattices.length === 1;
  const spread = squaredSpread(frequency, scales);
  const isSteep = most * frequency.mean * Math.sqrt(spread) > FEW;
  const factors = isFixed ? [] : factorsBetween(least, most, isSteep ? MANY_FACTOR_STEPS : FACTOR_STEPS);
  const known: (Float64Array | undefined)[] = [];
  const make = (m: number): Float64Array => {
    const transforms = lattices.map((lattice) => {
      const row = new Float64Array(ROW);
      transformAt(lattice, m, row);
      return row;
    });
    const yearOf = (rows: readonly Float64Array[], counts?: EventCounts): Float64Array => {
      if (!isFixed) return logTransforms(frequency, scales, rows, factors, spread, counts);
      for (let k = 0; k < ROW; k += 2) counts?.mean.set([frequency.mean, 0], k);
      return rows[0].map((part) => part * frequency.mean);
    };
    if (apart.length === 0) return yearOf(transforms);
    const [whole, without] = withAndWithout(transforms[0], apart, scales.points[0] / outcomeAt(grid, m));
    const each = (count / SETS) * ROW;
    const counts = { mean: new Float64Array(each), excess: new Float64Array(each) };
    const rows = new Float64Array(count * ROW);
    const sets = [yearOf([whole]), yearOf([without], counts), counts.mean, counts.excess];
    sets.forEach((set, k) => rows.set(set, k * each));
    return rows;
  };
  const count = Math.max(1, factors.length) * (apart.length > 0 ? SETS : 1);
  return { factors, count, at: (m) => (known[m] ??= make(m)) };
}

/** Sets of rows where events are told apart. */
const SETS = 4;

/** Factorial cumulants of the number of events, over the factor and its square: Poisson counts have the first alone. */
interface EventCounts {
  readonly mean: Float64Array;
  readonly excess: Float64Array;
}

/** A size that some of its values are taken from; what they weigh is missing. */
function sizeWithout(size: Size, atoms: readonly Atom[]): Size {
  if (atoms.length === 0) return size;
  return {
    ...size,
    limitedMean: (x) =>
      size.limitedMean(x) - atoms.reduce((sum, { at, weight }) => sum + weight * Math.min(at, x), 0),
  };
}

/** E[exp(-s X)] - 1 with the atoms where they are, to the last digit and not on a lattice, and without them. */
function withAndWithout(
  rest: Float64Array,
  atoms: readonly Atom[],
  perOutcome: number,
): readonly [Float64Array, Float64Array] {
  const whole = rest.slice();
  const without = rest.slice();
  laplaceNodes.forEach(({ re, im }, k) => {
    for (const { at, weight } of atoms) {
      const ratio = (at * perOutcome) / 2;
      const modulus = exp(-re * ratio);
      whole[2 * k] += weight * (modulus * cos(im * ratio) - 1);
      whole[2 * k + 1] -= weight * modulus * sin(im * ratio);
      without[2 * k] -= weight;
    }
  });
  return [whole, without];
}

/** Factors in geometric progression, at most 1 / steps of a natural-log unit apart, from `least` to at least `most`. */
function factorsBetween(least: number, most: number, steps: number): readonly number[] {
  const count = Math.ceil(log(most / least) * steps) + 2;
  return Array.from({ length: count }, (_, k) => least * exp(k / steps));
}

/**
 * Puts on the list the rows, of which `row` is the table's first, that make ln transform for a service with this rate factor. ln
 * transform / f is nearly a straight line in f: a + b f where the rate's variance is all there is to it.
 */
export function listYear(list: RowList, { factors }: YearlyTable, row: number, factor: number): void {
  listBetween(list, factors, row, factor, 1);
}

/** The same for the year without the events that are told apart, where there are some. */
export function listYearWithout(list: RowList, table: YearlyTable, row: number, factor: number): void {
  const each = Math.max(1, table.factors.length);
  listBetween(list, table.factors, table.count > each ? row + each : row, factor, 1);
}

/** The same for the first (1) or second (2) factorial cumulant of the events in such a year that are `share` of all. */
export function listEvents(
  list: RowList,
  { factors }: YearlyTable,
  row: number,
  factor: number,
  share: number,
  order: 1 | 2,
): void {
  const each = Math.max(1, factors.length);
  const rest = order === 1 ? share : share * share * factor;
  listBetween(list, factors, row + (1 + order) * each, factor, rest);
}

function listBetween(
  list: RowList,
  factors: readonly number[],
  row: number,
  factor: number,
  share: number,
): void {
  if (factor === 0) return;
  if (factors.length === 0) {
    listRow(list, row, factor * share);
    return;
  }
  let k = 0;
  while (k < factors.length - 2 && factors[k + 1] <= factor) k++;
  const part = (factor - factors[k]) / (factors[k + 1] - factors[k]);
  listRow(list, row + k, factor * (1 - part) * share);
  listRow(list, row + k + 1, factor * part * share);
}

/**
 * ln E[exp(-s S)] / f at all nodes for each factor f, where the rate, or the scale of all sizes, is unknown. What is asked of the number of
 * events goes into `counts`.
 */
function logTransforms(
  frequency: Frequency,
  scales: Nodes,
  transforms: readonly Float64Array[],
  factors: readonly number[],
  spread: number,
  counts: EventCounts | undefined,
): Float64Array {
  const { shape } = frequency;
  const rates = frequency.nodes.points
    .map((rate, node) => ({ rate, weight: frequency.nodes.weights[node] }))
    .filter(({ weight }) => weight > 1e-9);
  const squarings = squaringsOf(shape);
  const rows = new Float64Array(factors.length * ROW);
  for (let k = 0; k < ROW; k += 2) {
    // How far the angle is ahead of the gamma law's: it changes little from factor to factor.
    let ahead = 0;
    factors.forEach((factor, which) => {
      let [sumRe, sumIm] = [0, 0];
      let [meanRe, meanIm] = [0, 0];
      let [firstRe, firstIm] = [0, 0];
      let [secondRe, secondIm] = [0, 0];
      transforms.forEach((transform, j) => {
        const x = transform[k] * factor;
        const y = transform[k + 1] * factor;
        meanRe += scales.weights[j] * x;
        meanIm += scales.weights[j] * y;
        for (const { rate, weight } of rates) {
          const u = 1 - (rate * x) / shape;
          const v = (-rate * y) / shape;
          let re = scales.weights[j] * weight;
          let im = 0;
          if (squarings === null) {
            const angle = shape === Infinity ? rate * y : -shape * atan2(v, u);
            const logModulus = shape === Infinity ? rate * x : (-shape / 2) * log(u * u + v * v);
            const modulus = re * exp(logModulus);
            re = modulus * cos(angle);
            im = modulus * sin(angle);
          } else {
            // A shape that is a power of two: a reciprocal, squared so many times.
            const square = u * u + v * v;
            let a = u / square;
            let b = -v / square;
            for (let n = 0; n < squarings; n++) {
              const twice = 2 * a;
              a = (a - b) * (a + b);
              b *= twice;
            }
            im = re * b;
            re *= a;
          }
          sumRe += re;
          sumIm += im;
          if (counts === undefined) continue;
          // Derivatives of the generating function: a rate over (u + iv) each, with one more of a gamma law's shape for the second.
          const ratio = rate / (u * u + v * v);
          const [a, b] = [ratio * u, -ratio * v];
          const [onceRe, onceIm] = [re * a - im * b, re * b + im * a];
          firstRe += onceRe;
          firstIm += onceIm;
          secondRe += (1 + 1 / shape) * (onceRe * a - onceIm * b);
          secondIm += (1 + 1 / shape) * (onceRe * b + onceIm * a);
        }
      });
      const angle = atan2(sumIm, sumRe);
      const near = gammaAngle(frequency.mean * meanRe, frequency.mean * meanIm, spread);
      ahead += toNearestTurn(angle - near - ahead);
      // Of a modulus that is 0 to the computer nothing is left in any service.
      rows[which * ROW + k] = log(Math.max(sumRe * sumRe + sumIm * sumIm, 1e-300)) / (2 * factor);
      rows[which * ROW + k + 1] = (near + ahead) / factor;
      if (counts === undefined) return;
      const square = Math.max(sumRe * sumRe + sumIm * sumIm, 1e-300);
      const a = (firstRe * sumRe + firstIm * sumIm) / square;
      const b = (firstIm * sumRe - firstRe * sumIm) / square;
      const at = which * ROW + k;
      counts.mean.set([a, b], at);
      counts.excess[at] = (secondRe * sumRe + secondIm * sumIm) / square - (a * a - b * b);
      counts.excess[at + 1] = (secondIm * sumRe - secondRe * sumIm) / square - 2 * a * b;
    });
  }
  return rows;
}

/** Variance over squared mean of what the expected harm of a year varies by: the rate and the scale of sizes. */
function squaredSpread({ mean, rateVariance }: Frequency, { points, weights }: Nodes): number {
  const scale = points.reduce((sum, x, j) => sum + weights[j] * x, 0);
  const square = points.reduce((sum, x, j) => sum + weights[j] * x * x, 0);
  return (1 + rateVariance / (mean * mean)) * (square / (scale * scale)) - 1;
}

/**
 * The angle of E[exp((x + iy) G)] for a gamma variable G of mean 1 and this variance, which any law like it stays near. An angle is
 * known but for whole turns, and rows that are interpolated must agree on those.
 */
function gammaAngle(x: number, y: number, variance: number): number {
  return variance > 0 ? atan2(y * variance, 1 - x * variance) / variance : y;
}

/** An angle less its whole turns: within half a turn of 0. */
function toNearestTurn(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}
