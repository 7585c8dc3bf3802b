import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario.js';
import { lognormalSize } from '../size/lognormal.js';
import {
  annualLaw,
  type AnnualLaw,
  annualLaws,
  conditionalTailMean,
  cumulative,
  exceedance,
  quantile,
  stopLoss,
} from './annual-law.js';
import { quantileBracket, tailMeanBracket } from './bracket.js';
import { summarise } from './summary.js';
import { normalQuantile } from '../numerics/normal.js';
import { portfolioOfScenarios } from '../testing/workload.js';

const lawOf = (...list: readonly Omit<Scenario, 'id'>[]): AnnualLaw =>
  annualLaw(portfolioOfScenarios(list.map((one, k) => ({ id: `S${k}`, ...one }))));
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];
const small = { kind: 'lognormal', p05: 1, p95: 12 } as const;

describe('extreme but valid input', () => {
  it('a rate of one in ten million years: tiny exceedances to three digits, quantiles 0', () => {
    const law = lawOf({
      frequency: { kind: 'poisson', rate: 1e-7 },
      consequence: { kind: 'pert', min: 100, mode: 200, max: 4000 },
    });
    expect(law.mean).toBeCloseTo(1e-7 * (4900 / 6), 14);
    expect(quantile(law, 0.999)).toBe(0);
    expect(exceedance(law, 50) / 1e-7).toBeCloseTo(1, 3);
    expect(conditionalTailMean(law, 0.99) / (law.mean * 100)).toBeCloseTo(1, 9);
    expect(quantileBracket(law, 0.99)).toMatchObject({ low: 0, high: 0 });
  });
  it('a spread of sigma 4', () => {
    const law = lawOf({
      frequency: { kind: 'poisson', rate: 0.5 },
      consequence: { kind: 'lognormal', p05: 1, p95: Math.exp(8 * 1.6448536269514722) },
    });
    // P(S > x) near 0.5 P(X > x) far out.
    const x = quantile(law, 0.999);
    const size = lognormalSize(1, Math.exp(8 * 1.6448536269514722));
    expect(x / size.quantile(1 - 0.001 / 0.5)).toBeCloseTo(1, 1);
    expect(law.variance).toBeGreaterThan(law.mean ** 2);
    expect(numbersIn(summarise(law)).every(Number.isFinite)).toBe(true);
  });
  it('a million events a year: the normal law', () => {
    const law = lawOf({ frequency: { kind: 'poisson', rate: 1e6 }, consequence: small });
    for (const p of [0.5, 0.9, 0.99, 0.999]) {
      expect(
        Math.abs(quantile(law, p) / (law.mean + Math.sqrt(law.variance) * normalQuantile(p)) - 1),
      ).toBeLessThan(1.1e-4);
    }
    expect(law.views[0].grid.offset).toBeGreaterThan(0);
    const bracket = quantileBracket(law, 0.99);
    expect(bracket?.low).toBeGreaterThan(law.mean * 0.99);
    expect(bracket?.high).toBeLessThan(law.mean * 1.01);
    expect(tailMeanBracket(law, 0.95)?.high).toBeLessThan(law.mean * 1.01);
    expect(cumulative(law, law.mean / 2)).toBe(0);
    expect(cumulative(law, law.mean * 2)).toBeCloseTo(1, 9);
    expect(stopLoss(law, 0)).toBe(law.mean);
    expect(stopLoss(law, law.mean / 2) / law.mean).toBeCloseTo(0.5, 9);
    expect(numbersIn(summarise(law)).every(Number.isFinite)).toBe(true);
  });
  it('a million events a year with an uncertain rate: the law of the rate', () => {
    const law = lawOf({ frequency: { kind: 'poisson-lognormal', p05: 5e5, p95: 2e6 }, consequence: small });
    const size = lognormalSize(1, 12);
    const s = Math.log(4) / (2 * 1.6448536269514722);
    for (const p of [0.5, 0.95, 0.99]) {
      expect(quantile(law, p) / (1e6 * size.mean * Math.exp(s * normalQuantile(p)))).toBeCloseTo(1, 2);
    }
  });
  it('no scenarios, or one that never happens: nothing, with certainty', () => {
    for (const law of [
      lawOf(),
      lawOf({ frequency: { kind: 'poisson', rate: 0 }, consequence: small }),
      lawOf({ frequency: { kind: 'poisson', rate: 2 }, consequence: small, consequenceFactors: [0] }),
    ]) {
      const summary = summarise(law);
      expect([summary.mean, summary.p_zero, summary.p50, summary.p999, summary.cvar99]).toEqual([
        0, 1, 0, 0, 0,
      ]);
      expect([cumulative(law, 0), cumulative(law, 5), exceedance(law, 0), stopLoss(law, 3)]).toEqual([
        1, 1, 0, 0,
      ]);
      expect(quantileBracket(law, 0.5)).toBeNull();
      expect(tailMeanBracket(law, 0.5)).toBeNull();
    }
  });
  it('a scenario that never happens beside one that does changes nothing', () => {
    const one = { frequency: { kind: 'poisson', rate: 2 }, consequence: small } as const;
    const never = { frequency: { kind: 'gamma-poisson', mean: 0, cv: 2 }, consequence: small } as const;
    expect(quantile(lawOf(one, never), 0.99)).toBe(quantile(lawOf(one), 0.99));
  });
  it('sizes below one person and of a thousand billion kroner', () => {
    for (const unit of [1e-6, 1e12]) {
      const law = lawOf({
        frequency: { kind: 'poisson', rate: 3 },
        consequence: { kind: 'lognormal', p05: unit, p95: 12 * unit },
      });
      const plain = lawOf({ frequency: { kind: 'poisson', rate: 3 }, consequence: small });
      expect(quantile(law, 0.99) / unit / quantile(plain, 0.99)).toBeCloseTo(1, 6);
    }
  });
  it('every event at the cap: the outcome is the cap times the number of events', () => {
    const law = lawOf({
      frequency: { kind: 'poisson', rate: 0.02 },
      consequence: { kind: 'lognormal', p05: 5_400_000, p95: 1e9, cap: 5_500_000 },
    });
    expect(quantile(law, 0.99)).toBeCloseTo(5_500_000, 0);
    expect(exceedance(law, 5_400_000) / (1 - Math.exp(-0.02))).toBeCloseTo(0.95, 2);
    expect(exceedance(law, 11_000_000)).toBeLessThan(1e-5);
  });
  it('thresholds between and beyond the grids are answered on grids of their own', () => {
    const law = lawOf({
      frequency: { kind: 'poisson', rate: 0.5 },
      consequence: { kind: 'lognormal', p05: 10, p95: 10_000 },
    });
    const size = lognormalSize(10, 10_000);
    const far = quantile(law, 0.999) * 30;
    expect(exceedance(law, far) / (0.5 * (1 - size.cdf(far)))).toBeCloseTo(1, 1);
    expect(stopLoss(law, far)).toBeGreaterThan(0);
    expect(exceedance(law, 1)).toBeCloseTo(1 - Math.exp(-0.5), 2);
  });
});

describe('portfolios computed together', () => {
  it('share grids, also when one of them never harms', () => {
    const made = [[], [{ id: 'A', frequency: { kind: 'poisson', rate: 2 }, consequence: small }]] as const;
    const laws = annualLaws(
      made.map((list) => {
        const portfolio = portfolioOfScenarios(list);
        return portfolio;
      }),
    );
    expect(laws.map((law) => law.views.length > 0)).toEqual([false, true]);
    expect(annualLaws([])).toEqual([]);
  });
});
