import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import { annualLaw, quantile } from '../law/annual-law.js';
import type { Portfolio } from '../portfolio.js';
import type { Scenario } from '../scenario.js';
import { serviceQuantiles, tabulateServices } from './services.js';

const levels = [0.9, 0.95, 0.99];
const common = [
  {
    name: 'threat',
    levels: [
      { weight: 0.75, multiplier: 0.5 },
      { weight: 0.25, multiplier: 2.5 },
    ],
  },
];
const portfolioOf = (list: readonly Scenario[]): Portfolio => {
  const made = createPortfolio(list, common);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
const logOf = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);
const frequency = fc.oneof(
  logOf(0.003, 3).map((rate) => ({ kind: 'poisson' as const, rate })),
  fc
    .tuple(logOf(0.003, 3), fc.double({ min: 0.3, max: 1.8, noNaN: true }))
    .map(([mean, cv]) => ({ kind: 'gamma-poisson' as const, mean, cv })),
  logOf(0.003, 3).map((rate) => ({ kind: 'poisson-log-uniform' as const, low: rate / 3, high: rate * 3 })),
);
const scenario = fc.record({
  frequency,
  consequence: fc
    .tuple(logOf(1, 100), logOf(3, 300), fc.constantFrom(1000, 1000, 300, 700, 1300))
    .map(([p05, times, cap]) => ({ kind: 'lognormal' as const, p05, p95: p05 * times, cap })),
  isCommon: fc.boolean(),
  factor: logOf(0.3, 3),
});

it('quantiles of services whose caps are often reached are those of the law on a grid', () => {
  fc.assert(
    fc.property(fc.array(scenario, { minLength: 1, maxLength: 4 }), (drawn) => {
      const list = drawn.map(
        ({ isCommon, frequency: often, consequence }, k): Scenario => ({
          id: `S${k}`,
          frequency: often,
          consequence,
          ...(isCommon && { commonFactor: 'threat' }),
        }),
      );
      const rateFactors = drawn.map(({ factor }) => factor);
      const services = [{ id: 'one', exposure: 7, rateFactors }];
      const { values } = serviceQuantiles(tabulateServices(portfolioOf(list), services), services, levels);
      const law = annualLaw(portfolioOf(list.map((one, k) => ({ ...one, rateFactors: [rateFactors[k]] }))));
      levels.forEach((p, level) => {
        const exact = 7 * quantile(law, p);
        if (exact === 0) expect(values[level][0]).toBe(0);
        else expect(Math.abs(values[level][0] / exact - 1), `${p}`).toBeLessThan(6e-3);
      });
    }),
  );
});
