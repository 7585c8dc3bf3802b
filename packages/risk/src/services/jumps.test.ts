import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import { annualLaw, quantile } from '../law/annual-law.js';
import type { Portfolio } from '../portfolio.js';
import type { CommonFactor, Scenario } from '../scenario.js';
import { findJumps, isNearJump, likelyYears } from './jumps.js';
import { replaceScenario, type Service, serviceQuantiles, tabulateServices } from './services.js';

const portfolioOf = (list: readonly Scenario[], common: readonly CommonFactor[] = []): Portfolio => {
  const made = createPortfolio(list, common);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
const capped = (id: string, rate: number, cap: number, more: Partial<Scenario> = {}): Scenario => ({
  id,
  frequency: { kind: 'poisson', rate },
  // Half of the sizes are above 1000.
  consequence: { kind: 'lognormal', p05: 100, p95: 10_000, cap },
  ...more,
});
const threat: readonly CommonFactor[] = [
  {
    name: 'threat',
    levels: [
      { weight: 0.75, multiplier: 0.5 },
      { weight: 0.25, multiplier: 2.5 },
    ],
  },
];

describe('jumps of a portfolio', () => {
  it('are the caps that are reached, one for all scenarios that have it', () => {
    const { jumps } = findJumps(
      portfolioOf([
        capped('A', 0.1, 1000),
        capped('B', 0.2, 500, { consequenceFactors: [2] }),
        capped('C', 0.1, 800),
      ]),
      1,
    );
    expect(jumps.map(({ at }) => at)).toEqual([1000, 800]);
    expect(jumps[0].parts.map(({ component }) => component)).toEqual([0, 1]);
    expect(jumps[0].parts[0].atom.weight).toBeCloseTo(0.5, 12);
  });
  it('are not those of a size that is itself multiplied by a range, nor of nothing, nor too rare to move a quantile', () => {
    const none = [
      capped('A', 0.1, 1000, { consequenceFactors: [{ low: 0.5, high: 1 }] }),
      capped('B', 0.1, 1000, { consequenceFactors: [0] }),
      capped('C', 3.9e-5, 1000),
    ];
    expect(findJumps(portfolioOf(none), 1).jumps).toEqual([]);
    // Half of the events: with two and a half of that rate it counts.
    expect(findJumps(portfolioOf(none), 2.5).jumps).toHaveLength(1);
  });
  it('are told apart by the likeliest years first, each once, until a millionth is left', () => {
    const two = findJumps(portfolioOf([capped('A', 0.2, 1000), capped('B', 0.02, 300)]), 1).jumps;
    const sums = (...rates: readonly number[]) => likelyYears(two, rates)?.map(({ sum }) => sum);
    expect(sums(0.1, 0.01)?.slice(0, 6)).toEqual([0, 1000, 300, 2000, 1300, 3000]);
    expect(sums(0.1, 0.01)).toHaveLength(11);
    expect(sums(1e-3, 0)).toEqual([0, 1000]);
    expect(likelyYears([], [])).toEqual([{ counts: [], sum: 0 }]);
    // Of one that is had seven times a year more counts are likely than are worth telling apart.
    expect(likelyYears(two, [7, 0])).toBeNull();
  });
  it('are near outcomes from a little below the least to a little above the greatest sum, where they are no speck', () => {
    const jumps = findJumps(portfolioOf([capped('A', 1e-3, 1000)]), 1);
    for (const outcome of [610, 1000, 1640, 3400])
      expect(isNearJump(jumps, outcome), `${outcome}`).toBe(true);
    for (const outcome of [600, 4000, 1e-9, 1e9])
      expect(isNearJump(jumps, outcome), `${outcome}`).toBe(false);
    const beside = findJumps(portfolioOf([capped('A', 1000, 100), capped('B', 1, 5000)]), 1);
    expect(isNearJump({ ...beside, jumps: beside.jumps.slice(0, 1) }, 90_000)).toBe(true);
    expect(isNearJump({ ...beside, jumps: beside.jumps.slice(0, 1) }, 110_000)).toBe(false);
  });
});

describe('a service all of whose persons may be hit at once', () => {
  const levels = [0.9, 0.95, 0.99];
  const worst = (
    list: readonly Scenario[],
    service: Service,
    common: readonly CommonFactor[] = [],
  ): number => {
    const tables = tabulateServices(portfolioOf(list, common), [service]);
    const { values } = serviceQuantiles(tables, [service], levels);
    const own = portfolioOf(
      list.map((one, k) => ({ ...one, rateFactors: [service.rateFactors?.[k] ?? 1] })),
      common,
    );
    const law = annualLaw(own, { accuracy: 1e-5 });
    return Math.max(
      ...levels.map((p, l) => {
        const exact = quantile(law, p) * service.exposure;
        return exact === 0 ? values[l][0] : Math.abs(values[l][0] / exact - 1);
      }),
    );
  };

  it('has just these persons as its P99 where that is what a bad year does', () => {
    const service = { id: 'small', exposure: 0.37 };
    const tables = tabulateServices(portfolioOf([capped('A', 0.03, 1000)]), [service]);
    const [p99, p999] = serviceQuantiles(tables, [service], [0.99, 0.999]).values;
    expect(p99[0]).toBeCloseTo(370, 3);
    expect(p999[0]).toBeCloseTo(370, 3);
  });
  it('has the quantiles that the law on a grid gives, for known and unknown rates, several caps and a common threat', () => {
    const cases: readonly (readonly [readonly Scenario[], readonly CommonFactor[], number])[] = [
      [[capped('A', 0.5, 1000)], [], 2e-3],
      [[capped('A', 2, 3000)], [], 1e-3],
      [[capped('A', 0.3, 1000), capped('B', 0.1, 600)], [], 5e-3],
      [[capped('A', 0.2, 1000, { frequency: { kind: 'gamma-poisson', mean: 0.2, cv: 1 } })], [], 5e-3],
      [
        [capped('A', 0, 1000, { frequency: { kind: 'poisson-log-uniform', low: 0.05, high: 0.6 } })],
        [],
        1e-2,
      ],
      [[capped('A', 0.3, 1000, { commonFactor: 'threat' }), capped('B', 0.1, 1000)], threat, 5e-3],
      // Many small events besides: what the jumps move is a law of its own.
      [
        [
          capped('A', 0.03, 1000),
          {
            id: 'B',
            frequency: { kind: 'poisson', rate: 20 },
            consequence: { kind: 'lognormal', p05: 1, p95: 12 },
          },
        ],
        [],
        2e-3,
      ],
    ];
    for (const [list, common, tolerance] of cases) {
      for (const rateFactors of [[], [1.7, 0.4]]) {
        const error = worst(list, { id: 'one', exposure: 3, rateFactors }, common);
        expect(error, JSON.stringify([list, rateFactors])).toBeLessThan(tolerance);
      }
    }
  });
  it('does not depend on where the search starts, nor on the services before it', () => {
    const tables = tabulateServices(portfolioOf([capped('A', 0.3, 1000)]), [
      { id: 'a', exposure: 1, rateFactors: [2] },
    ]);
    const services = [0.2, 2, 0.7].map((factor, k) => ({ id: `${k}`, exposure: 1, rateFactors: [factor] }));
    const all = serviceQuantiles(tables, services, levels);
    const wrong = { levels, values: all.values.map((ofLevel) => ofLevel.map((x, k) => x * [0.5, 3, 1][k])) };
    const again = serviceQuantiles(tables, services, levels, wrong);
    services.forEach((service, k) => {
      const alone = serviceQuantiles(tables, [service], levels);
      levels.forEach((_, l) => {
        expect(alone.values[l][0]).toBeCloseTo(all.values[l][k], 3);
        expect(again.values[l][k]).toBeCloseTo(all.values[l][k], 3);
      });
    });
  });
  it('follows when the cap of one scenario changes', () => {
    const before = [capped('A', 0.3, 1000), capped('B', 0.1, 600)];
    const after = [capped('A', 0.3, 800), capped('B', 0.1, 600)];
    const service = { id: 'one', exposure: 1 };
    const tables = tabulateServices(portfolioOf(before), [service]);
    const changed = replaceScenario(tables, portfolioOf(after).components[0]);
    expect(changed.jumps.jumps.map(({ at }) => at)).toEqual([800, 600]);
    const [p95] = serviceQuantiles(changed, [service], [0.95]).values;
    const exact = quantile(annualLaw(portfolioOf(after), { accuracy: 1e-5 }), 0.95);
    expect(Math.abs(p95[0] / exact - 1)).toBeLessThan(5e-3);
  });
});
