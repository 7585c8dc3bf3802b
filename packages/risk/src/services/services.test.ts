import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import { annualLaw, quantile } from '../law/annual-law.js';
import type { Portfolio } from '../portfolio.js';
import type { CommonFactor, Scenario } from '../scenario.js';
import { gammaCdf } from '../numerics/gamma.js';
import { once } from '../testing/once.js';
import { laplaceNodes, tailByLaplace } from './laplace.js';
import { outcomeAt } from './log-grid.js';
import { replaceScenario, type Service, serviceQuantiles, tabulateServices } from './services.js';

const portfolioOf = (list: readonly Scenario[], common: readonly CommonFactor[] = []): Portfolio => {
  const made = createPortfolio(list, common);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
const scenarios: readonly Scenario[] = [
  {
    id: 'A',
    frequency: { kind: 'poisson', rate: 2 },
    consequence: { kind: 'lognormal', p05: 1, p95: 40, cap: 5000 },
  },
  {
    id: 'B',
    frequency: { kind: 'gamma-poisson', mean: 0.6, cv: 0.8 },
    consequence: { kind: 'pert', min: 5, mode: 20, max: 90 },
  },
  {
    id: 'C',
    frequency: { kind: 'poisson-log-uniform', low: 0.05, high: 0.8 },
    consequence: { kind: 'log-uniform', low: 10, high: 2000 },
    consequenceFactors: [{ low: 0.5, high: 1 }],
  },
  {
    id: 'D',
    frequency: { kind: 'poisson', rate: 0.2 },
    consequence: { kind: 'pert', min: 1, mode: 1, max: 30 },
    commonFactor: 'threat',
  },
];
const common = [
  {
    name: 'threat',
    levels: [
      { weight: 0.7, multiplier: 0.4 },
      { weight: 0.3, multiplier: 2.4 },
    ],
  },
];
const services: readonly Service[] = [
  { id: 'plain', exposure: 1 },
  { id: 'large', exposure: 40 },
  { id: 'own rates', exposure: 3, rateFactors: [0.2, 3, 1.4, 0.5] },
  { id: 'hardly any', exposure: 2, rateFactors: [0.004, 0, 0.01, 0] },
  { id: 'one scenario', exposure: 0.1, rateFactors: [0, 0, 0, 9] },
];
const onGrid = (service: Service, list = scenarios): Portfolio =>
  portfolioOf(
    list.map((one, k) => ({
      ...one,
      rateFactors: [service.rateFactors?.[k] ?? 1],
      consequenceFactors: [...(one.consequenceFactors ?? []), service.exposure],
    })),
    common,
  );

describe('Laplace inversion', () => {
  it('gives the tail of gamma laws to 1e-7', () => {
    for (const y of [0.3, 1, 4, 9]) {
      const tail = tailByLaplace(y, (re, im, out) => {
        // (1 + s)^-2
        const r = 1 + re;
        const m = (r * r + im * im) ** 2;
        out[0] = (r * r - im * im) / m;
        out[1] = (-2 * r * im) / m;
      });
      expect(Math.abs(tail - (1 - gammaCdf(2, y)))).toBeLessThan(1e-7);
    }
    expect(laplaceNodes).toHaveLength(22);
  });
});

describe('services that inherit the platform’s scenarios', () => {
  const levels = [0.9, 0.95, 0.99];
  const tables = once(() => tabulateServices(portfolioOf(scenarios, common), services));
  const values = once(() => serviceQuantiles(tables(), services, levels).values);
  it('have the quantiles that the law on a grid gives each by itself', () => {
    services.forEach((service, which) => {
      const law = annualLaw(onGrid(service));
      levels.forEach((p, level) => {
        const exact = quantile(law, p);
        if (exact === 0) expect(values()[level][which], `${service.id} ${p}`).toBe(0);
        else expect(Math.abs(values()[level][which] / exact - 1), `${service.id} ${p}`).toBeLessThan(1e-3);
      });
    });
  });
  it('do not depend on each other or on their order', () => {
    const alone = serviceQuantiles(tables(), services.slice(2, 3), levels);
    const reversed = serviceQuantiles(tables(), services.toReversed(), levels);
    levels.forEach((_, level) => {
      expect(alone.values[level][0]).toBeCloseTo(values()[level][2], 9);
      services.forEach((__, k) =>
        expect(reversed.values[level][services.length - 1 - k]).toBeCloseTo(values()[level][k], 6),
      );
    });
  });
  it('follow when one platform scenario changes, the other tables kept', () => {
    const changed = scenarios.map((one): Scenario => (one.id === 'A' ? { ...one, rateFactors: [0.3] } : one));
    const [component] = portfolioOf(changed, common).components;
    const replaced = replaceScenario(tables(), component);
    expect(replaced.tables[1]).toBe(tables().tables[1]);
    const after = serviceQuantiles(replaced, services.slice(0, 1), [0.95]);
    const whole = annualLaw(portfolioOf(changed, common));
    expect(after.values[0][0] / quantile(whole, 0.95)).toBeCloseTo(1, 2);
    expect(after.values[0][0]).toBeLessThan(values()[1][0]);
    expect(() => replaceScenario(tables(), { ...component, id: 'X' })).toThrow('no scenario X');
  });
  it('are the same when looked for where they were before, right or wrong', () => {
    const before = {
      levels,
      values: values().map((ofLevel) => ofLevel.map((x, k) => x * [1, 0, 1e9, 1e-9, 2][k])),
    };
    const again = serviceQuantiles(tables(), services, levels, before);
    levels.forEach((_, level) => expect([...again.values[level]]).toEqual([...values()[level]]));
  });
  it('are right for whatever rates: many events, few, and rates that nobody knows', () => {
    const consequence = { kind: 'lognormal', p05: 1, p95: 40, cap: 3000 } as const;
    for (const [frequency, tolerance] of [
      [{ kind: 'poisson', rate: 30 }, 2e-4],
      [{ kind: 'gamma-poisson', mean: 30, cv: 1.5 }, 3e-4],
      [{ kind: 'poisson-pert', min: 100, mode: 150, max: 300 }, 5e-4],
      [{ kind: 'poisson-log-uniform', low: 0.1, high: 30 }, 1e-3],
      [{ kind: 'poisson', rate: 0.04 }, 1e-3],
    ] as const) {
      const list: readonly Scenario[] = [{ id: 'A', frequency, consequence }];
      const some = [0.4, 1, 4].map(
        (factor, k): Service => ({ id: `${k}`, exposure: 5, rateFactors: [factor] }),
      );
      const own = serviceQuantiles(tabulateServices(portfolioOf(list), some), some, levels);
      some.forEach((service, k) => {
        const law = annualLaw(onGrid(service, list));
        levels.forEach((p, level) => {
          const exact = quantile(law, p);
          const error = exact === 0 ? own.values[level][k] : own.values[level][k] / exact - 1;
          expect(Math.abs(error), JSON.stringify([frequency, service, p])).toBeLessThan(tolerance);
        });
      });
    }
  });
  it('are P95 and P99 where no levels are named', () => {
    const { levels: named, values: given } = serviceQuantiles(tables(), services);
    expect(named).toEqual([0.95, 0.99]);
    expect([...given[1]]).toEqual([...values()[2]]);
  });
  it('are found with two looks a level where they were before', () => {
    let looks = 0;
    const { rows } = tables();
    const at = (m: number): Float64Array => {
      looks++;
      return rows.at(m);
    };
    const counted = { ...tables(), rows: { ...rows, at } };
    const large = [{ id: 'large', exposure: 1e6 }];
    const before = serviceQuantiles(counted, large, [0.95]);
    expect(looks).toBeGreaterThan(2);
    looks = 0;
    expect(serviceQuantiles(counted, large, [0.95], before)).toEqual(before);
    expect(looks).toBe(2);
  });
  it('come from tables as wide as rates, levels of the year and sizes reach', () => {
    const { factors, grid } = tables();
    expect(factors[0]).toBeCloseTo(0.004 * 0.4, 12);
    expect(factors[1]).toBeCloseTo(9 * 2.4, 12);
    // The least size is that of the lognormal law: its 0.1 % point.
    const [{ size }] = portfolioOf(scenarios, common).components;
    expect(grid.first / size.quantile(0.001)).toBeCloseTo(0.9, 12);
    const calm = tabulateServices(portfolioOf(scenarios.slice(0, 2)), [{ id: 'one', exposure: 1 }]);
    expect(calm.factors).toEqual([1, 1]);
    const worst = quantile(annualLaw(portfolioOf(scenarios.slice(0, 2))), 0.999);
    expect(outcomeAt(calm.grid, calm.grid.count - 1) / (2 * worst)).toBeGreaterThan(0.99);
    expect(outcomeAt(calm.grid, calm.grid.count - 3) / (2 * worst)).toBeLessThan(1.01);
    const halved = { ...scenarios[0], consequenceFactors: [{ low: 0.01, high: 1 }] };
    const { grid: lower } = tabulateServices(portfolioOf([halved]), services.slice(0, 1));
    const [{ scales }] = portfolioOf([halved]).components;
    expect(lower.first / size.quantile(0.001)).toBeCloseTo(0.9 * Math.min(...scales.points), 12);
  });
  it('hold where nothing happens in some years', () => {
    const calm = [
      {
        name: 'threat',
        levels: [
          { weight: 0.7, multiplier: 0 },
          { weight: 0.3, multiplier: 3 },
        ],
      },
    ];
    const list = [{ ...scenarios[1], commonFactor: 'threat' }];
    const own = services.slice(0, 1);
    const { values: given } = serviceQuantiles(tabulateServices(portfolioOf(list, calm), own), own, levels);
    const law = annualLaw(portfolioOf(list, calm));
    levels.forEach((p, level) => expect(Math.abs(given[level][0] / quantile(law, p) - 1)).toBeLessThan(1e-3));
  });
  it('are as if what a measure takes away altogether were not there', () => {
    const gone: readonly Scenario[] = [
      { ...scenarios[1], id: 'no rate', rateFactors: [0], consequenceFactors: [{ low: 0.5, high: 1 }] },
      { ...scenarios[1], id: 'no size', consequenceFactors: [0] },
      { ...scenarios[0], id: 'neither', rateFactors: [0] },
    ];
    const quantiles = (list: readonly Scenario[]): readonly number[] =>
      serviceQuantiles(
        tabulateServices(portfolioOf(list), services.slice(0, 2)),
        services.slice(0, 2),
      ).values.flatMap((ofLevel) => [...ofLevel]);
    const kept = quantiles(scenarios.slice(0, 2));
    quantiles([...scenarios.slice(0, 2), ...gone]).forEach((x, k) => expect(x / kept[k]).toBeCloseTo(1, 9));
    expect(kept.every((x) => x > 0)).toBe(true);
    const gridOf = (list: readonly Scenario[]) =>
      tabulateServices(portfolioOf(list), services.slice(0, 2)).grid;
    expect(gridOf([...scenarios.slice(0, 2), ...gone]).count).toBe(gridOf(scenarios.slice(0, 2)).count);
  });
  it('of a portfolio in which nothing happens have nothing', () => {
    const never = portfolioOf([{ ...scenarios[0], frequency: { kind: 'poisson', rate: 0 } }]);
    expect([...serviceQuantiles(tabulateServices(never, services), services).values[0]]).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });
});

describe('services that all have the platform’s own rates', () => {
  it('are served from the table although no rate factor spans a range', () => {
    const portfolio = portfolioOf(scenarios.slice(0, 3));
    const alike: readonly Service[] = [
      { id: 'small', exposure: 0.1 },
      { id: 'large', exposure: 10 },
    ];
    const { values } = serviceQuantiles(tabulateServices(portfolio, alike), alike, [0.95]);
    const exact = quantile(annualLaw(portfolio), 0.95);
    expect((values[0]?.[0] ?? 0) / (0.1 * exact)).toBeCloseTo(1, 2);
    expect((values[0]?.[1] ?? 0) / (10 * exact)).toBeCloseTo(1, 2);
  });
});
