import { describe, expect, it } from 'vitest';
import { annualLaw, conditionalTailMean, quantile } from '../law/annual-law.js';
import type { Portfolio } from '../portfolio.js';
import type { Scenario } from '../scenario.js';
import { conditionalLaws } from './conditional-laws.js';
import { portfolioOfScenarios } from '../testing/workload.js';

const portfolioOf = (...list: readonly Scenario[]): Portfolio => portfolioOfScenarios(list);
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
