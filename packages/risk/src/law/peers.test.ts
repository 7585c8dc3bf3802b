import { describe, expect, it } from 'vitest';
import { createStream } from '../numerics/stream.js';
import type { Portfolio } from '../portfolio.js';
import type { Scenario } from '../scenario.js';
import { sizeFromSpec } from '../size/from-spec.js';
import { annualLaw, conditionalTailMean, cumulative, quantile } from './annual-law.js';
import { summarise } from './summary.js';
import { portfolioOfScenarios } from '../testing/workload.js';

const portfolioOf = (...list: readonly Scenario[]): Portfolio => portfolioOfScenarios(list);
const rare: Scenario = {
  id: 'rare',
  frequency: { kind: 'poisson', rate: 0.01 },
  consequence: { kind: 'lognormal', p05: 1000, p95: 500_000, cap: 5_500_000 },
};

describe('where the peers go wrong, the right answer beside the wrong one', () => {
  it('rate x one draw of size instead of a sum: P99.9 of a rare, severe scenario many times too low', () => {
    const narrow: Scenario = { ...rare, consequence: { kind: 'lognormal', p05: 20_000, p95: 200_000 } };
    const size = sizeFromSpec(narrow.consequence);
    const right = quantile(annualLaw(portfolioOf(narrow)), 0.999);
    const wrong = 0.01 * size.quantile(0.999);
    // P99.9 of the year is near the 90 % point of one event, as one year in a hundred has one.
    expect(right / size.quantile(0.9)).toBeCloseTo(1, 1);
    expect(right / wrong).toBeGreaterThan(25);
  });
  it('the same with a fixed size: 66 times and more', () => {
    const fixed: Scenario = { ...rare, consequence: { kind: 'pert', min: 1000, mode: 1000, max: 1000 } };
    expect(quantile(annualLaw(portfolioOf(fixed)), 0.999) / (0.01 * 1000)).toBeGreaterThan(66);
  });
  it('at most one event a year: part of the expected harm is lost', () => {
    const law = annualLaw(portfolioOf({ ...rare, frequency: { kind: 'poisson', rate: 0.42 } }));
    const wrong = (1 - Math.exp(-0.42)) * sizeFromSpec(rare.consequence).mean;
    expect(1 - wrong / law.mean).toBeCloseTo(0.18, 2);
  });
  it('one seed for every scenario: hidden dependence raises P99 by a third', () => {
    const list = Array.from(
      { length: 10 },
      (_, k): Scenario => ({
        id: `S${k}`,
        frequency: { kind: 'poisson', rate: 1 },
        consequence: { kind: 'lognormal', p05: 1, p95: 50 },
      }),
    );
    const right = quantile(annualLaw(portfolioOf(...list)), 0.99);
    const years = 40_000;
    const stream = createStream('the same for all');
    const wrong = Array.from({ length: years }, () => {
      let year = 0;
      for (let time = -Math.log(stream.uniform()); time < 1; time -= Math.log(stream.uniform())) {
        year += 10 * sizeFromSpec(list[0].consequence).quantile(stream.uniform());
      }
      return year;
    }).sort((a, b) => a - b)[Math.floor(0.99 * years)];
    expect(wrong / right).toBeGreaterThan(1.36);
  });
  it('expected shortfall that collapses to the mean when an event is rarer than the tail asked for', () => {
    const law = annualLaw(portfolioOf(rare));
    expect(quantile(law, 0.95)).toBe(0);
    // The mean of all years at or above 0 is the mean; the mean of the worst 5 % is twenty times that.
    expect(conditionalTailMean(law, 0.95) / law.mean).toBeCloseTo(20, 9);
  });
  it('a truncated grid rescaled to sum to one: P99.9 too low', () => {
    const law = annualLaw(portfolioOf({ ...rare, frequency: { kind: 'poisson', rate: 3 } }));
    const end = quantile(law, 0.999);
    const wrong = quantile(law, 0.999 * cumulative(law, end * 0.98));
    expect(wrong / quantile(law, 0.999)).toBeLessThan(0.97);
  });
  it('“P95 = 0” for a rare scenario: the chance of no event and the size given one are there', () => {
    const law = annualLaw(portfolioOf(rare));
    const summary = summarise(law);
    expect(summary.p95).toBe(0);
    expect(summary.p_zero).toBeCloseTo(Math.exp(-0.01), 12);
    expect(summary.exceedance['100000']).toBeGreaterThan(0.001);
    const givenAny = quantile(law, 1 - (1 - law.probabilityOfZero) / 2);
    expect(givenAny / sizeFromSpec(rare.consequence).quantile(0.5)).toBeCloseTo(1, 1);
  });
  it('P95s summed: ten scenarios together are far from the sum of ten P95s', () => {
    const ratioAt = (rate: number): number => {
      const list = Array.from(
        { length: 10 },
        (_, k): Scenario => ({ ...rare, id: `S${k}`, frequency: { kind: 'poisson', rate } }),
      );
      const sum = list.reduce((total, one) => total + quantile(annualLaw(portfolioOf(one)), 0.95), 0);
      return sum / quantile(annualLaw(portfolioOf(...list)), 0.95);
    };
    // Frequent scenarios: far too much. Rare ones: ten times nothing, where together they harm.
    expect(ratioAt(2)).toBeGreaterThan(1.5);
    expect(ratioAt(0.04)).toBe(0);
  });
});
