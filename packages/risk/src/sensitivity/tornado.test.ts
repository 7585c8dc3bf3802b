import { describe, expect, it } from 'vitest';
import { annualLaw, type AnnualLaw, conditionalTailMean, quantile } from '../law/annual-law.js';
import type { CommonFactor, Scenario } from '../scenario.js';
import { once } from '../testing/once.js';
import { type Swing, tornado } from './tornado.js';
import { portfolioOfScenarios } from '../testing/workload.js';

const common: readonly CommonFactor[] = [
  {
    name: 'threat',
    levels: [
      { weight: 0.5, multiplier: 0.5 },
      { weight: 0.5, multiplier: 1.5 },
    ],
  },
];
const lawOf = (list: readonly Scenario[], accuracy = 1e-4): AnnualLaw =>
  annualLaw(portfolioOfScenarios(list, common), { accuracy });
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

const find = (swings: readonly Swing[], name: string): Swing => {
  const found = swings.find(({ scenario, input }) => `${scenario} ${input}` === name);
  if (found === undefined) throw new Error(`no swing of ${name}`);
  return found;
};
const swingIn = (list: readonly Scenario[], name: string): Swing => find(tornado(lawOf(list)), name);

describe('a tornado', () => {
  const swings = once(() => tornado(lawOf(scenarios)));
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
    const swing = find(swings(), `${id} ${input}`);
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
    expect(law.views.length).toBeGreaterThan(1);
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
  // P99 or P95 leaps from the weekly events to the great one where that comes twice as often. What is still greater and rarer is beyond
  // either, and what never happens is no matter.
  it.each([
    ['P99', 0.008, 1, 0.0015],
    ['P99', 0.008, 1e-6, 0],
    ['P95', 0.026, 1, 0],
    ['P95', 0.026, 1e-6, 0],
    ['P95', 0.03, 1e-6, 0],
  ])(
    'follows %s when a rate of %d that is doubled takes it to another scenario, a person being %d of the unit',
    (_, rate, unit, rarer) => {
      const list = (factor: number): readonly Scenario[] => [
        {
          id: 'disaster',
          frequency: { kind: 'poisson', rate: rarer },
          consequence: { kind: 'lognormal', p05: 5e6 * unit, p95: 9e6 * unit },
        },
        {
          id: 'weekly',
          frequency: { kind: 'poisson', rate: 20 },
          consequence: { kind: 'lognormal', p05: unit, p95: 4 * unit },
        },
        {
          id: 'great',
          frequency: { kind: 'poisson', rate },
          consequence: { kind: 'lognormal', p05: 10_000 * unit, p95: 18_000 * unit },
          rateFactors: [factor],
        },
      ];
      const swing = find(tornado(lawOf(list(1), 1e-3)), 'great frequency');
      for (const [figures, factor] of [
        [swing.low, 0.5],
        [swing.high, 2],
      ] as const) {
        const anew = lawOf(list(factor), 1e-3);
        expect(figures.p95 / quantile(anew, 0.95)).toBeCloseTo(1, 2);
        expect(figures.p99 / quantile(anew, 0.99)).toBeCloseTo(1, 2);
        expect(figures.cvar95 / conditionalTailMean(anew, 0.95)).toBeCloseTo(1, 2);
      }
    },
  );
  it('follows P99 when an unsure rate goes to an end many times its mean', () => {
    const unsure = {
      ...scenarios[0],
      frequency: { kind: 'poisson-log-uniform', low: 0.0005, high: 0.5 },
    } as const;
    const high = { kind: 'poisson', rate: 0.0005 * 1000 ** 0.95 } as const;
    const anew = lawOf([{ ...unsure, frequency: high }]);
    expect(swingIn([unsure], 'big frequency').high.p99 / quantile(anew, 0.99)).toBeCloseTo(1, 2);
  });
  it('of a portfolio that seldom harms has quantiles above 0 only where harm is likely enough', () => {
    const rare = (rate: number): Scenario => ({ ...scenarios[0], frequency: { kind: 'poisson', rate } });
    const law = lawOf([rare(0.008)]);
    const { low, high } = swingIn([rare(0.008)], 'big frequency');
    expect([low.p95, low.p99, high.p95]).toEqual([0, 0, 0]);
    // No year in twenty harms: the worst twentieth of years has all there is.
    expect(low.cvar95 / (low.mean / 0.05)).toBeCloseTo(1, 9);
    expect(low.mean / law.mean).toBeCloseTo(0.5, 9);
    const rarer = swingIn([rare(0.001)], 'big frequency');
    expect(rarer.high).toMatchObject({ p95: 0, p99: 0 });
    expect(rarer.high.cvar95 / (rarer.high.mean / 0.05)).toBeCloseTo(1, 9);
    expect(high.p99 / quantile(lawOf([rare(0.016)]), 0.99)).toBeCloseTo(1, 2);
  });
  it('puts swings of the same width in the order of their names, frequency first', () => {
    const rare = (id: string): Scenario => ({
      ...scenarios[0],
      id,
      frequency: { kind: 'poisson', rate: 0.001 },
    });
    const names = tornado(lawOf(['b', 'c', 'a'].map(rare))).map(
      ({ scenario, input }) => `${scenario} ${input}`,
    );
    expect(names).toEqual([
      'a frequency',
      'a consequence',
      'b frequency',
      'b consequence',
      'c frequency',
      'c consequence',
    ]);
  });
  it('is the same to the last digit in whatever order the scenarios are given', () => {
    expect(tornado(lawOf(scenarios.toReversed()))).toEqual(swings());
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
