import { power } from '../numerics/elementary.js';
import { createSize, type Size } from './size.js';

/** The size multiplied by a known factor above 0. */
export function scaledSize(size: Size, factor: number): Size {
  return {
    mean: size.mean * factor,
    secondMoment: size.secondMoment * factor * factor,
    most: size.most * factor,
    reach: size.reach * factor,
    atoms: size.atoms.map(({ at, weight }) => ({ at: at * factor, weight })),
    cdf: (x) => size.cdf(x / factor),
    limitedMean: (x) => factor * size.limitedMean(x / factor),
    quantile: (u) => factor * size.quantile(u),
    tabulateLimitedMeans(h, out) {
      size.tabulateLimitedMeans(h / factor, out);
      for (let j = 0; j < out.length; j++) out[j] *= factor;
    },
    tabulateCdf: (h, out) => size.tabulateCdf(h / factor, out),
  };
}

/** min(X, cap): no event harms more than the population. */
export function cappedSize(size: Size, cap: number): Size {
  if (size.most <= cap) return size;
  const mean = size.limitedMean(cap);
  const weight = 1 - size.cdf(cap);
  return createSize({
    mean,
    secondMoment: limitedSquare(size, cap),
    most: cap,
    atoms: [...size.atoms.filter(({ at }) => at < cap), { at: cap, weight }],
    cdf: (x) => (x >= cap ? 1 : size.cdf(x)),
    limitedMean: (x) => (x >= cap ? mean : size.limitedMean(x)),
    quantile: (u) => Math.min(cap, size.quantile(u)),
  });
}

/** E[min(X, cap)^2] = integral of 2 x P(X > x) from 0 to cap, by Simpson over log-spaced cells. */
function limitedSquare(size: Size, cap: number): number {
  const tail = (x: number): number => x * (1 - size.cdf(x));
  let sum = 0;
  const cells = 400;
  let from = cap * 1e-12;
  for (let k = 1; k <= cells; k++) {
    const to = cap * power(10, -12 + (12 * k) / cells);
    // Simpson's rule of 2 x P(X > x) on the cell.
    sum += ((to - from) / 3) * (tail(from) + 4 * tail((from + to) / 2) + tail(to));
    from = to;
  }
  return sum;
}
