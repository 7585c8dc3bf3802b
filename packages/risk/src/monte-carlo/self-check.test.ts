import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import { type AnnualLaw, annualLaw } from '../law/annual-law.js';
import type { Scenario } from '../scenario.js';
import { selfCheck } from './self-check.js';

const YEARS = 100_000;
const lawOf = (scenarios: readonly Scenario[]): AnnualLaw => {
  const made = createPortfolio(scenarios);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return annualLaw(made.value);
};
const mixed: readonly Scenario[] = [
  {
    id: 'A',
    frequency: { kind: 'poisson', rate: 2 },
    consequence: { kind: 'lognormal', p05: 5, p95: 200, cap: 300 },
  },
  {
    id: 'B',
    frequency: { kind: 'gamma-poisson', mean: 1, cv: 0.7 },
    consequence: { kind: 'pert', min: 5, mode: 30, max: 400 },
  },
  {
    id: 'C',
    frequency: { kind: 'poisson-lognormal', p05: 0.2, p95: 3 },
    consequence: { kind: 'log-uniform', low: 10, high: 500 },
    consequenceFactors: [{ low: 0.5, high: 0.9 }],
  },
];

describe('a law held against Panjer’s recursion and simulated years', () => {
  it('agrees with both, figure by figure', () => {
    const { figures, hasPanjer } = selfCheck(lawOf(mixed), YEARS);
    expect(hasPanjer).toBe(true);
    expect(figures.map(({ figure }) => figure)).toEqual([
      'mean',
      'p_zero',
      'p50',
      'p90',
      'p95',
      'p99',
      'p999',
    ]);
    for (const { figure, computed, byPanjer, isOutside } of figures) {
      expect(isOutside, figure).toBe(false);
      if (byPanjer !== null) expect(Math.abs(byPanjer / computed - 1), figure).toBeLessThan(4e-3);
    }
  });
  it('says where a law is that of something else', () => {
    const law = lawOf(mixed);
    const other = lawOf(mixed.map((one) => ({ ...one, consequenceFactors: [1.03] })));
    const { figures } = selfCheck({ ...law, views: other.views }, YEARS);
    const outside = figures.filter(({ isOutside }) => isOutside).map(({ figure }) => figure);
    expect(outside).toContain('p95');
    expect(outside).not.toContain('mean');
    const wrongMean = selfCheck({ ...law, mean: law.mean * 1.05, probabilityOfZero: 0.2 }, YEARS).figures;
    expect(wrongMean.slice(0, 2).map(({ isOutside }) => isOutside)).toEqual([true, true]);
  });
  it('allows for the error that the law states of itself', () => {
    const law = lawOf(mixed);
    const other = lawOf(
      mixed.map((one) => ({ ...one, consequenceFactors: [...(one.consequenceFactors ?? []), 1.03] })),
    );
    const stated = selfCheck({ ...law, views: other.views, estimatedError: 0.04 }, YEARS).figures;
    expect(stated.filter(({ isOutside }) => isOutside)).toEqual([]);
  });
  it('does without the recursion where there are too many events for it', () => {
    const many = lawOf([{ ...mixed[0], frequency: { kind: 'poisson', rate: 900 } }]);
    const { hasPanjer, figures } = selfCheck(many, 20_000);
    expect(hasPanjer).toBe(false);
    expect(figures.every(({ byPanjer, isOutside }) => byPanjer === null && !isOutside)).toBe(true);
  });
  it('of what never happens finds nothing to compare', () => {
    const never = lawOf([{ ...mixed[0], frequency: { kind: 'poisson', rate: 0 } }]);
    expect(selfCheck(never, 1000).figures.map(({ figure }) => figure)).toEqual(['mean', 'p_zero']);
  });
});
