import { describe, expect, it } from 'vitest';
import { annualLaw, quantile } from '../law/annual-law.js';
import { portfolioMoments } from '../law/moments.js';
import { lognormalSize } from '../size/lognormal.js';
import { pertSize } from '../size/pert.js';
import { pointSize } from '../size/size.js';
import { componentOf, exponentialSize, negativeBinomialCounts, portfolioOf } from '../testing/reference.js';
import { gammaPoisson, poisson, poissonLognormal, poissonLogUniform, poissonPert } from './frequency.js';
import { countProbabilities, generatingFunction } from './generating-function.js';

const levels = [0.6, 0.9, 0.95, 0.99, 0.999];

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
