import { describe, expect, it } from 'vitest';
import { gammaPoisson, poisson, poissonLognormal } from '../frequency/frequency.js';
import type { Component, Portfolio } from '../portfolio.js';
import { lognormalSize } from '../size/lognormal.js';
import { componentOf, exponentialSize, portfolioOf } from '../testing/reference.js';
import { compoundOn, sizeSpectra, transformToMass, yearTransform } from './compound.js';
import type { Grid } from './grid.js';
import { shortnessOf } from './short-grids.js';

const grid: Grid = { step: 1, points: 1024, offset: 0, tilt: 15 };
const small = componentOf(gammaPoisson(2, 0.5), exponentialSize(0.5), 'A');
const middling = componentOf(poissonLognormal(0.2, 1), lognormalSize(0.5, 3), 'B');
const great = componentOf(gammaPoisson(0.3, 0.5), lognormalSize(20, 900), 'C');
const levels = [
  { weight: 0.8, multipliers: [0.5] },
  { weight: 0.2, multipliers: [3] },
];

/** The law as the product of all transforms on the grid itself. */
function wholeLaw({ components, states }: Portfolio): Float64Array {
  const bins = grid.points / 2 + 1;
  const total = { re: new Float64Array(bins), im: new Float64Array(bins) };
  for (const { weight, multipliers } of states) {
    const product = { re: new Float64Array(bins).fill(weight), im: new Float64Array(bins) };
    for (const one of components) {
      const own = yearTransform(
        one,
        one.group < 0 ? 1 : multipliers[one.group],
        sizeSpectra(one, grid),
        grid,
      );
      for (let k = 0; k < bins; k++) {
        const r = product.re[k];
        product.re[k] = r * own.re[k] - product.im[k] * own.im[k];
        product.im[k] = r * own.im[k] + product.im[k] * own.re[k];
      }
    }
    product.re.forEach((x, k) => (total.re[k] += x));
    product.im.forEach((x, k) => (total.im[k] += x));
  }
  return transformToMass(total, grid);
}

describe('scenarios on shorter grids', () => {
  it('are those whose years stay far from the end, shorter the farther', () => {
    expect(shortnessOf(portfolioOf(great, small, middling), grid)).toEqual([1, 16, 4]);
  });
  it('are none where outcomes start far out, and fewer where a common factor makes years worse', () => {
    const moved: Component = { ...small, group: 0 };
    expect(shortnessOf(portfolioOf(small), { ...grid, offset: 64 })).toEqual([1]);
    expect(shortnessOf({ components: [moved], states: levels }, grid)).toEqual([4]);
    expect(shortnessOf(portfolioOf(small), { ...grid, points: 128, step: 8 })).toEqual([4]);
    expect(shortnessOf(portfolioOf(small), { ...grid, points: 64, step: 16 })).toEqual([1]);
  });
  it.each<[string, Portfolio]>([
    ['of all sorts', portfolioOf(small, middling, great)],
    ['of small ones alone', portfolioOf(small, middling)],
    [
      'in the levels of a common factor',
      { components: [{ ...small, group: 0 }, middling, great], states: levels },
    ],
    ['with one of a fixed rate', portfolioOf(small, componentOf(poisson(3), exponentialSize(2), 'D'), great)],
    [
      'one of which has more than was thought',
      portfolioOf(
        componentOf(
          gammaPoisson(1, 0.5),
          { ...lognormalSize(5, 400), secondMoment: 4, quantile: () => 2 },
          'E',
        ),
        great,
      ),
    ],
  ])('have the same law as on the grid itself: %s', (_, portfolio) => {
    const { mass } = compoundOn(portfolio, grid);
    const expected = wholeLaw(portfolio);
    mass.forEach((p, j) => expect(Math.abs(p - expected[j]), `point ${j}`).toBeLessThan(1e-8));
  });
});
