import { describe, expect, it } from 'vitest';
import { annualLaw, quantile } from '../law/annual-law.js';
import { portfolioMoments } from '../law/moments.js';
import { portfolioOfScenarios } from '../testing/workload.js';
import type { Scenario } from '../scenario.js';
import { conditionalLaws } from './conditional-laws.js';
import { createScenarioDrawer, drawEpistemic } from './draws.js';
import { levelToConsequence, levelToFrequency } from './elicitation.js';
import { normalScores, quantilesAt } from './smooth-quantile.js';
import { gammaRateFromRange, gammaRateQuantile, updateRate } from './updating.js';

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const size = { kind: 'log-uniform', low: 10, high: 100 } as const;
const unsure: Scenario = {
  id: 'A',
  frequency: { kind: 'poisson-lognormal', p05: 0.5, p95: 5 },
  consequence: size,
};
const sorted = (values: Float64Array): Float64Array => values.toSorted();

describe('draws of what is unknown', () => {
  it('of one scenario are those it has in any portfolio, with one event drawn beside', () => {
    const measured: Scenario = { ...unsure, consequenceFactors: [{ low: 0.5, high: 1, key: 'm' }] };
    const portfolio = portfolioOfScenarios([measured]);
    const [component] = portfolio.components;
    if (!component) throw new Error('no component');
    const draws = createScenarioDrawer(500)(component);
    expect(draws.means).toEqual(drawEpistemic([portfolio], 500).means[0]);
    for (const size of draws.sizes) {
      expect(size).toBeGreaterThanOrEqual(5);
      expect(size).toBeLessThanOrEqual(100);
    }
    // A Latin hypercube: a tenth of the rates lie below the 10 % point.
    const tenth = component.frequency.rateQuantile(0.1);
    expect(draws.rates.filter((rate) => rate < tenth).length).toBe(50);
    const mean = draws.sizes.reduce((sum, size) => sum + size, 0) / 500;
    expect(mean / (component.size.mean * (0.5 / Math.log(2)))).toBeCloseTo(1, 1);
  });
  it('have the mean and the points of the rate', () => {
    const portfolio = portfolioOfScenarios([unsure]);
    const { means, count } = drawEpistemic([portfolio], 1000);
    const perEvent = 90 / Math.log(10);
    expect(count).toBe(1000);
    expect(means[0].reduce((sum, x) => sum + x, 0) / 1000 / portfolioMoments(portfolio).mean).toBeCloseTo(
      1,
      2,
    );
    expect(sorted(means[0])[499] / (Math.sqrt(2.5) * perEvent)).toBeCloseTo(1, 2);
    expect(sorted(means[0])[949] / (5 * perEvent)).toBeCloseTo(1, 2);
  });
  it('do not move when a scenario is added', () => {
    const other: Scenario = { ...unsure, id: 'B' };
    const [alone, added, both] = drawEpistemic(
      [portfolioOfScenarios([unsure]), portfolioOfScenarios([other]), portfolioOfScenarios([other, unsure])],
      200,
    ).means;
    both.forEach((x, k) => expect(x).toBeCloseTo(alone[k] + added[k], 9));
    expect(alone).not.toEqual(added);
  });
  it('of a measure’s range are log-uniform over it, and shared by key', () => {
    const fixed: Scenario = { id: 'A', frequency: { kind: 'poisson', rate: 2 }, consequence: size };
    const [a, b, c] = drawEpistemic(
      [
        portfolioOfScenarios([{ ...fixed, rateFactors: [{ low: 0.1, high: 1, key: 'm' }] }]),
        portfolioOfScenarios([{ ...fixed, rateFactors: [0.5, { low: 0.2, high: 2, key: 'm' }] }]),
        portfolioOfScenarios([{ ...fixed, consequenceFactors: [{ low: 0.1, high: 1 }, 3] }]),
      ],
      100,
    ).means;
    const perYear = (2 * 90) / Math.log(10);
    a.forEach((x, k) => expect(b[k]).toBeCloseTo(x, 9));
    expect(sorted(a)[0]).toBeCloseTo(perYear * 0.1 ** 0.995, 9);
    expect(sorted(c)[99]).toBeCloseTo(3 * perYear * 0.1 ** 0.005, 9);
    expect(c).not.toEqual(a.map((x) => 3 * x));
  });
  it('weigh a common factor by its mean', () => {
    const common = [
      {
        name: 'threat',
        levels: [
          { weight: 0.5, multiplier: 1 },
          { weight: 0.5, multiplier: 4 },
        ],
      },
    ];
    const [plain, moved] = drawEpistemic(
      [portfolioOfScenarios([unsure]), portfolioOfScenarios([{ ...unsure, commonFactor: 'threat' }], common)],
      50,
    ).means;
    plain.forEach((x, k) => expect(moved[k]).toBeCloseTo(2.5 * x, 9));
  });
  it('read smooth quantile functions to a hundred-thousandth', () => {
    const scores = normalScores(Float64Array.of(0.001, 0.05, 0.41, 0.9, 0.999));
    const exact = [0.001, 0.05, 0.41, 0.9, 0.999].map((u) => -Math.log1p(-u));
    quantilesAt((u) => -Math.log1p(-u), scores).forEach((x, k) =>
      expect(Math.abs(x / exact[k] - 1)).toBeLessThan(2e-5),
    );
  });
});

