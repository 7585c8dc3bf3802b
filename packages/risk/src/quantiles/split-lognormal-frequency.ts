import { type Frequency, laplaceOf, poissonLognormal } from '../frequency/frequency.js';
import { exp } from '../numerics/elementary.js';
import { normalDensity, normalQuantile, Z95 } from '../numerics/normal.js';
import { type Nodes, uniformNodes } from '../numerics/quadrature.js';
import { isLognormal, logWhere, momentUnder, type SplitLognormal } from './fit-quantiles.js';

/** Poisson whose rate, in events a year, is what somebody's quantiles mean. */
export function poissonSplitLognormal(fit: SplitLognormal): Frequency {
  if (isLognormal(fit)) return poissonLognormal(exp(logWhere(fit, -Z95)), exp(logWhere(fit, Z95)));
  const nodes = nodesOf(fit);
  const mean = momentUnder(fit, 1, Infinity);
  return {
    mean,
    rateVariance: momentUnder(fit, 2, Infinity) - mean * mean,
    nodes,
    shape: Infinity,
    laplace: (t) => laplaceOf(nodes, t),
    rateQuantile: (u) => exp(logWhere(fit, normalQuantile(u))),
  };
}

/** Gauss-Legendre on either side of the turn, out to where the second moment has nothing left. */
function nodesOf(fit: SplitLognormal): Nodes {
  const { turn, below, above } = fit;
  const sides = [
    { from: Math.min(-8.5, turn - 1), to: turn, spread: below },
    { from: turn, to: Math.max(8.5 + 2 * above, turn + 1), spread: above },
  ];
  const points: number[] = [];
  const weights: number[] = [];
  for (const { from, to, spread } of sides) {
    // Neighbouring nodes are closer than the spread of the Poisson law at them, where there is probability to speak of.
    const high = exp(logWhere(fit, Math.min(to, 4.5)));
    const count = Math.min(200, Math.ceil(24 + 2 * (to - from) + spread * (to - from) * Math.sqrt(high)));
    const unit = uniformNodes(count);
    unit.points.forEach((u, k) => {
      const z = from + (to - from) * u;
      points.push(exp(logWhere(fit, z)));
      weights.push(unit.weights[k] * (to - from) * normalDensity(z));
    });
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { points, weights: weights.map((weight) => weight / total) };
}
