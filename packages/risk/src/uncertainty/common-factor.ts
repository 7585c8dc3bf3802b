import { exp, log1p } from '../numerics/elementary.js';
import { gaussNormalNodes } from '../numerics/gauss.js';
import type { CommonFactor } from '../scenario.js';

/**
 * A year's level that several scenarios' rates share, lognormal with mean 1 and this coefficient of variation, as `levels` nodes
 * (5-9; seven unless given) of a quadrature: given the level the scenarios are independent, and the sum over levels is exact for
 * all moments up to twice as many.
 */
export function commonFactorFromSpread(name: string, cv: number, levels = 7): CommonFactor {
  const variance = log1p(cv * cv);
  const { points, weights } = gaussNormalNodes(levels);
  const multipliers = points.map((z) => exp(Math.sqrt(variance) * z));
  // The mean is 1 to the last digit, so that a common factor moves no expectation.
  const mean = multipliers.reduce((sum, multiplier, k) => sum + weights[k] * multiplier, 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    name,
    levels: multipliers.map((multiplier, k) => ({
      weight: weights[k] / total,
      multiplier: multiplier / mean,
    })),
  };
}