describe('the law of a year for each draw', () => {
  it('spreads over what is unknown, and only over that', () => {
    const fixed: Scenario = { ...unsure, frequency: { kind: 'poisson', rate: 2 } };
    const { bands, draws } = conditionalLaws(
      [portfolioOfScenarios([fixed]), portfolioOfScenarios([unsure])],
      200,
    );
    expect(draws).toBe(200);
    const law = annualLaw(portfolioOfScenarios([fixed]));
    for (const [band, value] of [
      [bands[0].mean, law.mean],
      [bands[0].p95, quantile(law, 0.95)],
      [bands[0].p99, quantile(law, 0.99)],
    ] as const) {
      expect(band.p05).toBe(band.p95);
      expect(band.p50 / value).toBeCloseTo(1, 2);
    }
    expect(bands[0].p_zero.p50).toBeCloseTo(Math.exp(-2), 12);
    const perEvent = 90 / Math.log(10);
    expect(bands[1].mean.p95 / (5 * perEvent)).toBeCloseTo(1, 1);
    expect(bands[1].p_zero.p05).toBeCloseTo(Math.exp(-5), 2);
    const high = annualLaw(portfolioOfScenarios([{ ...unsure, frequency: { kind: 'poisson', rate: 5 } }]));
    expect(bands[1].p95.p95 / quantile(high, 0.95)).toBeCloseTo(1, 1);
    expect(bands[1].cvar95.p95).toBeGreaterThan(bands[1].p95.p95);
  });
  it('lets alternatives share the unknown: a better one is not worse more often than by chance', () => {
    const better: Scenario = { ...unsure, consequenceFactors: [{ low: 0.3, high: 0.5 }] };
    const laws = conditionalLaws([portfolioOfScenarios([unsure]), portfolioOfScenarios([better])], 100);
    expect(laws.notWorse(1, 0)).toBeGreaterThan(0.6);
    expect(laws.notWorse(0, 1)).toBeLessThan(0.6);
    expect(laws.notWorse(0, 0)).toBe(0);
  });
  it('holds what is known, what is not, short sizes and ranges on sizes together', () => {
    const hair = { low: 1 - 1e-9, high: 1 + 1e-9 };
    const short: Scenario['consequence'] = { kind: 'pert', min: 5, mode: 20, max: 60 };
    const list: readonly Scenario[] = [
      { ...unsure, id: 'known', frequency: { kind: 'poisson', rate: 2 } },
      { ...unsure, id: 'short', frequency: { kind: 'poisson', rate: 1 }, consequence: short },
      { ...unsure, id: 'rate', frequency: { kind: 'poisson', rate: 0.7 }, rateFactors: [hair] },
      { ...unsure, id: 'size', frequency: { kind: 'poisson', rate: 0.4 }, consequenceFactors: [hair] },
      {
        ...unsure,
        id: 'both',
        frequency: { kind: 'poisson', rate: 0.3 },
        consequence: short,
        rateFactors: [hair],
      },
    ];
    const portfolio = portfolioOfScenarios(list);
    const law = annualLaw(portfolio);
    const [bands] = conditionalLaws([portfolio], 7).bands;
    for (const end of ['p05', 'p50', 'p95'] as const) {
      expect(bands.mean[end] / law.mean).toBeCloseTo(1, 8);
      expect(bands.p_zero[end] / Math.exp(-4.4)).toBeCloseTo(1, 8);
      expect(bands.p95[end] / quantile(law, 0.95)).toBeCloseTo(1, 3);
      expect(bands.p99[end] / quantile(law, 0.99)).toBeCloseTo(1, 3);
    }
  });
  it('of portfolios with a common factor, several scales, or nothing in them', () => {
    const common = [
      {
        name: 'threat',
        levels: [
          { weight: 0.5, multiplier: 0.5 },
          { weight: 0.5, multiplier: 1.5 },
        ],
      },
    ];
    const rare: Scenario = {
      id: 'R',
      frequency: { kind: 'poisson', rate: 0.01 },
      consequence: { kind: 'log-uniform', low: 1e5, high: 1e6 },
    };
    const portfolio = portfolioOfScenarios(
      [{ ...unsure, commonFactor: 'threat', frequency: { kind: 'poisson', rate: 2 } }, rare],
      common,
    );
    const { bands } = conditionalLaws([portfolio], 5);
    const law = annualLaw(portfolio);
    expect(bands[0].p95.p50 / quantile(law, 0.95)).toBeCloseTo(1, 2);
    expect(bands[0].p_zero.p50).toBeCloseTo(law.probabilityOfZero, 9);
    expect(bands[0].mean.p50 / law.mean).toBeCloseTo(1, 9);
    expect(conditionalLaws([portfolioOfScenarios([])], 3).bands[0].cvar95).toEqual({
      p05: 0,
      p50: 0,
      p95: 0,
    });
  });
});

