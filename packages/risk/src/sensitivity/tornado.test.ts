import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import { annualLaw, type AnnualLaw, conditionalTailMean, quantile } from '../law/annual-law.js';
import type { CommonFactor, Scenario } from '../scenario.js';
import { once } from '../testing/once.js';
import { type Swing, tornado } from './tornado.js';

const common: readonly CommonFactor[] = [
  {
    name: 'threat',
    levels: [
      { weight: 0.5, multiplier: 0.5 },
      { weight: 0.5, multiplier: 1.5 },
    ],
  },
];
const lawOf = (list: readonly Scenario[]): AnnualLaw => {
  const made = createPortfolio(list, common);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return annualLaw(made.value);
};
const scenarios: readonly Scenario[] = [
  {
    id: 'big',
    frequency: { kind: 'poisson', rate: 1.5 },
    consequence: { kind: 'lognormal', p05: 10, p95: 900 },
  },
  {
    id: 'unsure',
    frequency: { kind: 'poisson-log-uniform', low: 0.1, high: 3 },
    consequence: { kind: 'pert', min: 10, mode: 60, max: 200 },
    rateFactors: [0.5],
  },
  {
    id: 'small',
    frequency: { kind: 'poisson', rate: 4 },
    consequence: { kind: 'pert', min: 1, mode: 2, max: 3 },
    commonFactor: 'threat',
  },
];

describe('a tornado', () => {
  const swings = once(() => tornado(lawOf(scenarios)));
  const swingOf = (scenario: string, input: string): Swing => {
    const found = swings().find((swing) => swing.scenario === scenario && swing.input === input);
    if (found === undefined) throw new Error(`no swing of ${scenario}`);
    return found;
  };
  it('has a swing for every scenario’s frequency and size, the largest of P95 first', () => {
    expect(
      swings()
        .map(({ scenario, input }) => `${scenario} ${input}`)
        .sort(),
    ).toEqual([
      'big consequence',
      'big frequency',
      'small consequence',
      'small frequency',
      'unsure consequence',
      'unsure frequency',
    ]);
    const widths = swings().map(({ low, high }) => Math.abs(high.p95 - low.p95));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect([swings()[0].scenario, swings()[5].scenario]).toEqual(['big', 'small']);
  });
  it.each([
    ['big', 'frequency', { rateFactors: [0.5] }, { rateFactors: [2] }],
    ['big', 'consequence', { consequenceFactors: [0.5] }, { consequenceFactors: [2] }],
    ['small', 'frequency', { rateFactors: [0.5] }, { rateFactors: [2] }],
    [
      'unsure',
      'frequency',
      { frequency: { kind: 'poisson', rate: 0.1 * 30 ** 0.05 } },
      { frequency: { kind: 'poisson', rate: 0.1 * 30 ** 0.95 } },
    ],
  ] as const)('of %s’s %s agrees with the law computed anew', (id, input, low, high) => {
    const swing = swingOf(id, input);
    for (const [figures, change] of [
      [swing.low, low],
      [swing.high, high],
    ] as const) {
      const law = lawOf(scenarios.map((one): Scenario => (one.id === id ? { ...one, ...change } : one)));
      expect(figures.mean / law.mean).toBeCloseTo(1, 9);
      expect(figures.p95 / quantile(law, 0.95)).toBeCloseTo(1, 2);
      expect(figures.p99 / quantile(law, 0.99)).toBeCloseTo(1, 2);
      expect(figures.cvar95 / conditionalTailMean(law, 0.95)).toBeCloseTo(1, 2);
    }
  });
  it('of small events every week beside a great one in a generation is right in the bulk and in the tail', () => {
    const two: readonly Scenario[] = [
      {
        id: 'weekly',
        frequency: { kind: 'poisson', rate: 20 },
        consequence: { kind: 'lognormal', p05: 1, p95: 4 },
      },
      {
        id: 'great',
        frequency: { kind: 'poisson', rate: 0.03 },
        consequence: { kind: 'lognormal', p05: 50_000, p95: 90_000 },
      },
    ];
    const law = lawOf(two);
    expect(law.views.length).toBe(2);
    const swing = tornado(law).find(
      ({ scenario, input }) => scenario === 'weekly' && input === 'consequence',
    );
    const doubled = lawOf([{ ...two[0], consequenceFactors: [2] }, two[1]]);
    for (const [figures, anew] of [
      [swing?.high, doubled],
      [swing?.low, lawOf([{ ...two[0], consequenceFactors: [0.5] }, two[1]])],
    ] as const) {
      expect((figures?.p95 ?? 0) / quantile(anew, 0.95)).toBeCloseTo(1, 2);
      expect((figures?.p99 ?? 0) / quantile(anew, 0.99)).toBeCloseTo(1, 2);
      expect((figures?.cvar95 ?? 0) / conditionalTailMean(anew, 0.95)).toBeCloseTo(1, 2);
    }
  });
  it('puts swings of the same width in the order of their names', () => {
    const rare = (id: string): Scenario => ({
      ...scenarios[0],
      id,
      frequency: { kind: 'poisson', rate: 0.001 },
    });
    const names = tornado(lawOf(['b', 'c', 'a', 'd'].map(rare))).map(({ scenario }) => scenario);
    expect(names).toEqual(['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']);
  });
  it('goes to the ends it is asked for', () => {
    const asked = tornado(lawOf(scenarios), { frequency: [1, 1], consequence: [1, 3] });
    const big = asked.find(({ scenario, input }) => scenario === 'big' && input === 'frequency');
    expect(big?.low).toEqual(big?.high);
    const size = asked.find(({ scenario, input }) => scenario === 'big' && input === 'consequence');
    expect((size?.high.mean ?? 0) - (size?.low.mean ?? 0)).toBeCloseTo(
      2 * lawOf(scenarios.slice(0, 1)).mean,
      6,
    );
  });
  it('of a portfolio in which nothing happens is flat', () => {
    expect(tornado(lawOf([{ ...scenarios[0], frequency: { kind: 'poisson', rate: 0 } }]))).toMatchObject([
      { low: { mean: 0, p95: 0, p99: 0, cvar95: 0 }, high: { mean: 0 } },
      { low: { mean: 0 }, high: { mean: 0 } },
    ]);
  });
});
