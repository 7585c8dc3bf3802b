import { describe, expect, it } from 'vitest';
import { gammaPoisson, poisson, type Frequency } from '../frequency/frequency.js';
import { gammaCdf } from '../numerics/gamma.js';
import { normalQuantile } from '../numerics/normal.js';
import { lognormalSize } from '../size/lognormal.js';
import { pointSize } from '../size/size.js';
import {
  componentOf,
  compoundCdf,
  exponentialSize,
  gammaSize,
  negativeBinomialCounts,
  poissonCounts,
  poissonPortfolio,
  portfolioOf,
} from '../testing/reference.js';
import { annualLaw, cumulative, exceedance, quantile } from './annual-law.js';

const levels = [0.6, 0.9, 0.95, 0.99, 0.999];

describe('the computed law against closed forms', () => {
  it.each([
    [
      'Poisson compound of exponential sizes',
      () => poisson(2.5),
      () => exponentialSize(40),
      () => poissonCounts(2.5, 60),
      1,
      40,
    ],
    [
      'Poisson compound of gamma sizes',
      () => poisson(0.7),
      () => gammaSize(2.3, 11),
      () => poissonCounts(0.7, 40),
      2.3,
      11,
    ],
    [
      'negative binomial compound of exponential sizes',
      () => gammaPoisson(3, 0.8),
      () => exponentialSize(5),
      () => negativeBinomialCounts(3, 1 / 0.64, 400),
      1,
      5,
    ],
    [
      'negative binomial compound of gamma sizes',
      () => gammaPoisson(1.2, 1.5),
      () => gammaSize(0.9, 30),
      () => negativeBinomialCounts(1.2, 1 / 2.25, 600),
      0.9,
      30,
    ],
  ] as const)(
    '%s: F at the quantiles within 1e-4 of the tail, mean and variance to 1e-9',
    (_, frequency, size, countsOf, shape, scale) => {
      const counts = countsOf();
      const law = annualLaw(portfolioOf(componentOf(frequency(), size())));
      const exact = (x: number): number => compoundCdf(counts, (n, y) => gammaCdf(n * shape, y / scale), x);
      for (const p of levels) {
        const q = quantile(law, p);
        expect(Math.abs(1 - exact(q) - (1 - p)) / (1 - p)).toBeLessThan(4e-4);
        expect(Math.abs(exceedance(law, q) - (1 - exact(q)))).toBeLessThan(2e-5);
      }
      const mean = counts.reduce((sum, p, n) => sum + p * n, 0) * shape * scale;
      const square = counts.reduce(
        (sum, p, n) => sum + p * (n * shape * scale * scale + (n * shape * scale) ** 2),
        0,
      );
      expect(Math.abs(law.mean / mean - 1)).toBeLessThan(1e-9);
      expect(Math.abs(law.variance / (square - mean * mean) - 1)).toBeLessThan(1e-9);
      expect(law.probabilityOfZero).toBeCloseTo(counts[0], 12);
    },
  );

  it('sizes that are all alike: the outcome is that size times a Poisson count', () => {
    const law = annualLaw(poissonPortfolio(3, pointSize(100)));
    const counts = poissonCounts(3, 40);
    let below = 0;
    for (let n = 0; n < 12; n++) {
      below += counts[n];
      if (below < 0.999) expect(quantile(law, below - counts[n] / 2)).toBeCloseTo(100 * n, 6);
      expect(cumulative(law, 100 * n + 50)).toBeCloseTo(below, 7);
    }
  });

  it('with many small events the law is near the normal one, skewness allowed for', () => {
    const law = annualLaw(poissonPortfolio(4000, lognormalSize(1, 12)));
    const size = lognormalSize(1, 12);
    const s = Math.log(12) / (2 * 1.6448536269514722);
    const third = Math.exp(3 * Math.log(Math.sqrt(12)) + 4.5 * s * s);
    const skewness = (4000 * third) / law.variance ** 1.5;
    for (const p of [0.05, 0.5, 0.9, 0.99]) {
      const z = normalQuantile(p);
      const approximate = law.mean + Math.sqrt(law.variance) * (z + (skewness / 6) * (z * z - 1));
      expect(Math.abs(quantile(law, p) / approximate - 1)).toBeLessThan(3e-4);
    }
    expect(size.mean * 4000).toBeCloseTo(law.mean, 6);
  });

  it('a mixture of two rates is the mixture of the two laws', () => {
    const mixed: Frequency = {
      mean: 2.2,
      rateVariance: 0.3 * 0.5 ** 2 + 0.7 * 2.928571428571428 ** 2 - 2.2 ** 2,
      nodes: { points: [0.5, 2.928571428571428], weights: [0.3, 0.7] },
      shape: Infinity,
      laplace: (t) => 0.3 * Math.exp(-0.5 * t) + 0.7 * Math.exp(-2.928571428571428 * t),
      rateQuantile: () => Number.NaN,
    };
    const law = annualLaw(portfolioOf(componentOf(mixed, exponentialSize(3))));
    const counts = poissonCounts(0.5, 60).map(
      (p, n) => 0.3 * p + 0.7 * poissonCounts(2.928571428571428, 60)[n],
    );
    for (const p of levels) {
      const exact = compoundCdf(counts, (n, y) => gammaCdf(n, y / 3), quantile(law, p));
      expect(Math.abs(exact - p) / (1 - p)).toBeLessThan(4e-4);
    }
  });
});
