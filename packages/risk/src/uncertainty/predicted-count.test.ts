import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brierScore, predictedCount, quantileScore } from './predicted-count.js';
import { type GammaRate, gammaRateFromRange, gammaRateQuantile, updateRate } from './updating.js';

/*
 * Beliefs by brute force: a fine grid of ln rate, the density of the gamma law without its constant, Poisson likelihoods as they are
 * defined. No code is shared with what is tested.
 */
const steps = 40_000;
const [lowest, highest] = [Math.log(1e-9), Math.log(1e4)];
const rates = Array.from({ length: steps }, (_, k) =>
  Math.exp(lowest + ((highest - lowest) * (k + 0.5)) / steps),
);

const onGrid = (weigh: (rate: number) => number): readonly number[] => {
  const weights = rates.map(weigh);
  const total = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((one) => one / total);
};
// d rate = rate d ln rate.
const gamma =
  ({ shape, exposure }: GammaRate) =>
  (rate: number) =>
    Math.exp(shape * Math.log(rate) - exposure * rate);
const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
const poisson = (k: number, years: number) => (rate: number) =>
  (Math.exp(-rate * years) * (rate * years) ** k) / factorial(k);
const massBelow = (weights: readonly number[], x: number): number =>
  weights.reduce((sum, weight, k) => ((rates[k] ?? 0) <= x ? sum + weight : sum), 0);

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const cases: readonly (readonly [p05: number, p95: number, events: number, years: number])[] = [
  [0.02, 0.2, 0, 1],
  [0.02, 0.2, 2, 1],
  [0.02, 0.2, 1, 12.5],
  [1, 30, 4, 3],
  [0.001, 0.5, 3, 2],
];

describe('a belief that meets what happened', () => {
  it.each(cases)('from %d to %d a year, %d events in %d years', (p05, p95, events, years) => {
    const prior = valueOf(gammaRateFromRange(p05, p95));
    const before = onGrid(gamma(prior));
    expect(massBelow(before, p05)).toBeCloseTo(0.05, 3);
    expect(massBelow(before, p95)).toBeCloseTo(0.95, 3);
    const likely = poisson(events, years);
    const after = onGrid((rate) => gamma(prior)(rate) * likely(rate));
    const posterior = valueOf(updateRate(prior, events, years));
    for (const p of [0.05, 0.5, 0.95])
      expect(massBelow(after, gammaRateQuantile(posterior, p))).toBeCloseTo(p, 3);
    const foreseen = predictedCount(prior, years);
    for (const count of [0, 1, events, events + 3]) {
      let wanted = 0;
      for (let k = 0; k <= count; k++) {
        const chance = poisson(k, years);
        wanted += before.reduce((sum, weight, j) => sum + weight * chance(rates[j] ?? 0), 0);
      }
      expect(foreseen.atMost(count)).toBeCloseTo(wanted, 5);
    }
    expect(foreseen.none).toBeCloseTo(foreseen.atMost(0), 12);
  });
  it('foresees a count that is not exceeded with the probability asked for, and no smaller one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (shape, exposure, years, p) => {
          const foreseen = predictedCount({ shape, exposure }, years);
          const count = foreseen.quantile(p);
          expect(foreseen.atMost(count)).toBeGreaterThanOrEqual(p - 1e-12);
          if (count > 0) expect(foreseen.atMost(count - 1)).toBeLessThan(p);
        },
      ),
    );
  });
});

describe('scores', () => {
  it('of a quantile are nought when it is right, and least at what is believed', () => {
    expect(quantileScore(0.9, 7, 7)).toBe(0);
    expect(quantileScore(0.9, 7, 14)).toBeCloseTo(0.9 * Math.log(2), 12);
    expect(quantileScore(0.9, 14, 7)).toBeCloseTo(0.1 * Math.log(2), 12);
    // Truths 1, 2, ..., 100: the 30 % point is best said as what it is.
    const mean = (value: number) =>
      Array.from({ length: 100 }, (_, k) => quantileScore(0.3, value, k + 1)).reduce((a, b) => a + b, 0);
    expect([10, 20, 30.5, 45, 80].toSorted((a, b) => mean(a) - mean(b))[0]).toBe(30.5);
  });
  it('of a probability are its squared error', () => {
    expect([brierScore(0.8, true), brierScore(0.8, false)].map((one) => one.toFixed(2))).toEqual([
      '0.04',
      '0.64',
    ]);
  });
});
