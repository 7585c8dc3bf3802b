import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOrder, stopLossOrder } from '../compare/dominance.js';
import type { Portfolio } from '../portfolio.js';
import type { Factor, Scenario } from '../scenario.js';
import {
  annualLaw,
  annualLaws,
  conditionalTailMean,
  cumulative,
  exceedance,
  quantile,
} from './annual-law.js';
import { quantileBracket, tailMeanBracket } from './bracket.js';
import { portfolioOfScenarios } from '../testing/workload.js';

const { numRuns = 100 } = fc.readConfigureGlobal();
// A law is worked out twice for each input, which takes ten milliseconds.
const runs = { numRuns: Math.ceil(numRuns / 4) };
const levels = [0.5, 0.9, 0.95, 0.99, 0.999];
const logOf = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);

const frequency = fc.oneof(
  logOf(0.001, 20).map((rate) => ({ kind: 'poisson' as const, rate })),
  fc
    .tuple(logOf(0.01, 5), fc.double({ min: 0.1, max: 1.5, noNaN: true }))
    .map(([mean, cv]) => ({ kind: 'gamma-poisson' as const, mean, cv })),
  fc
    .tuple(logOf(0.01, 1), logOf(1.1, 8))
    .map(([low, times]) => ({ kind: 'poisson-log-uniform' as const, low, high: low * times })),
);
const consequence = fc.oneof(
  fc
    .tuple(logOf(1, 1000), logOf(1.5, 500))
    .map(([p05, times]) => ({ kind: 'lognormal' as const, p05, p95: p05 * times, cap: 1e6 })),
  fc
    .tuple(logOf(1, 100), logOf(1.1, 20))
    .map(([min, times]) => ({ kind: 'pert' as const, min, mode: min * 1.05, max: min * times })),
);
const factor: fc.Arbitrary<Factor> = fc.oneof(fc.constant(0), fc.double({ min: 1e-12, max: 1, noNaN: true }));
const scenario = fc.record({ frequency, consequence });
const scenarios = fc
  .array(scenario, { minLength: 1, maxLength: 5 })
  .map((list): readonly Scenario[] => list.map((one, k) => ({ id: `S${k}`, ...one })));

const portfolioOf = (list: readonly Scenario[]): Portfolio => portfolioOfScenarios(list);

describe('whatever the portfolio', () => {
  it('adding a scenario never lowers a quantile', () => {
    fc.assert(
      fc.property(scenarios, (list) => {
        const [all, fewer] = annualLaws([portfolioOf(list), portfolioOf(list.slice(1))], { accuracy: 1e-3 });
        for (const p of levels)
          expect(quantile(all, p)).toBeGreaterThanOrEqual(quantile(fewer, p) * (1 - 1e-9));
      }),
      runs,
    );
  });
  it('scaling every size scales every figure', () => {
    fc.assert(
      fc.property(scenarios, logOf(0.01, 100), (list, times) => {
        const scaled = list.map((one): Scenario => ({ ...one, consequenceFactors: [times] }));
        const a = annualLaw(portfolioOf(list), { accuracy: 1e-3 });
        const b = annualLaw(portfolioOf(scaled), { accuracy: 1e-3 });
        expect(b.mean / a.mean / times).toBeCloseTo(1, 9);
        for (const p of levels.slice(1)) {
          expect(Math.abs(quantile(b, p) - quantile(a, p) * times)).toBeLessThanOrEqual(
            2e-3 * quantile(b, p),
          );
        }
      }),
      runs,
    );
  });
  it('the order of scenarios changes nothing that is published', () => {
    fc.assert(
      fc.property(scenarios, (list) => {
        const a = annualLaw(portfolioOf(list), { accuracy: 1e-3 });
        const b = annualLaw(portfolioOf(list.toReversed()), { accuracy: 1e-3 });
        for (const p of levels) expect(quantile(a, p)).toBe(quantile(b, p));
      }),
      runs,
    );
  });
  it('the bracket holds the value of a much finer grid', () => {
    fc.assert(
      fc.property(scenarios, (list) => {
        const portfolio = portfolioOf(list);
        const coarse = annualLaw(portfolio, { accuracy: 1 });
        const fine = annualLaw(portfolio, { accuracy: 1e-6, mostPoints: 2 ** 14 });
        for (const p of levels) {
          const bracket = quantileBracket(coarse, p);
          const q = quantile(fine, p);
          expect(bracket?.low).toBeLessThanOrEqual(q * (1 + 1e-4));
          expect(bracket?.high).toBeGreaterThanOrEqual(q * (1 - 1e-4));
          const tail = tailMeanBracket(coarse, p);
          const mean = conditionalTailMean(fine, p);
          expect(tail?.low).toBeLessThanOrEqual(mean * (1 + 1e-4));
          expect(tail?.high).toBeGreaterThanOrEqual(mean * (1 - 1e-4));
        }
      }),
      runs,
    );
  });
  it('exceedance falls, quantiles rise, and each undoes the other', () => {
    fc.assert(
      fc.property(scenarios, (list) => {
        const law = annualLaw(portfolioOf(list), { accuracy: 1e-3 });
        const quantiles = levels.map((p) => quantile(law, p));
        for (let k = 1; k < quantiles.length; k++)
          expect(quantiles[k]).toBeGreaterThanOrEqual(quantiles[k - 1]);
        quantiles.forEach((q, k) => {
          if (q > 0) expect(cumulative(law, q)).toBeGreaterThanOrEqual(levels[k] - 1e-3);
          expect(exceedance(law, q * 1.3)).toBeLessThanOrEqual(exceedance(law, q));
          expect(conditionalTailMean(law, levels[k])).toBeGreaterThanOrEqual(q);
        });
      }),
      runs,
    );
  });
  it('a measure with factor at most 1 gives first-order dominance and is preferred', () => {
    fc.assert(
      fc.property(scenarios, factor, factor, (list, onRate, onSize) => {
        const better = list.map(
          (one): Scenario => ({ ...one, rateFactors: [onRate], consequenceFactors: [onSize] }),
        );
        const [a, b] = annualLaws([portfolioOf(list), portfolioOf(better)], { accuracy: 1e-3 });
        expect(firstOrder(b, a).dominates).toBe(true);
        expect(stopLossOrder(b, a).preferred).toBe(true);
      }),
      runs,
    );
  });
  it('dominance is transitive', () => {
    fc.assert(
      fc.property(scenarios, scenarios, scenarios, (x, y, z) => {
        const [a, b, c] = annualLaws([portfolioOf(x), portfolioOf(y), portfolioOf(z)], { accuracy: 1 });
        if (firstOrder(a, b).dominates && firstOrder(b, c).dominates) {
          expect(firstOrder(a, c).violation).toBeLessThan(1e-6);
        }
        if (stopLossOrder(a, b).preferred && stopLossOrder(b, c).preferred) {
          expect(stopLossOrder(a, c).violation).toBeLessThanOrEqual(1e-6 * c.mean);
        }
      }),
      runs,
    );
  });
});
