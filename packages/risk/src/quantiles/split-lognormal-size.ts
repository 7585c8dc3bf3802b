import { exp } from '../numerics/elementary.js';
import { normalCdf, normalQuantile, Z95 } from '../numerics/normal.js';
import { lognormalSize } from '../size/lognormal.js';
import { createSize, type Size } from '../size/size.js';
import { isLognormal, logWhere, momentUnder, type SplitLognormal, zWhere } from './fit-quantiles.js';

/** X = min(Y, cap) with Y the law that somebody's quantiles mean; `cap` is the population at risk. */
export function splitLognormalSize(fit: SplitLognormal, cap = Infinity): Size {
  if (isLognormal(fit)) return lognormalSize(exp(logWhere(fit, -Z95)), exp(logWhere(fit, Z95)), cap);
  const capZ = cap === Infinity ? Infinity : zWhere(fit, cap);
  const capWeight = normalCdf(-capZ);
  const limited = (power: 1 | 2, x: number): number => {
    if (x <= 0) return 0;
    if (x === Infinity) return momentUnder(fit, power, Infinity);
    const z = zWhere(fit, x);
    return momentUnder(fit, power, z) + (power === 1 ? x : x * x) * normalCdf(-z);
  };
  const mean = limited(1, cap);
  const middle = exp(fit.logAt);
  return createSize({
    mean,
    secondMoment: limited(2, cap),
    most: cap,
    reach: Math.min(cap, exp(logWhere(fit, 8.3))),
    atoms: capWeight > 0 ? [{ at: cap, weight: capWeight }] : [],
    edges: [...(middle < cap ? [middle] : []), ...(capWeight > 0 ? [cap] : [])],
    cdf: (x) => (x >= cap ? 1 : x <= 0 ? 0 : normalCdf(zWhere(fit, x))),
    limitedMean: (x) => (x >= cap ? mean : limited(1, x)),
    limitedSquare: (x) => limited(2, Math.min(x, cap)),
    quantile: (u) => Math.min(cap, exp(logWhere(fit, normalQuantile(u)))),
  });
}
