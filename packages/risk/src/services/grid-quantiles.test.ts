import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import { annualLaw, quantile } from '../law/annual-law.js';
import type { Portfolio } from '../portfolio.js';
import type { CommonFactor, Scenario } from '../scenario.js';
import { createGridQuantiles } from './grid-quantiles.js';

const compiled = (list: readonly Scenario[], common: readonly CommonFactor[] = []): Portfolio => {
  const made = createPortfolio(list, common);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
/** Thirty scenarios with a cap each, reached now and then. */
const many: readonly Scenario[] = Array.from({ length: 30 }, (_, k) => ({
  id: `S${k}`,
  frequency:
    k % 3 === 0
      ? { kind: 'poisson', rate: 0.4 + k / 10 }
      : k % 3 === 1
        ? { kind: 'gamma-poisson', mean: 1 + k / 20, cv: 0.6 }
        : { kind: 'poisson-lognormal', p05: 0.3, p95: 3 },
  consequence: { kind: 'lognormal', p05: 5, p95: 400 + 30 * k, cap: 300 + 17 * k },
}));
const common: CommonFactor = {
  name: 'threat',
  levels: [
    { weight: 0.8, multiplier: 0.7 },
    { weight: 0.2, multiplier: 2 },
  ],
};
const moved = many.map((one, k) => (k < 10 ? { ...one, commonFactor: 'threat' } : one));

describe('a service with many jumps on a grid', () => {
  it.each<[string, Portfolio, (k: number) => number]>([
    ['as the platform', compiled(many), () => 1],
    ['with rates of its own', compiled(many), (k) => [0.4, 1.7, 2.6, 0.9][k % 4]],
    ['in the levels of a common factor', compiled(moved, [common]), (k) => [0.5, 1.3][k % 2]],
  ])('%s: P50 to P99.9 within a thousandth of the law worked out by itself', (_, portfolio, factorOf) => {
    const own = compiled(
      (portfolio.states.length > 1 ? moved : many).map((one, k) => ({ ...one, rateFactors: [factorOf(k)] })),
      portfolio.states.length > 1 ? [common] : [],
    );
    const law = annualLaw(own);
    const grids = createGridQuantiles(portfolio, 3 * quantile(law, 0.999), [0.2, 6]);
    grids.choose(many.map((__, k) => factorOf(k)));
    for (const p of [0.5, 0.9, 0.95, 0.99, 0.999]) {
      const exact = quantile(law, p);
      // The start is rough: a shorter grid than needed is left for a longer one.
      for (const start of [exact, exact / 7]) {
        expect(Math.abs((grids.quantile(p, start) ?? Number.NaN) / exact - 1), `P${100 * p}`).toBeLessThan(
          1e-3,
        );
      }
    }
  });
  it('is not told where single values would be smeared, nor beyond the longest grid', () => {
    const capped = createGridQuantiles(compiled(many.slice(0, 1)), 3000, [0.5, 2]);
    capped.choose([1]);
    expect(capped.quantile(0.95, 500)).toBeNull();
    const short = createGridQuantiles(compiled(many), 300, [0.5, 2]);
    short.choose(many.map(() => 1));
    expect(short.quantile(0.99, 5000)).toBeNull();
  });
});
