import { exp, log, log1p } from '../numerics/elementary.js';
import { gammaQuantile, logGamma } from '../numerics/gamma.js';
import { normalCdf } from '../numerics/normal.js';
import { type Nodes, normalNodes, productNodes } from '../numerics/quadrature.js';
import type { Component } from '../portfolio.js';

/** Standard deviations beyond which a year's rate is left out: one year in ten thousand million. */
const REACH = 6.5;
/** Scores between nodes, at most: the law of a count comes out to 1e-8. */
const STEP = 0.25;
/** The most of a Poisson count's standard deviation that lies between the rates of two nodes, where most years are. */
const APART = 0.25;

/**
 * The law of a year's rate as nodes, not by way of the law's own: by the quantile of the rate. Where measures of unsure effect
 * are in it, by the law's nodes after all, each with the gamma law around it.
 */
export function rateNodes({ frequency, unknowns }: Component): Nodes {
  if (frequency.rateVariance === 0) return { points: [frequency.mean], weights: [1] };
  const { nodes, shape } = frequency;
  if (unknowns.rateFactors.every((factor) => typeof factor === 'number')) {
    const spread = Math.sqrt(frequency.rateVariance / frequency.mean);
    return byScore(spread, (u) => frequency.rateQuantile(u));
  }
  if (shape === Infinity) return nodes;
  return productNodes(
    nodes,
    byScore(Math.sqrt(frequency.mean / shape), (u) => gammaQuantile(shape, u) / shape),
  );
}

/** A law by its quantile at evenly spaced normal scores; `spread` is its own in standard deviations of a Poisson count. */
function byScore(spread: number, quantile: (u: number) => number): Nodes {
  const { points, weights } = normalNodes(Math.min(STEP, APART / spread), REACH);
  return { points: points.map((z) => quantile(normalCdf(z))), weights };
}

/** Probabilities of `first`, `first` + 1, ... events; fewer and more are left out, as no year in ten thousand million has them. */
export interface Counts {
  readonly first: number;
  readonly chances: Float64Array;
}

/** The Poisson law of a mean, which may be that of many years. */
export function poissonCounts(mean: number): Counts {
  const reach = 9 * Math.sqrt(mean);
  const first = Math.max(0, Math.floor(mean - reach));
  const chances = new Float64Array(Math.ceil(mean + reach + 20) - first);
  let p = mean === 0 ? 1 : exp(first * log(mean) - mean - logGamma(first + 1));
  for (let k = 0; k < chances.length; k++) {
    chances[k] = p;
    p *= mean / (first + k + 1);
  }
  return { first, chances };
}

/** P(N = 0), P(N = 1), ... of a year's events, given the nodes of its rate and what they are multiplied by. */
export function countsOfYear({ points, weights }: Nodes, multiplier: number): Float64Array {
  const laws = points.map((point) => poissonCounts(point * multiplier));
  const counts = new Float64Array(Math.max(...laws.map(({ first, chances }) => first + chances.length)));
  laws.forEach(({ first, chances }, node) =>
    chances.forEach((p, k) => {
      counts[first + k] += weights[node] * p;
    }),
  );
  return counts;
}

/**
 * How to find years by waiting times, from the probabilities of a year's events: at n the years passed per unit of waiting until the
 * next, among years of at least n events, that has more than n. Infinite where none has.
 */
export function yearsPerWait(counts: Float64Array): Float64Array {
  const perWait = new Float64Array(counts.length).fill(Infinity);
  let more = 0;
  for (let n = counts.length - 1; n >= 0; n--) {
    const all = more + counts[n];
    // A year without has probability exp(-1 / perWait); few years with more, or few without, keep their digits.
    if (more > 0) perWait[n] = -1 / (2 * more < all ? log1p(-more / all) : log(counts[n] / all));
    more = all;
  }
  return perWait;
}
