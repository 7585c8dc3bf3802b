import { describe, expect, it } from 'vitest';
import {
  gammaPoisson,
  poisson,
  poissonLognormal,
  poissonLogUniform,
  poissonPert,
  type Frequency,
} from '../frequency/frequency.js';
import { countProbabilities, generatingFunction } from '../frequency/generating-function.js';
import { gammaCdf } from '../numerics/gamma.js';
import { normalQuantile } from '../numerics/normal.js';
import { pertSize } from '../size/pert.js';
import { pointSize } from '../size/size.js';
import { lognormalSize } from '../size/lognormal.js';
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
import { annualLaw, conditionalTailMean, cumulative, exceedance, quantile, stopLoss } from './annual-law.js';
import { portfolioMoments } from './moments.js';

const levels = [0.6, 0.9, 0.95, 0.99, 0.999];

describe('the computed law against closed forms', () => {
  it.each([
    [
      'Poisson compound of exponential sizes',
      poisson(2.5),
      exponentialSize(40),
      poissonCounts(2.5, 60),
      1,
      40,
    ],
    ['Poisson compound of gamma sizes', poisson(0.7), gammaSize(2.3, 11), poissonCounts(0.7, 40), 2.3, 11],
    [
      'negative binomial compound of exponential sizes',
      gammaPoisson(3, 0.8),
      exponentialSize(5),
      negativeBinomialCounts(3, 1 / 0.64, 400),
      1,
      5,
    ],
    [
      'negative binomial compound of gamma sizes',
      gammaPoisson(1.2, 1.5),
      gammaSize(0.9, 30),
      negativeBinomialCounts(1.2, 1 / 2.25, 600),
      0.9,
      30,
    ],
  ] as const)(
    '%s: F at the quantiles within 1e-4 of the tail, mean and variance to 1e-9',
    (_, frequency, size, counts, shape, scale) => {
      const law = annualLaw(portfolioOf(componentOf(frequency, size)));
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

  it('the tail mean of a compound of exponential sizes', () => {
    const law = annualLaw(poissonPortfolio(2.5, exponentialSize(40)));
    const counts = poissonCounts(2.5, 60);
    for (const p of [0.9, 0.95, 0.99]) {
      const q = quantile(law, p);
      // E[(S - q)+] for a gamma sum: n m P(Gamma(n + 1) > q/m) - q P(Gamma(n) > q/m).
      const excess = counts.reduce(
        (sum, w, n) =>
          sum + (n === 0 ? 0 : w * (n * 40 * (1 - gammaCdf(n + 1, q / 40)) - q * (1 - gammaCdf(n, q / 40)))),
        0,
      );
      expect(conditionalTailMean(law, p) / (q + excess / (1 - p))).toBeCloseTo(1, 5);
      expect(stopLoss(law, q) / excess).toBeCloseTo(1, 3);
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

describe('frequencies', () => {
  it.each([
    ['PERT', poissonPert(0.2, 1, 6), pertSize(0.2, 1, 6).mean, pertSize(0.2, 1, 6).secondMoment],
    [
      'narrow and high PERT',
      poissonPert(900, 1000, 1400),
      pertSize(900, 1000, 1400).mean,
      pertSize(900, 1000, 1400).secondMoment,
    ],
    ['lognormal', poissonLognormal(0.1, 4), lognormalSize(0.1, 4).mean, lognormalSize(0.1, 4).secondMoment],
    [
      'wide lognormal',
      poissonLognormal(0.001, 10),
      lognormalSize(0.001, 10).mean,
      lognormalSize(0.001, 10).secondMoment,
    ],
    [
      'high lognormal',
      poissonLognormal(2e4, 9e4),
      lognormalSize(2e4, 9e4).mean,
      lognormalSize(2e4, 9e4).secondMoment,
    ],
    ['log-uniform', poissonLogUniform(0.1, 10), 9.9 / Math.log(100), 99.99 / 2 / Math.log(100)],
  ])('%s: nodes and formulas agree on the mean and variance of the rate', (_, frequency, mean, square) => {
    const { points, weights } = frequency.nodes;
    expect(frequency.mean / mean).toBeCloseTo(1, 12);
    expect(frequency.rateVariance / (square - mean * mean)).toBeCloseTo(1, 9);
    const nodeMean = points.reduce((sum, x, k) => sum + weights[k] * x, 0);
    const nodeSquare = points.reduce((sum, x, k) => sum + weights[k] * x * x * (1 + 1 / frequency.shape), 0);
    expect(nodeMean / mean).toBeCloseTo(1, 7);
    expect(nodeSquare / square).toBeCloseTo(1, 5);
  });
  it('with no spread are plain Poisson laws', () => {
    for (const frequency of [
      gammaPoisson(2, 0),
      poissonPert(2, 2, 2),
      poissonLognormal(2, 2),
      poissonLogUniform(2, 2),
    ]) {
      expect(frequency.rateVariance).toBe(0);
      expect(frequency.rateQuantile(0.3)).toBe(2);
      expect(frequency.nodes.points).toEqual([2]);
    }
  });
  it('have rate quantiles', () => {
    expect(poissonLognormal(0.1, 4).rateQuantile(0.95)).toBeCloseTo(4, 10);
    expect(poissonLogUniform(0.1, 10).rateQuantile(0.5)).toBeCloseTo(1, 12);
    expect(gammaPoisson(3, 1).rateQuantile(0.5)).toBeCloseTo(3 * Math.log(2), 9);
    expect(poissonPert(0, 0.5, 1).rateQuantile(0.5)).toBeCloseTo(0.5, 12);
  });
  it('have counts whose probabilities sum to one and give the generating function', () => {
    for (const frequency of [
      poisson(3),
      gammaPoisson(2, 1.2),
      poissonPert(0.2, 1, 6),
      poissonLognormal(0.1, 1),
    ]) {
      const counts = countProbabilities(frequency);
      expect(counts?.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
      expect(counts?.reduce((sum, p, n) => sum + p * 0.4 ** n, 0)).toBeCloseTo(
        generatingFunction(frequency, 0.4),
        12,
      );
    }
    expect(countProbabilities(poisson(5000))).toBeNull();
  });
  it('too high for a power series give the same law by another way', () => {
    const law = annualLaw(portfolioOf(componentOf(gammaPoisson(2000, 0.4), pointSize(1))));
    const counts = negativeBinomialCounts(2000, 1 / 0.16, 9000);
    const exact = portfolioMoments(law.portfolio);
    expect(exact.variance / (2000 + (2000 * 0.4) ** 2)).toBeCloseTo(1, 12);
    for (const p of levels) {
      const below = counts.slice(0, Math.floor(quantile(law, p)) + 1).reduce((sum, w) => sum + w, 0);
      expect(Math.abs(below - p) / (1 - p)).toBeLessThan(0.01);
    }
    const wide = annualLaw(portfolioOf(componentOf(poissonPert(500, 900, 2500), exponentialSize(2))));
    expect(quantile(wide, 0.95)).toBeGreaterThan(wide.mean);
  });
});
