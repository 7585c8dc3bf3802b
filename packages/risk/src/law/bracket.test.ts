import { describe, expect, it } from 'vitest';
import { pointSize } from '../size/size.js';
import { exponentialSize, poissonPortfolio } from '../testing/reference.js';
import { annualLaw, type AnnualLaw, conditionalTailMean, quantile, viewFor } from './annual-law.js';
import { quantileBracket, tailMeanBracket } from './bracket.js';
import { stopLossError } from './spread-bounds.js';
import { portfolioOfScenarios } from '../testing/workload.js';

const lawOf = (rate: number): AnnualLaw => {
  const consequence = { kind: 'lognormal', p05: 1, p95: 12 } as const;
  const made = portfolioOfScenarios([{ id: 'A', frequency: { kind: 'poisson', rate }, consequence }]);
  return annualLaw(made);
};

describe('certain bounds', () => {
  it('of few events are about a hundredth apart, and hold the quantile', () => {
    const law = lawOf(3);
    for (const p of [0.5, 0.9, 0.99, 0.999]) {
      const { low, high, grid: on } = quantileBracket(law, p) ?? expect.unreachable();
      expect(low).toBeLessThan(quantile(law, p));
      expect(high).toBeGreaterThan(quantile(law, p));
      expect((high - low) / quantile(law, p)).toBeLessThan(p < 0.9 ? 0.02 : 0.012);
      expect(high - low).toBeGreaterThanOrEqual(on.step);
    }
  });
  it('of very many events are closer than a step an event: as wide as what rounding adds', () => {
    const law = annualLaw(poissonPortfolio(4000, exponentialSize(1)));
    const [view] = law.views;
    for (const p of [0.5, 0.95]) {
      const { low, high } = quantileBracket(law, p) ?? { low: 0, high: 0 };
      expect(low).toBeLessThan(quantile(law, p));
      expect(high).toBeGreaterThan(quantile(law, p));
      expect(high - low).toBeLessThan(0.06 * quantile(law, p));
    }
    // 4000 events, each with at most a quarter of a squared step, or a step times its mean.
    const each = Math.min(view.grid.step ** 2 / 4, view.grid.step);
    expect(stopLossError(law, view)).toBeCloseTo(Math.sqrt((4000 * each) / 2) + 4e-6, 6);
  });
  it('of the mean of the worst years hold it, and are above the quantile', () => {
    const law = lawOf(3);
    for (const p of [0.9, 0.99]) {
      const { low, high } = tailMeanBracket(law, p) ?? { low: 0, high: 0 };
      const mean = conditionalTailMean(law, p);
      expect(low).toBeGreaterThanOrEqual(quantileBracket(law, p)?.low ?? Infinity);
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThan(mean);
      expect(high / mean).toBeLessThan(1.001);
    }
  });
  it('of the mean of the worst years leave room for all that rounding may add', () => {
    const law = lawOf(40);
    for (const p of [0.5, 0.9]) {
      const view = viewFor(law, p);
      const finer = { ...view, grid: { ...view.grid, step: view.grid.step / 4 } };
      const room = stopLossError(law, finer) / (1 - p);
      const { low, high } = tailMeanBracket(law, p) ?? { low: 0, high: 0 };
      const mean = conditionalTailMean(law, p);
      const ofQuantile = quantileBracket(law, p)?.low ?? 0;
      expect(mean - low).toBeGreaterThan(0.9 * Math.min(room, mean - ofQuantile));
      expect(high).toBeGreaterThanOrEqual(mean * (1 + 5e-10));
    }
  });
  it('of a quantile in the years without harm are 0', () => {
    const rare = lawOf(0.1);
    const { low, high } = quantileBracket(rare, 0.5) ?? { low: 1, high: 1 };
    expect([low, high]).toEqual([0, 0]);
  });
  it('of an outcome of jumps hold both sides of the jump that a hair of rounding decides between', () => {
    const law = annualLaw(poissonPortfolio(3, pointSize(100)), { accuracy: 1e-3 });
    const upToTwo = Math.exp(-3) * (1 + 3 + 4.5);
    const { low, high } = quantileBracket(law, upToTwo) ?? { low: 0, high: 0 };
    expect(low).toBeLessThanOrEqual(200 + 1e-9);
    expect(high).toBeGreaterThanOrEqual(300 - 1e-9);
  });
  it('of a figure a hair above a jump hold the jump: nearer than that is not told', () => {
    const law = annualLaw(poissonPortfolio(3, pointSize(100)), { accuracy: 1e-3 });
    const upToTwo = Math.exp(-3) * (1 + 3 + 4.5);
    const { low, high } = quantileBracket(law, upToTwo + 3e-9) ?? expect.unreachable();
    expect(low).toBeLessThanOrEqual(200 + 1e-9);
    expect(high).toBeGreaterThanOrEqual(300 - 1e-9);
  });
  it('of the very chance of nothing are nothing: that is known exactly', () => {
    const law = lawOf(1);
    expect(quantileBracket(law, law.probabilityOfZero)).toMatchObject({ low: 0, high: 0 });
    expect(quantileBracket(law, law.probabilityOfZero + 1e-6)?.high).toBeGreaterThan(0);
  });
  it('of a figure on the very jump are closed about it', () => {
    const law = annualLaw(poissonPortfolio(3, pointSize(100)));
    const middle = Math.exp(-3) * (1 + 3 + 4.5 + 4.5 / 2);
    const { low, high } = quantileBracket(law, middle) ?? { low: 0, high: 0 };
    expect(low).toBeLessThanOrEqual(300 + 1e-9);
    expect(low).toBeGreaterThan(290);
    // A value between points is rounded up by a step at most.
    expect(high).toBeGreaterThanOrEqual(300);
    expect(high).toBeLessThan(302);
  });
  it('of the mean of the worst years of very many events are closer than those of the quantile', () => {
    const law = annualLaw(poissonPortfolio(4000, exponentialSize(1)), { accuracy: 1e-3 });
    for (const p of [0.5, 0.95]) {
      const tail = tailMeanBracket(law, p) ?? expect.unreachable();
      const [view] = law.views;
      const mean = conditionalTailMean(law, p);
      // The most that rounding can add, and no more.
      const error = stopLossError(law, view) / (1 - p);
      expect(tail.low).toBeGreaterThanOrEqual(mean - error * 1.001);
      expect(tail.high).toBeLessThanOrEqual(mean * (1 + 2e-9) + error);
      expect(tail.low).toBeLessThan(mean);
      expect(tail.grid.step).toBe(view.grid.step / 4);
    }
  });
  it('of a quantile of nothing are nothing', () => {
    const law = lawOf(0.01);
    expect(quantileBracket(law, 0.9)).toMatchObject({ low: 0, high: 0 });
    expect(quantileBracket(lawOf(0), 0.9)).toBeNull();
    expect(tailMeanBracket(lawOf(0), 0.9)).toBeNull();
  });
});
