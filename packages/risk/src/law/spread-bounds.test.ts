import { describe, expect, it } from 'vitest';
import { poisson } from '../frequency/frequency.js';
import type { Component, Portfolio } from '../portfolio.js';
import { lognormalSize } from '../size/lognormal.js';
import { once } from '../testing/once.js';
import { componentOf, exponentialSize, poissonPortfolio, portfolioOf } from '../testing/reference.js';
import { type AnnualLaw, annualLaw, viewFor } from './annual-law.js';
import { gridEnd } from './grid.js';
import { compoundSpread } from './compound.js';
import { type LatticeLaw, latticeShortfall, staircaseLaw } from './lattice-law.js';
import { spreadBounds, stopLossError } from './spread-bounds.js';

const frequent = once(() => annualLaw(poissonPortfolio(4000, exponentialSize(1)), { accuracy: 1e-5 }));
const few = once(() => annualLaw(poissonPortfolio(3, lognormalSize(1, 12)), { accuracy: 1e-3 }));

const spread = (law: AnnualLaw, { grid }: LatticeLaw): LatticeLaw =>
  staircaseLaw(grid, compoundSpread(law.portfolio, grid));

/** Whether some width of a dense choice proves that P(S > x) is more, or not more, than 1 - p. */
function proofs(law: AnnualLaw, view: LatticeLaw, p: number) {
  const e = stopLossError(law, view);
  const stopLoss = (x: number) => law.mean - x + latticeShortfall(view, Math.max(0, x));
  const span = gridEnd(view.grid) - view.grid.offset * view.grid.step;
  const widths = Array.from({ length: 400 }, (_, k) => span * 0.98 ** k);
  return {
    isMore: (x: number) => widths.some((d) => (stopLoss(x) - e - stopLoss(x + d)) / d > 1 - p),
    isNotMore: (x: number) => widths.some((d) => (stopLoss(x - d) - stopLoss(x) + e) / d <= 1 - p),
  };
}

describe('bounds of a quantile from the mean-preserving law', () => {
  it.each<[string, () => AnnualLaw, number]>([
    ['of the median of very many events', frequent, 0.5],
    ['of the 95 % year of very many events', frequent, 0.95],
    ['of the 90 % year of a few events', few, 0.9],
    ['of the 99 % year of a few events', few, 0.99],
  ])('%s are the closest that any width proves, or nearly so', (_, lawOf, p) => {
    const law = lawOf();
    const view = spread(law, viewFor(law, p));
    const { low, high } = spreadBounds(law, view, p);
    const { isMore, isNotMore } = proofs(law, view, p);
    const room = 0.04 * (high - low);
    expect([isMore(low - room), isNotMore(high + room)]).toEqual([true, true]);
    expect([isMore(low + room), isNotMore(high - room)]).toEqual([false, false]);
    expect(high).toBeGreaterThan(low);
  });
  it('of a quantile so far down that nothing is proved start at nothing', () => {
    const law = few();
    expect(spreadBounds(law, spread(law, law.views[0]), 0.02).low).toBe(0);
  });
  it('of a quantile beyond the grid have no upper end', () => {
    const law = few();
    expect(spreadBounds(law, spread(law, law.views[0]), 1 - 1e-9).high).toBe(Infinity);
  });
});

describe('the most that rounding adds to what a year exceeds an outcome by', () => {
  const viewOfStep = (step: number): LatticeLaw => {
    const [view] = few().views;
    return { ...view, grid: { ...view.grid, step } };
  };
  const one: Component = componentOf(poisson(3), exponentialSize(10), 'S');
  const states = [
    { weight: 0.75, multipliers: [0.5] },
    { weight: 0.25, multipliers: [2.5] },
  ];
  it.each<[string, Portfolio, number, number]>([
    ['a quarter of a squared step an event, where sizes are many steps', portfolioOf(one), 2, 3 * 1],
    ['a step times the mean an event, where sizes are less than a step', portfolioOf(one), 100, 3 * 100 * 10],
    [
      'added up over scenarios',
      portfolioOf(one, componentOf(poisson(2), exponentialSize(0.1))),
      2,
      3 * 1 + 2 * 0.2,
    ],
    [
      'each with what its size is multiplied by',
      portfolioOf({ ...one, scales: { points: [0.01, 1], weights: [0.2, 0.8] } }),
      2,
      3 * (0.2 * 0.2 + 0.8),
    ],
    [
      'as often as the levels of a common factor let it happen',
      { components: [{ ...one, group: 0 }], states },
      2,
      3 * 1,
    ],
    ['of nothing none', portfolioOf(), 2, 0],
  ])('is the root of half the variance it adds: %s', (_, portfolio, step, variance) => {
    const law = { ...few(), portfolio, mean: 7 };
    expect(stopLossError(law, viewOfStep(step))).toBeCloseTo(Math.sqrt(variance / 2) + 7e-9, 12);
  });
});
