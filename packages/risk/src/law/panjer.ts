import { exp, log } from '../numerics/elementary.js';
import type { Component, Portfolio } from '../portfolio.js';
import { multiplierIn } from '../portfolio.js';
import { expectedEvents } from './moments.js';

/** Events a year above which the recursion starts from a probability that floating point takes for 0. */
const MOST_EVENTS = 500;

/**
 * P(S <= jh), j = 0..points - 1, of a year's outcome by Panjer's recursion (1981), or null where there are more events a year than it can
 * start from. Each scenario by itself, each of its rates by itself, then plain sums of products: another way than the transform's, kept
 * to check that by. Sizes are shared between the two points beside them, so that means are right; the error falls with the square of `step`.
 */
export function panjerCdf(portfolio: Portfolio, step: number, points: number): Float64Array | null {
  const { components, states } = portfolio;
  const most = Math.max(
    ...states.flatMap((state) => components.map((c) => c.frequency.mean * multiplierIn(state, c))),
  );
  if (most > MOST_EVENTS || expectedEvents(portfolio) > MOST_EVENTS) return null;
  const total = new Float64Array(points);
  for (const state of states) {
    let law = Float64Array.from({ length: points }, (_, j) => (j === 0 ? 1 : 0));
    const fixed = new Float64Array(points);
    let fixedRate = 0;
    for (const component of components) {
      const { frequency, scales } = component;
      const multiplier = multiplierIn(state, component);
      const rate = frequency.mean * multiplier;
      if (rate === 0) continue;
      if (frequency.rateVariance === 0 && scales.points.length === 1) {
        const sizes = sizesOn(component, scales.points[0], step, points);
        for (let j = 0; j < points; j++) fixed[j] += rate * sizes[j];
        fixedRate += rate;
      } else {
        law = convolve(law, ownLaw(component, multiplier, step, points));
      }
    }
    if (fixedRate > 0) {
      const sizes = fixed.map((weight) => weight / fixedRate);
      law = convolve(law, recursion(fixedRate, Infinity, sizes));
    }
    for (let j = 0; j < points; j++) total[j] += state.weight * law[j];
  }
  for (let j = 1; j < points; j++) total[j] += total[j - 1];
  return total;
}

/** One scenario's year: a sum over the nodes of its rate and its scale. */
function ownLaw(component: Component, multiplier: number, step: number, points: number): Float64Array {
  const { frequency, scales } = component;
  const sum = new Float64Array(points);
  scales.points.forEach((scale, s) => {
    const sizes = sizesOn(component, scale, step, points);
    frequency.nodes.points.forEach((rate, k) => {
      const weight = scales.weights[s] * frequency.nodes.weights[k];
      // Of a rate too high to start from nothing lies within reach.
      if (weight < 1e-12 || rate * multiplier > 2 * MOST_EVENTS) return;
      const law = recursion(rate * multiplier, frequency.shape, sizes);
      for (let j = 0; j < points; j++) sum[j] += weight * law[j];
    });
  });
  return sum;
}

/** p_k = (a + b / k) p_(k-1) gives the counts; the sums follow with one sum of products each. */
function recursion(rate: number, shape: number, sizes: Float64Array): Float64Array {
  const a = shape === Infinity ? 0 : rate / (shape + rate);
  const b = shape === Infinity ? rate : (shape - 1) * a;
  const [none] = sizes;
  const law = new Float64Array(sizes.length);
  law[0] = shape === Infinity ? exp(rate * (none - 1)) : exp(-shape * log(1 + (rate / shape) * (1 - none)));
  for (let j = 1; j < law.length; j++) {
    let sum = 0;
    for (let k = 1; k <= j; k++) sum += (a + (b * k) / j) * sizes[k] * law[j - k];
    law[j] = sum / (1 - a * none);
  }
  return law;
}

function sizesOn({ size }: Component, scale: number, step: number, points: number): Float64Array {
  const limited = (j: number): number => (j <= 0 ? 0 : (scale / step) * size.limitedMean((j * step) / scale));
  return Float64Array.from({ length: points }, (_, j) =>
    scale === 0
      ? Number(j === 0)
      : j === 0
        ? 1 - limited(1)
        : 2 * limited(j) - limited(j - 1) - limited(j + 1),
  );
}

function convolve(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(a.length);
  for (let j = 0; j < a.length; j++) {
    let total = 0;
    for (let k = 0; k <= j; k++) total += a[k] * b[j - k];
    sum[j] = total;
  }
  return sum;
}
