import { describe, expect, it } from 'vitest';
import { selfCheck, simulateYears } from './checks.js';
import { type AnnualLaw, annualLaw } from './law/annual-law.js';
import { compilePortfolio } from './portfolio.js';
import type { CommonFactor, FrequencySpec, Scenario } from './scenario.js';

const YEARS = 100_000;
const threat: CommonFactor = {
  name: 'threat',
  levels: [
    { weight: 0.8, multiplier: 0 },
    { weight: 0.2, multiplier: 5 },
  ],
};
const scenario = (frequency: FrequencySpec, more: Partial<Scenario> = {}): Scenario => ({
  id: 'S',
  frequency,
  consequence: { kind: 'lognormal', p05: 2, p95: 60 },
  ...more,
});
const portfolioOf = (...scenarios: readonly Scenario[]) => compilePortfolio(scenarios, [threat]);
const lawOf = (...scenarios: readonly Scenario[]): AnnualLaw => annualLaw(portfolioOf(...scenarios));
const outsideOf = (law: AnnualLaw): readonly string[] =>
  selfCheck(law, YEARS)
    .figures.filter(({ isOutside }) => isOutside)
    .map(({ figure }) => figure);
const once: FrequencySpec = { kind: 'poisson', rate: 1 };
const mixed: readonly Scenario[] = [
  scenario({ kind: 'poisson', rate: 2 }, { id: 'A' }),
  scenario({ kind: 'gamma-poisson', mean: 1, cv: 0.7 }, { id: 'B', commonFactor: 'threat' }),
  scenario(
    { kind: 'poisson-lognormal', p05: 0.2, p95: 3 },
    { id: 'C', consequenceFactors: [{ low: 0.5, high: 0.9 }] },
  ),
];

describe('a law held against simulated years', () => {
  it.each<[string, Scenario]>([
    ['rare', scenario({ kind: 'poisson', rate: 0.003 })],
    ['frequent', scenario({ kind: 'poisson', rate: 70 })],
    ['with a gamma rate', scenario({ kind: 'gamma-poisson', mean: 4, cv: 0.5 })],
    ['with a PERT rate', scenario({ kind: 'poisson-pert', min: 0.2, mode: 1, max: 6 })],
    ['with a rate that spans decades', scenario({ kind: 'poisson-lognormal', p05: 0.01, p95: 4 })],
    [
      'with a measure of unsure effect',
      scenario(
        { kind: 'gamma-poisson', mean: 0.6, cv: 1.5 },
        { rateFactors: [{ low: 0.3, high: 0.9 }, 0.5] },
      ),
    ],
    ['with a measure on its size', scenario(once, { consequenceFactors: [{ low: 0.1, high: 1 }] })],
    ['that only some years have', scenario(once, { commonFactor: 'threat' })],
    [
      'of two sizes',
      scenario(once, {
        consequence: {
          kind: 'mixture',
          parts: [
            { weight: 0.7, kind: 'lognormal', p05: 3, p95: 3 },
            { weight: 0.3, kind: 'pert', min: 50, mode: 60, max: 90 },
          ],
        },
      }),
    ],
    [
      'with a cap that is often met',
      scenario(once, { consequence: { kind: 'lognormal', p05: 2, p95: 60, cap: 20 } }),
    ],
  ])('agrees, of a scenario %s', (_, one) => {
    expect(outsideOf(lawOf(one))).toEqual([]);
  });
  it('agrees of several together, figure by figure', () => {
    const { figures, years } = selfCheck(lawOf(...mixed), YEARS);
    expect(years).toBe(YEARS);
    expect(figures.map(({ figure, isOutside }) => [figure, isOutside])).toEqual(
      ['mean', 'p_zero', 'p50', 'p90', 'p95', 'p99', 'p999'].map((figure) => [figure, false]),
    );
    for (const { computed, simulated, figure } of figures)
      expect(Math.abs(simulated / computed - 1), figure).toBeLessThan(0.1);
  });
  it('says which figures are those of something else', () => {
    const law = lawOf(...mixed);
    const more = mixed.map((one) => ({
      ...one,
      consequenceFactors: [...(one.consequenceFactors ?? []), 1.03],
    }));
    const other = lawOf(...more);
    expect(outsideOf({ ...law, views: other.views })).toEqual(expect.arrayContaining(['p50', 'p90']));
    expect(outsideOf({ ...law, mean: law.mean * 1.05, probabilityOfZero: 0.4 }).slice(0, 2)).toEqual([
      'mean',
      'p_zero',
    ]);
    // What the law states as its own error is allowed for.
    expect(outsideOf({ ...law, views: other.views, estimatedError: 0.04 })).toEqual([]);
  });
  it('finds nothing to compare of what never happens', () => {
    const never = selfCheck(lawOf(scenario({ kind: 'poisson', rate: 0 })), 1000);
    expect(never.figures.map(({ figure, isOutside }) => [figure, isOutside])).toEqual([
      ['mean', false],
      ['p_zero', false],
    ]);
  });
});

describe('simulated years', () => {
  it('are the same each time, and not moved by a scenario that is added', () => {
    const together = simulateYears(portfolioOf(...mixed), 1000);
    expect(simulateYears(portfolioOf(...mixed), 1000)).toEqual(together);
    const alone = mixed.map((one) => simulateYears(portfolioOf(one), 1000));
    together.forEach((outcome, year) => {
      expect(outcome).toBeCloseTo(
        alone.reduce((sum, own) => sum + own[year], 0),
        6,
      );
    });
    expect(alone[0]).not.toEqual(simulateYears(portfolioOf({ ...mixed[0], id: 'Z' }), 1000));
  });
  it('are the same on every machine', () => {
    const sum = simulateYears(portfolioOf(...mixed), 1000).reduce((total, outcome) => total + outcome, 0);
    expect(sum).toBeCloseTo(69348.34255525804, 6);
  });
});
