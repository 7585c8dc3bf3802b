import { describe, expect, it } from 'vitest';
import { annualLaw, quantile } from '../law/annual-law.js';
import { portfolioMoments } from '../law/moments.js';
import { lognormalSize } from '../size/lognormal.js';
import { pertSize } from '../size/pert.js';
import { pointSize } from '../size/size.js';
import { componentOf, exponentialSize, negativeBinomialCounts, portfolioOf } from '../testing/reference.js';
import {
  type Frequency,
  gammaPoisson,
  mixFrequency,
  poisson,
  poissonLognormal,
  poissonLogUniform,
  poissonPert,
  scaleFrequency,
} from './frequency.js';
import { frequencyFromSpec } from './from-spec.js';
import {
  countProbabilities,
  generatingFunction,
  multiplyByGeneratingFunction,
} from './generating-function.js';

const levels = [0.6, 0.9, 0.95, 0.99, 0.999];

describe('frequencies', () => {
  it.each([
    ['PERT', () => poissonPert(0.2, 1, 6), pertSize(0.2, 1, 6).mean, pertSize(0.2, 1, 6).secondMoment],
    [
      'narrow and high PERT',
      () => poissonPert(900, 1000, 1400),
      pertSize(900, 1000, 1400).mean,
      pertSize(900, 1000, 1400).secondMoment,
    ],
    [
      'lognormal',
      () => poissonLognormal(0.1, 4),
      lognormalSize(0.1, 4).mean,
      lognormalSize(0.1, 4).secondMoment,
    ],
    [
      'wide lognormal',
      () => poissonLognormal(0.001, 10),
      lognormalSize(0.001, 10).mean,
      lognormalSize(0.001, 10).secondMoment,
    ],
    [
      'high lognormal',
      () => poissonLognormal(2e4, 9e4),
      lognormalSize(2e4, 9e4).mean,
      lognormalSize(2e4, 9e4).secondMoment,
    ],
    ['log-uniform', () => poissonLogUniform(0.1, 10), 9.9 / Math.log(100), 99.99 / 2 / Math.log(100)],
  ])('%s: nodes and formulas agree on the mean and variance of the rate', (_, make, mean, square) => {
    const frequency = make();
    const { points, weights } = frequency.nodes;
    expect(frequency.mean / mean).toBeCloseTo(1, 12);
    expect(frequency.rateVariance / (square - mean * mean)).toBeCloseTo(1, 9);
    const nodeMean = points.reduce((sum, x, k) => sum + weights[k] * x, 0);
    const nodeSquare = points.reduce((sum, x, k) => sum + weights[k] * x * x * (1 + 1 / frequency.shape), 0);
    expect(nodeMean / mean).toBeCloseTo(1, 7);
    // Of a rate over four orders of magnitude half of the second moment is beyond the last digit of a probability.
    expect(nodeSquare / square).toBeCloseTo(1, mean > 1 && square > 1e3 * mean * mean ? 2 : 5);
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

describe('frequencies made from others', () => {
  const moments = (frequency: Frequency): readonly number[] => {
    const { points, weights } = frequency.nodes;
    const mean = points.reduce((sum, x, k) => sum + weights[k] * x, 0);
    const square = points.reduce((sum, x, k) => sum + weights[k] * x * x * (1 + 1 / frequency.shape), 0);
    return [mean, square - mean * mean];
  };
  it('by a known factor are the same law of a scaled rate', () => {
    const plain = gammaPoisson(3, 0.5);
    const scaled = scaleFrequency(plain, 2);
    expect([scaled.mean, scaled.rateVariance, scaled.shape]).toEqual([6, 9, 4]);
    expect(scaled.nodes).toEqual({ points: [6], weights: [1] });
    expect(scaled.rateQuantile(0.3)).toBe(2 * plain.rateQuantile(0.3));
    expect(scaleFrequency(plain, 1)).toBe(plain);
  });
  it('by an uncertain factor have the moments of the product', () => {
    const mixed = mixFrequency(gammaPoisson(3, 0.5), { points: [0.5, 1.5], weights: [0.4, 0.6] });
    // E = 3 x 1.1; E[square] = 9 x 1.25 x (0.1 + 1.35).
    expect(mixed.mean).toBeCloseTo(3.3, 12);
    expect(mixed.rateVariance).toBeCloseTo(9 * 1.25 * 1.45 - 3.3 ** 2, 12);
    moments(mixed).forEach((moment, k) =>
      expect(moment).toBeCloseTo([mixed.mean, mixed.rateVariance][k], 12),
    );
    expect(mixed.rateQuantile(0.5)).toBe(gammaPoisson(3, 0.5).rateQuantile(0.5));
  });
  it('from a description are of its kind', () => {
    expect(frequencyFromSpec({ kind: 'poisson', rate: 2 }).nodes.points).toEqual([2]);
    expect(frequencyFromSpec({ kind: 'gamma-poisson', mean: 2, cv: 0.5 })).toMatchObject({
      mean: 2,
      shape: 4,
    });
    expect(frequencyFromSpec({ kind: 'poisson-pert', min: 1, mode: 2, max: 9 }).mean).toBe(3);
    expect(frequencyFromSpec({ kind: 'poisson-lognormal', p05: 1, p95: 9 }).rateQuantile(0.5)).toBeCloseTo(
      3,
      12,
    );
    expect(frequencyFromSpec({ kind: 'poisson-log-uniform', low: 1, high: 9 }).rateQuantile(0.5)).toBeCloseTo(
      3,
      12,
    );
  });
  it('of a gamma rate have its median', () => {
    // Gamma(4): the median is 3.672060748850897.
    expect(gammaPoisson(2, 0.5).rateQuantile(0.5)).toBeCloseTo((2 * 3.672060748850897) / 4, 9);
  });
});

describe('the nodes of a high rate', () => {
  it.each([
    ['PERT', () => poissonPert(2000, 2500, 6000)],
    ['PERT from zero', () => poissonPert(0, 3000, 4000)],
    ['lognormal', () => poissonLognormal(800, 6000)],
    ['lognormal, smeared', () => poissonLognormal(2e5, 9e5)],
    ['log-uniform', () => poissonLogUniform(500, 900)],
    ['low lognormal', () => poissonLognormal(0.1, 2)],
  ])('%s: lie closer than the spread of the law at each, so that no humps show', (_, make) => {
    const { nodes, shape, mean } = make();
    const order = nodes.points.map((x, k) => ({ x, weight: nodes.weights[k] })).sort((a, b) => a.x - b.x);
    for (let k = 1; k < order.length; k++) {
      if (Math.min(order[k].weight, order[k - 1].weight) < 1e-5) continue;
      const spread = Math.sqrt(order[k].x + order[k].x ** 2 / shape + 0.05 * mean);
      expect(order[k].x - order[k - 1].x).toBeLessThan(2.2 * spread);
    }
    expect(order.length).toBeLessThan(800);
  });
  it.each([
    ['narrow', () => poissonPert(900, 1000, 1400), 100],
    ['low', () => poissonPert(0.2, 1, 6), 50],
    ['wide', () => poissonPert(0, 1e5, 4e5), 400],
  ])('are no more than a PERT law that is %s needs', (_, make, most) => {
    expect(make().nodes.points.length).toBeLessThanOrEqual(most);
  });
  it('of a lognormal rate are as few for thousands of events a year as for one', () => {
    const counts = [0.1, 10, 1e5].map((p05) => poissonLognormal(p05, 9 * p05).nodes.points.length);
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThan(50);
  });
});

describe('the generating function at complex points', () => {
  // (1 + (m/a)(1 - z))^-a and exp(rate (z - 1)), by polar form.
  const exact = (rate: number, shape: number, x: number, y: number): readonly [number, number] => {
    const u = 1 - (rate / shape) * (x - 1);
    const v = (-rate / shape) * y;
    const logModulus = shape === Infinity ? rate * (x - 1) : (-shape / 2) * Math.log(u * u + v * v);
    const angle = shape === Infinity ? rate * y : -shape * Math.atan2(v, u);
    return [Math.exp(logModulus) * Math.cos(angle), Math.exp(logModulus) * Math.sin(angle)];
  };
  const less1 = (z: Float64Array): Float64Array => z.map((x) => x - 1);
  it.each([
    ['by its power series', poisson(2.5), 2.5, Infinity],
    ['by its power series, negative binomial', gammaPoisson(2.5, 0.7), 2.5, 1 / 0.49],
    ['node by node where a low rate may be very high', gammaPoisson(50, 3), 50, 1 / 9],
    ['node by node where the series is too long', poisson(900), 900, Infinity],
    ['node by node, negative binomial', gammaPoisson(900, 0.3), 900, 1 / 0.09],
  ])('multiplies what is there, for any number of points: %s', (_, frequency, rate, shape) => {
    for (const count of [1, 2, 3, 4, 5, 7, 9]) {
      const zRe = Float64Array.from({ length: count }, (__, k) => 0.98 - (rate > 100 ? 0.003 : 0.15) * k);
      const zIm = Float64Array.from({ length: count }, (__, k) => (rate > 100 ? 0.001 : 0.13) * (k - 1.5));
      const re = Float64Array.from({ length: count }, (__, k) => 1 + k);
      const im = Float64Array.from({ length: count }, (__, k) => 0.5 - k);
      multiplyByGeneratingFunction(frequency, less1(zRe), zIm, re, im);
      for (let k = 0; k < count; k++) {
        const [a, b] = exact(rate, shape, zRe[k], zIm[k]);
        const scale = Math.hypot(a, b) * Math.hypot(1 + k, 0.5 - k) + 1e-18;
        expect(Math.abs(re[k] - (a * (1 + k) - b * (0.5 - k))) / scale).toBeLessThan(1e-9);
        expect(Math.abs(im[k] - (a * (0.5 - k) + b * (1 + k))) / scale).toBeLessThan(1e-9);
      }
    }
  });
  it('of rates near and far is the sum over them, each by its own way', () => {
    const nodes = { points: [0.5, 20, 60, 900, 5000], weights: [0.4, 0.2, 0.1, 0.2, 0.1] };
    const wide = { ...poisson(0), nodes };
    expect(countProbabilities(wide)).toBeNull();
    for (const shape of [Infinity, 50]) {
      const zRe = Float64Array.from({ length: 9 }, (_, k) => 1 - 0.0005 * 2.5 ** k);
      const zIm = Float64Array.from({ length: 9 }, (_, k) => 0.0003 * k);
      const re = new Float64Array(9).fill(2);
      const im = new Float64Array(9).fill(1);
      multiplyByGeneratingFunction({ ...wide, shape }, less1(zRe), zIm, re, im);
      for (let k = 0; k < 9; k++) {
        let [a, b] = [0, 0];
        nodes.points.forEach((rate, node) => {
          const [x, y] = exact(rate, shape, zRe[k], zIm[k]);
          a += nodes.weights[node] * x;
          b += nodes.weights[node] * y;
        });
        expect(re[k]).toBeCloseTo(2 * a - b, 9);
        expect(im[k]).toBeCloseTo(2 * b + a, 9);
      }
    }
  });
  it('leaves out nodes that add nothing, and only those', () => {
    const [re, im] = [Float64Array.of(1), Float64Array.of(0)];
    multiplyByGeneratingFunction(poisson(900), Float64Array.of(-0.049), Float64Array.of(0), re, im);
    expect(re[0] / Math.exp(-900 * 0.049)).toBeCloseTo(1, 9);
    multiplyByGeneratingFunction(poisson(900), Float64Array.of(-0.1), Float64Array.of(0), re, im);
    expect(re[0]).toBe(0);
  });
  it('is a series exactly as long as it must be', () => {
    const counts = countProbabilities(poisson(3)) ?? [];
    const total = (length: number): number =>
      Array.from(counts.slice(0, length)).reduce((sum, p) => sum + p, 0);
    expect(1 - total(counts.length)).toBeLessThan(1e-13);
    expect(1 - total(counts.length - 1)).toBeGreaterThan(1e-13);
    const known = poisson(3);
    expect(countProbabilities(known)).toBe(countProbabilities(known));
  });
});
