import { createSize, type Size } from './size.js';

/** The size multiplied by a known factor above 0. */
export function scaledSize(size: Size, factor: number): Size {
  return {
    mean: size.mean * factor,
    secondMoment: size.secondMoment * factor * factor,
    most: size.most * factor,
    reach: size.reach * factor,
    atoms: size.atoms.map(({ at, weight }) => ({ at: at * factor, weight })),
    edges: size.edges.map((x) => x * factor),
    cdf: (x) => size.cdf(x / factor),
    limitedMean: (x) => factor * size.limitedMean(x / factor),
    limitedSquare: (x) => factor * factor * size.limitedSquare(x / factor),
    quantile: (u) => factor * size.quantile(u),
    tabulateLimitedMeans(h, out) {
      size.tabulateLimitedMeans(h / factor, out);
      for (let j = 0; j < out.length; j++) out[j] *= factor;
    },
    tabulateCdf: (h, out) => size.tabulateCdf(h / factor, out),
    ...(size.tabulateDensity && {
      tabulateDensity: (h, from, out) => size.tabulateDensity?.(h / factor, from, out),
    }),
  };
}

/** min(X, cap): no event harms more than the population. */
export function cappedSize(size: Size, cap: number): Size {
  if (size.most <= cap) return size;
  const mean = size.limitedMean(cap);
  const weight = 1 - size.cdf(cap);
  return createSize({
    mean,
    secondMoment: size.limitedSquare(cap),
    most: cap,
    atoms: [...size.atoms.filter(({ at }) => at < cap), { at: cap, weight }],
    edges: [...size.edges.filter((x) => x < cap), cap],
    cdf: (x) => (x >= cap ? 1 : size.cdf(x)),
    limitedMean: (x) => (x >= cap ? mean : size.limitedMean(x)),
    limitedSquare: (x) => size.limitedSquare(Math.min(x, cap)),
    quantile: (u) => Math.min(cap, size.quantile(u)),
  });
}