describe('a common factor', () => {
  it('makes two scenarios swing together: same mean, longer tail', () => {
    const levels = [
      { weight: 0.8, multiplier: 0.5 },
      { weight: 0.2, multiplier: 3 },
    ];
    const two = ['A', 'B'].map(
      (id): Scenario => ({ id, frequency: { kind: 'poisson', rate: 3 }, consequence: size }),
    );
    const apart = annualLaw(portfolioOfScenarios(two));
    const together = annualLaw(
      portfolioOfScenarios(
        two.map((one) => ({ ...one, commonFactor: 'threat' })),
        [{ name: 'threat', levels }],
      ),
    );
    expect(together.mean).toBeCloseTo(apart.mean, 9);
    expect(quantile(together, 0.99)).toBeGreaterThan(1.3 * quantile(apart, 0.99));
    // Var = E[Var | level] + Var(E | level); Var(level) = 0.8 x 0.25 + 0.2 x 9 - 1 = 1.
    expect(together.variance).toBeCloseTo(apart.variance + apart.mean ** 2, 6);
    expect(together.probabilityOfZero).toBeCloseTo(0.8 * Math.exp(-3) + 0.2 * Math.exp(-18), 12);
  });
});

describe('ranges on measures', () => {
  it('widen the law of a year without moving its mean from that of the range', () => {
    const range = { low: 0.2, high: 1.5 };
    const mean = 1.3 / Math.log(7.5);
    const fixed: Scenario = { id: 'A', frequency: { kind: 'poisson', rate: 3 }, consequence: size };
    for (const ranged of [
      { ...fixed, rateFactors: [range] },
      { ...fixed, consequenceFactors: [range] },
    ] satisfies Scenario[]) {
      const law = annualLaw(portfolioOfScenarios([ranged]));
      const plain = annualLaw(portfolioOfScenarios([fixed]));
      expect(law.mean / plain.mean / mean).toBeCloseTo(1, 6);
      expect(law.variance / law.mean ** 2).toBeGreaterThan(plain.variance / plain.mean ** 2);
    }
  });
});

describe('updating a rate with what was seen', () => {
  it('starts from the 5 % and 95 % points given', () => {
    for (const [p05, p95] of [
      [0.1, 2],
      [3, 4],
      [0.001, 50],
    ] as const) {
      const rate = valueOf(gammaRateFromRange(p05, p95));
      expect(gammaRateQuantile(rate, 0.05) / p05).toBeCloseTo(1, 6);
      expect(gammaRateQuantile(rate, 0.95) / p95).toBeCloseTo(1, 6);
    }
  });
  it('adds events to the shape and years to the exposure', () => {
    const rate = valueOf(updateRate({ shape: 2, exposure: 4 }, 3, 1));
    expect(rate).toEqual({ shape: 5, exposure: 5 });
    expect(valueOf(updateRate({ shape: 2, exposure: 4 }, 0, 0))).toEqual({ shape: 2, exposure: 4 });
  });
  it('refuses what cannot have been seen, and ranges that are none', () => {
    const fields = (result: ReturnType<typeof updateRate>): readonly string[] =>
      result.ok ? [] : result.error.map(({ field, found }) => `${field} ${found}`);
    expect(fields(updateRate({ shape: 2, exposure: 4 }, 1.5, -1))).toEqual(['events 1.5', 'years -1']);
    expect(fields(updateRate({ shape: 2, exposure: 4 }, -1, Infinity))).toEqual([
      'events -1',
      'years Infinity',
    ]);
    for (const [p05, p95] of [
      [0, 1],
      [2, 2],
      [3, 1],
      [1, 1e7],
    ] as const) {
      expect(fields(gammaRateFromRange(p05, p95))).toEqual([`p95 ${p95} with p05 ${p05}`]);
    }
  });
});

describe('elicitation', () => {
  it('of a level is log-uniform over its range', () => {
    expect(levelToFrequency(0.1, 1)).toEqual({ kind: 'poisson-log-uniform', low: 0.1, high: 1 });
    expect(levelToConsequence(10, 100)).toEqual({ kind: 'log-uniform', low: 10, high: 100 });
  });
});
