import { exp, log } from '../numerics/elementary.js';
import { createSize, pointSize, type Size } from './size.js';

/**
 * ln X uniform between ln low and ln high (0 < low <= high): what a level of a scale, or an assessor's range without a best
 * guess, says and no more.
 */
export function logUniformSize(low: number, high: number): Size {
  if (low === high) return pointSize(low);
  const width = log(high / low);
  const mean = (high - low) / width;
  const cdf = (x: number): number => (x <= low ? 0 : x >= high ? 1 : log(x / low) / width);
  return createSize({
    mean,
    secondMoment: (high * high - low * low) / (2 * width),
    most: high,
    atoms: [],
    edges: [low, high],
    cdf,
    limitedMean: (x) => (x <= low ? x : x >= high ? mean : (x - low) / width + x * (1 - cdf(x))),
    limitedSquare: (x) => {
      const inside = Math.min(Math.max(x, low), high);
      return (inside * inside - low * low) / (2 * width) + x * x * (1 - cdf(x));
    },
    quantile: (u) => low * exp(u * width),
  });
}
