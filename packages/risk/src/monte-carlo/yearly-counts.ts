import { exp, log } from '../numerics/elementary.js';
import { gammaQuantile, logGamma } from '../numerics/gamma.js';
import { normalCdf } from '../numerics/normal.js';
import { type Nodes, normalNodes, productNodes } from '../numerics/quadrature.js';
import type { Component } from '../portfolio.js';

/** Standard deviations beyond which a year's rate does not matter: one year in ten thousand million. */
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

/** P(N = 0), P(N = 1), ... of a year's events, given the nodes of its rate and what they are multiplied by. */
export function countsOfYear({ points, weights }: Nodes, multiplier: number): Float64Array {
  const most = Math.max(...points) * multiplier;
  const counts = new Float64Array(endOf(most));
  points.forEach((point, node) => {
    const rate = point * multiplier;
    const from = Math.max(0, Math.floor(rate - 9 * Math.sqrt(rate)));
    let p = weights[node] * (rate === 0 ? 1 : exp(from * log(rate) - rate - logGamma(from + 1)));
    for (let n = from; n < endOf(rate); n++) {
      counts[n] += p;
      p *= rate / (n + 1);
    }
  });
  return counts;
}

/** No year in ten thousand million has as many events. */
function endOf(rate: number): number {
  return Math.ceil(rate + 9 * Math.sqrt(rate) + 20);
}
