import type { Frequency } from '../frequency/frequency.js';
import { poisson } from '../frequency/frequency.js';
import { gammaCdf, gammaQuantile } from '../numerics/gamma.js';
import type { Component, Portfolio } from '../portfolio.js';
import { createSize, type Size } from '../size/size.js';

/** Exponential sizes, for compounds with known answers. */
export function exponentialSize(mean: number): Size {
  return createSize({
    mean,
    secondMoment: 2 * mean * mean,
    most: Infinity,
    atoms: [],
    edges: [],
    cdf: (x) => -Math.expm1(-x / mean),
    limitedMean: (x) => -mean * Math.expm1(-x / mean),
    limitedSquare: (x) => -2 * mean * (mean * Math.expm1(-x / mean) + x * Math.exp(-x / mean)),
    quantile: (u) => -mean * Math.log1p(-u),
  });
}

/** Gamma sizes, for compounds with known answers. */
export function gammaSize(shape: number, scale: number): Size {
  const cdf = (x: number): number => gammaCdf(shape, x / scale);
  return createSize({
    mean: shape * scale,
    secondMoment: shape * (shape + 1) * scale * scale,
    most: Infinity,
    atoms: [],
    edges: [],
    cdf,
    limitedMean: (x) => shape * scale * gammaCdf(shape + 1, x / scale) + x * (1 - cdf(x)),
    limitedSquare: (x) =>
      shape * (shape + 1) * scale * scale * gammaCdf(shape + 2, x / scale) + x * x * (1 - cdf(x)),
    quantile: (u) => scale * gammaQuantile(shape, u),
  });
}

/** A component from a frequency and a size. */
export function componentOf(frequency: Frequency, size: Size, id = 'S'): Component {
  const unknowns = { rate: frequency, rateFactors: [], consequenceFactors: [] };
  return { id, frequency, size, scales: { points: [1], weights: [1] }, group: -1, unknowns };
}

/** A portfolio of components without common factors. */
export function portfolioOf(...components: readonly Component[]): Portfolio {
  return { components, states: [{ weight: 1, multipliers: [] }] };
}

/** Panjer's recursion (1981) for Poisson (a = 0) and negative binomial counts, sizes on the lattice 0, 1, 2, ... */
export function panjer(
  a: number,
  b: number,
  zero: number,
  sizes: Float64Array,
  length: number,
): Float64Array {
  const law = new Float64Array(length);
  law[0] = zero;
  for (let s = 1; s < length; s++) {
    let sum = 0;
    for (let j = 1; j <= Math.min(s, sizes.length - 1); j++) sum += (a + (b * j) / s) * sizes[j] * law[s - j];
    law[s] = sum / (1 - a * sizes[0]);
  }
  return law;
}

/** P(S <= x) of the compound of counts with these probabilities, given the distribution function of sums of n sizes. */
export function compoundCdf(
  counts: readonly number[],
  sumCdf: (n: number, x: number) => number,
  x: number,
): number {
  return counts.reduce((total, p, n) => total + p * (n === 0 ? 1 : sumCdf(n, x)), 0);
}

/** Poisson probabilities 0..most. */
export function poissonCounts(rate: number, most: number): number[] {
  const counts = [Math.exp(-rate)];
  for (let n = 1; n <= most; n++) counts.push((counts[n - 1] * rate) / n);
  return counts;
}

/** Negative binomial probabilities 0..most. */
export function negativeBinomialCounts(mean: number, shape: number, most: number): number[] {
  const q = mean / (mean + shape);
  const counts = [(1 - q) ** shape];
  for (let n = 1; n <= most; n++) counts.push((counts[n - 1] * q * (shape + n - 1)) / n);
  return counts;
}

/** A portfolio of one Poisson component. */
export function poissonPortfolio(rate: number, size: Size): Portfolio {
  return portfolioOf(componentOf(poisson(rate), size));
}
