import { atan2, cos, exp, log, sin } from '../numerics/elementary.js';
import type { Frequency } from '../frequency/frequency.js';
import { squaringsOf } from '../frequency/generating-function.js';
import type { Nodes } from '../numerics/quadrature.js';
import type { Component } from '../portfolio.js';

/**
 * Rate factors a natural-log unit between which ln transforms are interpolated: where the expected number of events has a standard
 * deviation up to `FEW`, and above.
 */
const FEW = 5;
const FACTOR_STEPS = 4;
const MANY_FACTOR_STEPS = 16;

/** What a component's year is interpolated between: rate factors, rising, or none where one row serves all. */
export function factorsOf({ frequency, scales }: Component, least: number, most: number): readonly number[] {
  if (frequency.rateVariance === 0 && scales.points.length === 1) return [];
  const isSteep = most * frequency.mean * Math.sqrt(squaredSpread(frequency, scales)) > FEW;
  return factorsBetween(least, most, isSteep ? MANY_FACTOR_STEPS : FACTOR_STEPS);
}

/**
 * ln E[exp(-s S)] / f of a component's year for each of its factors f, one after the other, from E[exp(-s X)] - 1 at each of its scales; real
 * and imaginary parts in turn, as many as there are in `transforms`. What is asked of the number of events goes into `counts`.
 */
export function logYear(
  { frequency, scales }: Component,
  factors: readonly number[],
  transforms: readonly Float64Array[],
  counts?: EventCounts,
): Float64Array {
  if (factors.length > 0) return logTransforms(frequency, scales, transforms, factors, counts);
  const [row] = transforms;
  for (let k = 0; k < row.length; k += 2) counts?.mean.set([frequency.mean, 0], k);
  return row.map((part) => part * frequency.mean);
}

/** Factorial cumulants of the number of events, over the factor and its square: Poisson counts have the first alone. */
export interface EventCounts {
  readonly mean: Float64Array;
  readonly excess: Float64Array;
}

/** Factors in geometric progression, at most 1 / steps of a natural-log unit apart, from `least` to at least `most`. */
function factorsBetween(least: number, most: number, steps: number): readonly number[] {
  const count = Math.ceil(log(most / least) * steps) + 2;
  return Array.from({ length: count }, (_, k) => least * exp(k / steps));
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
  counts: EventCounts | undefined,
): Float64Array {
  const { shape } = frequency;
  const spread = squaredSpread(frequency, scales);
  const [{ length }] = transforms;
  const rates = frequency.nodes.points
    .map((rate, node) => ({ rate, weight: frequency.nodes.weights[node] }))
    .filter(({ weight }) => weight > 1e-9);
  const squarings = squaringsOf(shape);
  const rows = new Float64Array(factors.length * length);
  for (let k = 0; k < length; k += 2) {
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
      rows[which * length + k] = log(Math.max(sumRe * sumRe + sumIm * sumIm, 1e-300)) / (2 * factor);
      rows[which * length + k + 1] = (near + ahead) / factor;
      if (counts === undefined) return;
      const square = Math.max(sumRe * sumRe + sumIm * sumIm, 1e-300);
      const a = (firstRe * sumRe + firstIm * sumIm) / square;
      const b = (firstIm * sumRe - firstRe * sumIm) / square;
      const at = which * length + k;
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
