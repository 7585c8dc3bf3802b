import { describe, expect, it } from 'vitest';
import { annualLaw } from '../law/annual-law.js';
import { frequencyFromSpec } from '../frequency/from-spec.js';
import { generatingFunction } from '../frequency/generating-function.js';
import { normalQuantile } from '../numerics/normal.js';
import { createStream, type Stream } from '../numerics/stream.js';
import { compilePortfolio } from '../portfolio.js';
import type { Factor, FrequencySpec, Scenario } from '../scenario.js';
import { crossCheck } from './cross-check.js';
import { nodeSampler, quantileSampler } from './sampler.js';
import { countsOfYear, rateNodes } from './yearly-counts.js';

/** A stream of words that are given. */
const wordsOf = (...given: readonly number[]): Stream => ({
  bits: () => 0,
  uniform: () => 0,
  fill: (words) => words.set(given),
});
const sample = (draw: ReturnType<typeof nodeSampler>, ...given: readonly number[]): readonly number[] => {
  const out = new Float64Array(given.length);
  draw(wordsOf(...given), out);
  return [...out];
};

describe('samples by a table of quantiles', () => {
  it.each([
    ['the median from above', 0xffffffff, 0.5],
    ['the median from below', 0x7fffffff, 0.5],
    ['a quarter', 0x40000000, 0.25],
    ['three quarters', 0xc0000000, 0.75],
    ['a cell further', 0x42000000, 0.25 + 0.25 / 32],
    ['half a cell further', 0x43000000, 0.25 + 0.375 / 32],
    ['the last octave that is tabulated', 0x00020000, 0.5 ** 15],
    ['its middle', 0x00030000, 1.5 * 0.5 ** 15],
    ['the end beyond', 0x00010000, (0x10000 + 0.5) / 2 ** 32],
    ['the very end', 0, 0.5 / 2 ** 32],
    ['the very end of the other side', 0x80000000, 1 - 0.5 / 2 ** 32],
    ['the other side, beyond what is tabulated', 0x80010000, 1 - (0x10000 + 0.5) / 2 ** 32],
    ['the other side, tabulated', 0x80030000, 1 - 1.5 * 0.5 ** 15],
  ])('a word is a place in (0, 1): %s', (_, word, u) => {
    expect(
      sample(
        quantileSampler((x) => x),
        word,
      )[0],
    ).toBeCloseTo(u, 9);
  });
  it('are within three ten-thousandths of the quantile, wherever they fall', () => {
    const quantile = (u: number): number => Math.exp(1.5 * normalQuantile(u));
    const given = Array.from({ length: 4000 }, createStream('anywhere').bits);
    sample(quantileSampler(quantile), ...given).forEach((x, k) => {
      const share = (given[k] % 2 ** 31) / 2 ** 32;
      const exact = quantile(given[k] < 2 ** 31 ? share : 1 - share);
      expect(Math.abs(x / exact - 1)).toBeLessThan(3e-4);
    });
  });
  it('are one or the other where the quantile jumps, and never between', () => {
    const given = Array.from({ length: 4000 }, createStream('jump').bits);
    const drawn = sample(
      quantileSampler((u) => (u < 0.8 ? 1 : 100)),
      ...given,
    );
    expect(new Set(drawn)).toEqual(new Set([1, 100]));
    expect(drawn.filter((x) => x === 100).length / 4000).toBeCloseTo(0.2, 1);
  });
  it('bend where the quantile bends', () => {
    const capped = (u: number): number => Math.min(u, 0.7013);
    const given = Array.from({ length: 4000 }, createStream('bend').bits);
    for (const x of sample(quantileSampler(capped), ...given)) expect(x).toBeLessThanOrEqual(0.7013);
    // Just before and just after the bend, which lies within a cell.
    expect(sample(quantileSampler(capped), 0x80000000 + Math.round(0.2986 * 2 ** 32))[0]).toBe(0.7013);
    expect(sample(quantileSampler(capped), 0x80000000 + Math.round(0.2988 * 2 ** 32))[0]).toBeCloseTo(
      0.7012,
      9,
    );
  });
});

describe('samples of nodes', () => {
  const third = Math.round(2 ** 32 / 3);
  it.each([
    [0, 10],
    [third - 1, 10],
    [third + 1, 20],
    [0.6 * 2 ** 32 - 1, 20],
    [Math.ceil(0.6 * 2 ** 32), 30],
    [0xffffffff, 30],
  ])('the word %d is the node %d', (word, node) => {
    expect(sample(nodeSampler([10, 20, 30], [1 / 3, 0.6 - 1 / 3, 0.4]), word)).toEqual([node]);
  });
  it('leave out nodes of no weight', () => {
    const drawn = sample(nodeSampler([0, 1, 2, 3], [0, 0.5, 0, 0.5]), 0, 2 ** 31 - 1, 2 ** 31, 0xffffffff);
    expect(drawn).toEqual([1, 1, 3, 3]);
  });
  it('take no words for a lone node', () => {
    const draw = nodeSampler([7], [1]);
    const out = new Float64Array(2);
    draw({ ...wordsOf(), fill: () => expect.unreachable() }, out);
    expect([...out]).toEqual([7, 7]);
  });
});

