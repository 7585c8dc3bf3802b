import { describe, expect, it } from 'vitest';
import { annualLaw, cumulative, exceedance, quantile } from '../law/annual-law.js';
import { compilePortfolio } from '../portfolio.js';
import type { Scenario } from '../scenario.js';
import { crossCheck } from './cross-check.js';
import { simulateYears } from './simulate.js';

const YEARS = 20_000;
const one = (rate: number, p05: number, p95: number): Scenario => ({
  id: 'S',
  frequency: { kind: 'poisson', rate },
  consequence: { kind: 'lognormal', p05, p95 },
});
const lawOf = (scenario: Scenario) => annualLaw(compilePortfolio([scenario], []));

describe('the figures of a cross-check', () => {
  const law = lawOf(one(1.5, 50, 9000));
  const agreement = crossCheck(law, YEARS);
  const outcomes = [...simulateYears(law.portfolio, YEARS)].sort((a, b) => a - b);
  const of = (name: string) => agreement.find(({ figure }) => figure === name) ?? expect.unreachable(name);
  const shareUpTo = (x: number): number => outcomes.filter((outcome) => outcome <= x).length / YEARS;

  it('are the mean, the chance of no event, quantiles above it, and exceedances', () => {
    expect(agreement.map(({ figure }) => figure)).toEqual([
      'mean',
      'p_zero',
      'p50',
      'p90',
      'p95',
      'p99',
      'p999',
      'exceedance 1000',
      'exceedance 10000',
      'exceedance 100000',
    ]);
  });
  it('set the mean against its standard error', () => {
    const mean = outcomes.reduce((sum, x) => sum + x, 0) / YEARS;
    const variance = outcomes.reduce((sum, x) => sum + (x - mean) ** 2, 0) / YEARS;
    const { computed, simulated, z } = of('mean');
    expect(computed).toBe(law.mean);
    expect(simulated / mean).toBeCloseTo(1, 10);
    expect(z).toBeCloseTo((mean - law.mean) / Math.sqrt(variance / YEARS), 6);
  });
  it('set a share of years against the binomial law', () => {
    const p = law.probabilityOfZero;
    const { computed, simulated, z } = of('p_zero');
    expect([computed, simulated]).toEqual([p, shareUpTo(0)]);
    expect(z).toBeCloseTo((simulated - p) / Math.sqrt((p * (1 - p)) / YEARS), 9);
  });
  it.each([
    ['p50', 0.5],
    ['p90', 0.9],
    ['p95', 0.95],
    ['p99', 0.99],
    ['p999', 0.999],
  ])('set the years at or below %s against what the law expects there', (name, p) => {
    const q = quantile(law, p);
    const { computed, simulated, z } = of(name);
    expect(computed).toBe(q);
    expect(simulated).toBe(outcomes[Math.ceil(p * YEARS) - 1]);
    const expected = cumulative(law, q);
    expect(z).toBeCloseTo((shareUpTo(q) - expected) / Math.sqrt((expected * (1 - expected)) / YEARS), 6);
  });
  it.each([1e3, 1e4])('set the years above %d against what the law expects', (x) => {
    const { computed, simulated, z } = of(`exceedance ${x}`);
    const p = exceedance(law, x);
    expect(computed).toBe(p);
    expect(simulated).toBeCloseTo(1 - shareUpTo(x), 12);
    expect(z).toBeCloseTo((1 - shareUpTo(x) - p) / Math.sqrt((p * (1 - p)) / YEARS), 6);
  });
  it('cry out at a law that is wrong', () => {
    const wrong = crossCheck({ ...law, mean: law.mean * 1.2, probabilityOfZero: 0.3 }, YEARS);
    expect(wrong.find(({ figure }) => figure === 'mean')?.z).toBeLessThan(-4);
    expect(wrong.find(({ figure }) => figure === 'p_zero')?.z).toBeLessThan(-4);
  });
  it('leave out quantiles that are zero, and exceedances too rare to be seen', () => {
    const rare = crossCheck(lawOf(one(0.07, 2e5, 9e5)), YEARS).map(({ figure }) => figure);
    expect(rare).toEqual([
      'mean',
      'p_zero',
      'p95',
      'p99',
      'p999',
      'exceedance 1000',
      'exceedance 10000',
      'exceedance 100000',
      'exceedance 1000000',
    ]);
    const few = crossCheck(lawOf(one(0.07, 2e5, 9e5)), 2000).map(({ figure }) => figure);
    expect(few.slice(5)).toEqual(['exceedance 1000', 'exceedance 10000', 'exceedance 100000']);
  });
  it('of a scenario that never strikes are nothing, and agree', () => {
    expect(crossCheck(lawOf(one(0, 1, 10)), 100)).toEqual([
      { figure: 'mean', computed: 0, simulated: 0, z: 0 },
      { figure: 'p_zero', computed: 1, simulated: 1, z: 0 },
    ]);
  });
  it('agree that what has no chance does not happen', () => {
    const always = { ...lawOf(one(40, 1, 10)), probabilityOfZero: 0 };
    expect(crossCheck(always, 100).find(({ figure }) => figure === 'p_zero')?.z).toBe(0);
  });
  it('tell a certain thing that does not happen as infinitely far off', () => {
    const never = { ...law, probabilityOfZero: 0 };
    expect(crossCheck(never, 100).find(({ figure }) => figure === 'p_zero')?.z).toBe(Infinity);
  });
});
