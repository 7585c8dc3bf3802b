import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import { annualLaw, conditionalTailMean, quantile } from '../law/annual-law.js';
import type { Component, Portfolio } from '../portfolio.js';
import type { Scenario } from '../scenario.js';
import { conditionalLaws } from './conditional-laws.js';
import { createScenarioDrawer } from './draws.js';

const portfolioOf = (...list: readonly Scenario[]): Portfolio => {
  const made = createPortfolio(list);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
const lossOf = (id: string, change: Partial<Scenario> = {}): Scenario => ({
  id,
  frequency: { kind: 'poisson', rate: 2 },
  consequence: { kind: 'log-uniform', low: 10, high: 100 },
  ...change,
});

describe('where nothing is unknown, the law of each draw is the law of the year', () => {
  it.each([
    ['plain', lossOf('A')],
    ['made larger by a measure', lossOf('A', { consequenceFactors: [3] })],
    [
      'with events of no size',
      lossOf('A', {
        consequence: {
          kind: 'empirical',
          points: [
            [0, 0.5],
            [10, 1],
          ],
        },
      }),
    ],
    ['that a measure takes away', lossOf('A', { consequenceFactors: [0] })],
    ['too rare for any quantile', lossOf('A', { frequency: { kind: 'poisson', rate: 0.001 } })],
  ])('%s', (_, scenario) => {
    const portfolio = portfolioOf(scenario, lossOf('B', { frequency: { kind: 'poisson', rate: 0 } }));
    const law = annualLaw(portfolio);
    const { mean, p_zero, p95, p99, cvar95 } = conditionalLaws([portfolio], 3).bands[0];
    expect(mean.p50).toBeCloseTo(law.mean, 9);
    expect(p_zero.p50).toBeCloseTo(law.probabilityOfZero, 12);
    expect(Math.abs(p95.p50 - quantile(law, 0.95))).toBeLessThanOrEqual(2e-3 * quantile(law, 0.95));
    expect(Math.abs(p99.p50 - quantile(law, 0.99))).toBeLessThanOrEqual(2e-3 * quantile(law, 0.99));
    const tail = conditionalTailMean(law, 0.95);
    expect(Math.abs(cvar95.p50 - tail)).toBeLessThanOrEqual(2e-3 * tail);
    expect([mean.p05, mean.p95]).toEqual([mean.p50, mean.p50]);
  });
});

describe('draws', () => {
  const unsure = { kind: 'poisson-lognormal', p05: 0.5, p95: 5 } as const;
  const range = { low: 0.1, high: 1 };
  const correlation = (a: Float64Array, b: Float64Array): number => {
    const [x, y] = [a, b].map((of) => of.map(Math.log));
    const mean = (of: Float64Array): number => of.reduce((sum, value) => sum + value, 0) / of.length;
    const [mx, my] = [mean(x), mean(y)];
    const product = (p: Float64Array, q: Float64Array, mp: number, mq: number): number =>
      p.reduce((sum, value, k) => sum + (value - mp) * (q[k] - mq), 0);
    return product(x, y, mx, my) / Math.sqrt(product(x, x, mx, mx) * product(y, y, my, my));
  };
  const draw = (
    ...scenarios: readonly Scenario[]
  ): readonly ReturnType<ReturnType<typeof createScenarioDrawer>>[] =>
    portfolioOf(...scenarios).components.map((component: Component) => createScenarioDrawer(2000)(component));
  it('of two scenarios have nothing to do with each other', () => {
    const [a, b] = draw(lossOf('A', { frequency: unsure }), lossOf('B', { frequency: unsure }));
    expect(Math.abs(correlation(a.rates, b.rates))).toBeLessThan(0.08);
    expect(Math.abs(correlation(a.sizes, b.sizes))).toBeLessThan(0.08);
  });
  it('of a measure on the rate and one on the size have not either, nor has the rate before them', () => {
    const [a] = draw(lossOf('A', { rateFactors: [range], consequenceFactors: [range] }));
    const scales = a.means.map((mean, k) => mean / a.rates[k]);
    expect(Math.abs(correlation(a.rates, scales))).toBeLessThan(0.08);
    const [b] = draw(lossOf('A', { rateFactors: [range, range] }));
    // Two independent ranges: the variance of the logarithm is the sum of theirs.
    const logs = b.rates.map(Math.log);
    const mean = logs.reduce((sum, x) => sum + x, 0) / 2000;
    const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 2000;
    expect(variance / ((2 * Math.log(10) ** 2) / 12)).toBeCloseTo(1, 0);
    expect(variance / ((4 * Math.log(10) ** 2) / 12)).toBeLessThan(0.7);
  });
  it('in great number ask the rate itself', () => {
    const [component] = portfolioOf(lossOf('A', { frequency: unsure })).components;
    const { rates } = createScenarioDrawer(20_001)(component);
    const middle = rates.toSorted()[10_000];
    expect(middle / Math.sqrt(2.5)).toBeCloseTo(1, 9);
  });
});
