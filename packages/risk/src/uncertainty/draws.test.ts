import { describe, expect, it } from 'vitest';
import type { Component } from '../portfolio.js';
import type { Scenario } from '../scenario.js';
import { createScenarioDrawer } from './draws.js';
import { portfolioOfScenarios } from '../testing/workload.js';

const COUNT = 1000;
const componentOf = (id: string, change: Partial<Scenario> = {}): Component =>
  portfolioOfScenarios([
    {
      id,
      frequency: { kind: 'poisson-lognormal', p05: 0.2, p95: 5 },
      consequence: { kind: 'lognormal', p05: 10, p95: 900 },
      ...change,
    },
  ]).components[0];
const correlation = (x: Float64Array, y: Float64Array): number => {
  const [a, b] = [x, y].map((values) => {
    const logs = Array.from(values, Math.log);
    const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
    const spread = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    return logs.map((value) => (value - mean) / spread);
  });
  return a.reduce((sum, value, k) => sum + value * b[k], 0);
};
// Ten times as much would be chance once in a thousand.
const UNRELATED = 0.1;

describe('draws of what is unknown', () => {
  it('are unrelated between scenarios: rates, sizes, and the ranges of measures on either', () => {
    const draw = createScenarioDrawer(COUNT);
    const [a, b] = ['A', 'B'].map((id) => draw(componentOf(id)));
    expect(Math.abs(correlation(a.rates, b.rates))).toBeLessThan(UNRELATED);
    expect(Math.abs(correlation(a.sizes, b.sizes))).toBeLessThan(UNRELATED);
    expect(Math.abs(correlation(a.rates, a.sizes))).toBeLessThan(UNRELATED);
    const known = { kind: 'poisson', rate: 1 } as const;
    const range = { low: 0.1, high: 1 };
    const [c, d] = ['C', 'D'].map((id) =>
      draw(componentOf(id, { frequency: known, rateFactors: [range], consequenceFactors: [range] })),
    );
    const scaleOf = ({ means, rates }: typeof c): Float64Array => means.map((mean, k) => mean / rates[k]);
    expect(Math.abs(correlation(c.rates, d.rates))).toBeLessThan(UNRELATED);
    expect(Math.abs(correlation(scaleOf(c), scaleOf(d)))).toBeLessThan(UNRELATED);
    expect(Math.abs(correlation(c.rates, scaleOf(c)))).toBeLessThan(UNRELATED);
    // Two measures on one rate are two unknowns: the spread of their product is that of two.
    const twice = draw(componentOf('E', { frequency: known, rateFactors: [range, range] })).rates;
    const spread = (values: Float64Array): number => {
      const logs = Array.from(values, Math.log);
      const mean = logs.reduce((sum, value) => sum + value, 0) / COUNT;
      return logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / COUNT;
    };
    expect(spread(twice) / spread(c.rates)).toBeCloseTo(2, 0);
    expect(spread(twice) / spread(c.rates)).toBeLessThan(2.3);
  });
  it('are the same for the same scenario in every alternative, and for a key wherever it stands', () => {
    const draw = createScenarioDrawer(COUNT);
    const once = draw(componentOf('A'));
    const halved = draw(componentOf('A', { rateFactors: [0.5] }));
    halved.rates.forEach((rate, k) => expect(rate / once.rates[k]).toBeCloseTo(0.5, 12));
    const known = { kind: 'poisson', rate: 1 } as const;
    const shared = { rateFactors: [{ low: 0.1, high: 1, key: 'measure' }], frequency: known };
    const [c, d] = ['C', 'D'].map((id) => draw(componentOf(id, shared)).rates);
    expect([...c]).toEqual([...d]);
  });
  it('have each scenario’s own sizes, whatever others have been drawn before', () => {
    const draw = createScenarioDrawer(COUNT);
    draw(componentOf('A'));
    const large = draw(componentOf('A', { consequence: { kind: 'lognormal', p05: 1000, p95: 90_000 } }));
    const median = large.sizes.toSorted()[COUNT / 2];
    expect(median / Math.sqrt(1000 * 90_000)).toBeCloseTo(1, 1);
  });
  it('take every stratum once: the middle and the ends are where the law has them', () => {
    for (const count of [COUNT, 20_001]) {
      const rates = createScenarioDrawer(count)(componentOf('A')).rates.toSorted();
      expect(rates[Math.floor(0.05 * count)] / 0.2).toBeCloseTo(1, 1);
      expect(rates[Math.floor(0.5 * count)]).toBeCloseTo(1, 2);
      expect(rates[Math.floor(0.95 * count)] / 5).toBeCloseTo(1, 1);
      expect(new Set(rates).size).toBe(count);
    }
  });
  it('of a range lie between its ends, evenly in the logarithm, and multiply rate, size and what is expected', () => {
    const draw = createScenarioDrawer(COUNT);
    const known = { frequency: { kind: 'poisson', rate: 2 } } as const;
    const plain = draw(componentOf('F', known));
    const ranged = componentOf('F', {
      ...known,
      rateFactors: [{ low: 0.1, high: 0.4 }],
      consequenceFactors: [{ low: 2, high: 8 }],
    });
    const { rates, sizes, means } = draw(ranged);
    const expectBetween = (values: Float64Array, low: number, high: number): void => {
      const sorted = values.toSorted();
      expect(sorted[0] / low).toBeCloseTo(1, 2);
      expect(sorted[COUNT / 2] / Math.sqrt(low * high)).toBeCloseTo(1, 2);
      expect(sorted[COUNT - 1] / high).toBeCloseTo(1, 2);
    };
    expectBetween(rates, 0.2, 0.8);
    expectBetween(
      sizes.map((x, k) => x / plain.sizes[k]),
      2,
      8,
    );
    means.forEach((mean, k) => {
      const scale = sizes[k] / plain.sizes[k];
      expect(mean / (rates[k] * scale * ranged.size.mean)).toBeCloseTo(1, 12);
    });
  });
  it('of two keys are two unknowns, also within one scenario', () => {
    const draw = createScenarioDrawer(COUNT);
    const known = { kind: 'poisson', rate: 1 } as const;
    const [a, b] = ['fence', 'guard'].map(
      (key) => draw(componentOf('G', { frequency: known, rateFactors: [{ low: 0.1, high: 1, key }] })).rates,
    );
    expect(Math.abs(correlation(a, b))).toBeLessThan(UNRELATED);
  });
});
