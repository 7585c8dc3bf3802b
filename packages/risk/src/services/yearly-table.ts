import { atan2, cos, exp, log, sin } from '../numerics/elementary.js';
import type { Frequency } from '../frequency/frequency.js';
import type { Component } from '../portfolio.js';
import { laplaceNodes } from './laplace.js';
import { type LogGrid, tabulateTransform, type TransformTable } from './log-table.js';

/** Rate factors a natural-log unit between which ln transforms are interpolated. */
const FACTOR_STEPS = 2;

/**
 * ln E[exp(-s S)] of one scenario's year, ready to be scaled to a service. With a fixed rate it is rate x (transform - 1), and a
 * service's rate factor multiplies it; with an uncertain rate it is tabulated at rate factors in geometric progression.
 */
export interface YearlyTable {
  readonly isLinear: boolean;
  /** Logarithm of the first tabulated rate factor; those that follow are half a unit apart. */
  readonly firstFactor: number;
  /** Real and imaginary parts in turn: index 2 x (m x nodes + k) and the one after. */
  readonly tables: readonly Float64Array[];
}

/** The table of a component for rate factors from `least` to `most` (0 < least <= most). */
export function tabulateYear(component: Component, grid: LogGrid, least: number, most: number): YearlyTable {
  const { frequency, size, scales } = component;
  const transforms = scales.points.map((scale) => tabulateTransform(size, scale, grid));
  if (frequency.rateVariance === 0 && transforms.length === 1) {
    const [{ re, im }] = transforms;
    const scaled = new Float64Array(2 * re.length);
    for (let at = 0; at < re.length; at++) {
      scaled[2 * at] = re[at] * frequency.mean;
      scaled[2 * at + 1] = im[at] * frequency.mean;
    }
    return { isLinear: true, firstFactor: 0, tables: [scaled] };
  }
  const firstFactor = log(least) - 1 / FACTOR_STEPS;
  // A cubic takes four tables, also when all services have one factor.
  const count = Math.max(4, Math.ceil((log(most) - firstFactor) * FACTOR_STEPS) + 2);
  const tables = Array.from({ length: count }, (_, k) =>
    logTransform(frequency, exp(firstFactor + k / FACTOR_STEPS), transforms, scales.weights, grid),
  );
  return { isLinear: false, firstFactor, tables };
}

/** How a component's table is read for one rate factor: from table `first` on, with these weights; one alone when linear. */
export interface Reading {
  first: number;
  readonly weights: Float64Array;
}

/** A reading to be set. */
export function emptyReading(): Reading {
  return { first: 0, weights: new Float64Array(4) };
}

/** Sets a reading for a service with this rate factor. */
export function setReading(reading: Reading, table: YearlyTable, factor: number): void {
  const { weights } = reading;
  reading.first = 0;
  weights.fill(0);
  if (factor === 0) return;
  if (table.isLinear) {
    weights[0] = factor;
    return;
  }
  const place = (log(factor) - table.firstFactor) * FACTOR_STEPS;
  const k = Math.min(table.tables.length - 3, Math.max(1, Math.floor(place)));
  const t = place - k;
  reading.first = k - 1;
  // Weights of the points -1, 0, 1, 2 of a cubic at t.
  weights[0] = (-t * (t - 1) * (t - 2)) / 6;
  weights[1] = ((t + 1) * (t - 1) * (t - 2)) / 2;
  weights[2] = (-(t + 1) * t * (t - 2)) / 2;
  weights[3] = ((t + 1) * t * (t - 1)) / 6;
}

/** Adds ln transform at outcome m, as a reading says, to `sum`: real and imaginary parts of the nodes in turn. */
export function addYear(
  { isLinear, tables }: YearlyTable,
  { first, weights }: Reading,
  m: number,
  sum: Float64Array,
): void {
  if (isLinear) addTable(tables[0], weights[0], m * sum.length, sum);
  else addFour(tables, first, weights, m * sum.length, sum);
}

function addFour(
  tables: readonly Float64Array[],
  first: number,
  weights: Float64Array,
  from: number,
  sum: Float64Array,
): void {
  const [w0, w1, w2, w3] = [weights[0], weights[1], weights[2], weights[3]];
  const [a, b, c, d] = [tables[first], tables[first + 1], tables[first + 2], tables[first + 3]];
  for (let k = 0; k < sum.length; k++) {
    const at = from + k;
    sum[k] += w0 * a[at] + w1 * b[at] + w2 * c[at] + w3 * d[at];
  }
}

function addTable(table: Float64Array, weight: number, from: number, sum: Float64Array): void {
  for (let k = 0; k < sum.length; k++) sum[k] += weight * table[from + k];
}

function logTransform(
  { nodes, shape }: Frequency,
  factor: number,
  transforms: readonly TransformTable[],
  weights: readonly number[],
  grid: LogGrid,
): Float64Array {
  const length = grid.count * laplaceNodes.length;
  const rates = nodes.points
    .map((rate, node) => ({ rate, weight: nodes.weights[node] }))
    .filter(({ weight }) => weight > 1e-9);
  const values = new Float64Array(2 * length);
  for (let at = length - 1; at >= 0; at--) {
    let sumRe = 0;
    let sumIm = 0;
    transforms.forEach((transform, which) => {
      const x = transform.re[at] * factor;
      const y = transform.im[at] * factor;
      for (const { rate, weight } of rates) {
        const u = 1 - (rate * x) / shape;
        const v = (-rate * y) / shape;
        const angle = shape === Infinity ? rate * y : -shape * atan2(v, u);
        const logModulus = shape === Infinity ? rate * x : (-shape / 2) * log(u * u + v * v);
        const modulus = weights[which] * weight * exp(logModulus);
        sumRe += modulus * cos(angle);
        sumIm += modulus * sin(angle);
      }
    });
    values[2 * at] = log(sumRe * sumRe + sumIm * sumIm) / 2;
    // The angle follows on from the next larger outcome, where it is nearer 0: no jumps of a whole turn between points.
    const near = at + laplaceNodes.length < length ? values[2 * (at + laplaceNodes.length) + 1] : 0;
    const angle = atan2(sumIm, sumRe);
    values[2 * at + 1] = angle + 2 * Math.PI * Math.round((near - angle) / (2 * Math.PI));
  }
  return values;
}
