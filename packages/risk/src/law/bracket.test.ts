import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import type { CommonFactor, Scenario } from '../scenario.js';
import { pointSize } from '../size/size.js';
import { exponentialSize, poissonPortfolio } from '../testing/reference.js';
import { annualLaw, type AnnualLaw, conditionalTailMean, quantile, viewFor } from './annual-law.js';
import { quantileBracket, tailMeanBracket } from './bracket.js';
import { stopLossError } from './spread-bounds.js';

const lawOf = (list: readonly Scenario[], common: readonly CommonFactor[] = []): AnnualLaw => {
  const made = createPortfolio(list, common);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return annualLaw(made.value);
};
const loss = (rate: number, change: Partial<Scenario> = {}): Scenario => ({
  id: 'A',
  frequency: { kind: 'poisson', rate },
  consequence: { kind: 'lognormal', p05: 1, p95: 12 },
  ...change,
});
const threat: CommonFactor = {
  name: 'threat',
  levels: [
    { weight: 0.75, multiplier: 0.5 },
    { weight: 0.25, multiplier: 2.5 },
  ],
};

describe('certain bounds', () => {
  it('of few events are about a hundredth apart, and hold the quantile', () => {
    const law = lawOf([loss(3)]);
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
  it('of the added variance take in the states, factors and scales of the scenarios', () => {
    const one = lawOf([loss(3, { commonFactor: 'threat', consequenceFactors: [0.001] })], [threat]);
    const [view] = one.views;
    const step = { ...view, grid: { ...view.grid, step: 1 } };
    // Sizes of a two-hundredth of a step: a step times the mean each.
    const rate = 3 * (0.75 * 0.5 + 0.25 * 2.5);
    const each = (one.mean / rate) * 1;
    expect(stopLossError(one, step)).toBeCloseTo(Math.sqrt((rate * each) / 2) + 1e-9 * one.mean, 12);
  });
  it('of the mean of the worst years hold it, and are above the quantile', () => {
    const law = lawOf([loss(3)]);
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
    const law = lawOf([loss(40)]);
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
    const rare = lawOf([loss(0.1)]);
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
    const law = lawOf([loss(1)]);
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
    const law = lawOf([loss(0.01)]);
    expect(quantileBracket(law, 0.9)).toMatchObject({ low: 0, high: 0 });
    expect(quantileBracket(lawOf([loss(0)]), 0.9)).toBeNull();
    expect(tailMeanBracket(lawOf([loss(0)]), 0.9)).toBeNull();
  });
});

describe('the published figures', () => {
  it('count events over all levels of a common factor, and their variance too', () => {
    const law = lawOf([loss(3, { commonFactor: 'threat' }), loss(2, { id: 'B' })], [threat]);
    const [a] = law.portfolio.components;
    expect(law.events).toBeCloseTo(5, 12);
    expect(law.mean).toBeCloseTo(5 * a.size.mean, 12);
    // The level's variance is 0.75; it moves three events a year.
    expect(law.variance).toBeCloseTo(5 * a.size.secondMoment + 0.75 * (3 * a.size.mean) ** 2, 9);
    const zero = Math.exp(-2) * (0.75 * Math.exp(-1.5) + 0.25 * Math.exp(-7.5));
    expect(law.probabilityOfZero).toBeCloseTo(zero, 14);
  });
});