const scenario = (frequency: FrequencySpec, rateFactors: readonly Factor[] = []): Scenario => ({
  id: 'S',
  frequency,
  consequence: { kind: 'lognormal', p05: 2, p95: 60 },
  rateFactors,
});
const componentOf = (...given: Parameters<typeof scenario>) =>
  compilePortfolio([scenario(...given)], []).components[0];

describe('the events of a year', () => {
  it.each<[string, FrequencySpec]>([
    ['a fixed rate', { kind: 'poisson', rate: 0.7 }],
    ['a high fixed rate', { kind: 'poisson', rate: 900 }],
    ['a gamma rate', { kind: 'gamma-poisson', mean: 2, cv: 0.8 }],
    ['a gamma rate as good as known', { kind: 'gamma-poisson', mean: 0.01, cv: 0.1 }],
    ['a PERT rate', { kind: 'poisson-pert', min: 0.2, mode: 1, max: 6 }],
    ['a lognormal rate', { kind: 'poisson-lognormal', p05: 0.05, p95: 3 }],
    ['a high lognormal rate', { kind: 'poisson-lognormal', p05: 20, p95: 90 }],
    ['a log-uniform rate', { kind: 'poisson-log-uniform', low: 0.3, high: 3 }],
  ])('of %s have the generating function of the law', (_, spec) => {
    const counts = countsOfYear(rateNodes(componentOf(spec)), 1);
    for (const z of [0, 0.5, 0.9, 0.99, 1]) {
      const sum = counts.reduce((total, p, n) => total + p * z ** n, 0);
      expect(Math.abs(sum - generatingFunction(frequencyFromSpec(spec), z))).toBeLessThan(5e-7);
    }
  });
  it.each<[string, FrequencySpec]>([
    ['a fixed rate', { kind: 'poisson', rate: 0.7 }],
    ['a gamma rate', { kind: 'gamma-poisson', mean: 2, cv: 0.8 }],
    ['a lognormal rate', { kind: 'poisson-lognormal', p05: 0.05, p95: 3 }],
  ])('of %s with a measure of unsure effect have it too', (_, spec) => {
    const component = componentOf(spec, [{ low: 0.2, high: 0.9 }, 0.5]);
    const counts = countsOfYear(rateNodes(component), 3);
    for (const z of [0, 0.9]) {
      const sum = counts.reduce((total, p, n) => total + p * z ** n, 0);
      // A rate three times as high at z is the rate itself at 1 - 3 (1 - z).
      const exact = component.frequency.nodes.points.reduce((total, rate, k) => {
        const { shape, nodes } = component.frequency;
        const t = 3 * rate * (1 - z);
        return total + nodes.weights[k] * (shape === Infinity ? Math.exp(-t) : (1 + t / shape) ** -shape);
      }, 0);
      expect(Math.abs(sum - exact)).toBeLessThan(2e-8);
    }
  });
  it('are none where a state stops them', () => {
    expect(countsOfYear(rateNodes(componentOf({ kind: 'poisson', rate: 2 })), 0)[0]).toBe(1);
  });
});

describe('a cross-check by simulated years', () => {
  const common = {
    name: 'threat',
    levels: [
      { weight: 0.8, multiplier: 0 },
      { weight: 0.2, multiplier: 5 },
    ],
  };
  it.each<[string, Scenario]>([
    ['rare', scenario({ kind: 'poisson', rate: 0.003 })],
    ['frequent', scenario({ kind: 'poisson', rate: 12 })],
    [
      'with a gamma rate and a measure of unsure effect',
      scenario({ kind: 'gamma-poisson', mean: 0.6, cv: 1.5 }, [{ low: 0.3, high: 0.9 }]),
    ],
    ['with a rate that spans decades', scenario({ kind: 'poisson-lognormal', p05: 0.01, p95: 4 })],
    ['with a gamma rate', scenario({ kind: 'gamma-poisson', mean: 4, cv: 0.5 })],
    ['that only some years have', { ...scenario({ kind: 'poisson', rate: 0.4 }), commonFactor: 'threat' }],
    [
      'of two sizes',
      {
        ...scenario({ kind: 'poisson', rate: 1 }),
        consequence: {
          kind: 'mixture',
          parts: [
            { weight: 0.7, kind: 'lognormal', p05: 3, p95: 3 },
            { weight: 0.3, kind: 'pert', min: 50, mode: 60, max: 90 },
          ],
        },
      },
    ],
    [
      'with a measure on its size',
      { ...scenario({ kind: 'poisson', rate: 1 }), consequenceFactors: [{ low: 0.1, high: 1 }] },
    ],
    [
      'with a cap that is often met',
      {
        ...scenario({ kind: 'poisson', rate: 1 }),
        consequence: { kind: 'lognormal', p05: 2, p95: 60, cap: 20 },
      },
    ],
  ])('agrees with the law of a scenario %s', (_, one) => {
    const law = annualLaw(compilePortfolio([one], [common]));
    for (const { figure, z } of crossCheck(law, 400_000)) expect(Math.abs(z), figure).toBeLessThan(4);
  });
});
