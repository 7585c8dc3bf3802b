import { describe, expect, it } from 'vitest';
import { empiricalSize } from '../size/empirical.js';
import { pointSize, type Size } from '../size/size.js';
import { exponentialSize } from '../testing/reference.js';
import {
  addSize,
  addSizeToBoth,
  clearMass,
  coarserGrid,
  emptyMass,
  type Grid,
  gridEnd,
  tiltFor,
} from './grid.js';

const plain: Grid = { step: 1, points: 16, offset: 0, tilt: 0 };
const halfZero = empiricalSize([
  [0, 0.5],
  [10, 1],
]);
const onLattice = (grid: Grid, size: Size, scale = 1, weight = 1, rounding?: 'floored') => {
  const mass = emptyMass(grid);
  addSize(mass, grid, size, scale, weight, rounding);
  return mass;
};
/** Probabilities by point, those of nothing left out. */
const found = (values: Float64Array): Record<number, number> =>
  Object.fromEntries(
    [...values].flatMap((p, j) => (Math.abs(p) < 1e-14 ? [] : [[j, Number(p.toFixed(12))]])),
  );

describe('a grid', () => {
  it('ends at its last point, counted from where it starts', () => {
    expect(gridEnd({ step: 2, points: 8, offset: 3, tilt: 0 })).toBe(20);
  });
  it('four times coarser has the same place, a quarter of the points', () => {
    expect(coarserGrid({ step: 2, points: 64, offset: 12, tilt: 5 })).toEqual({
      step: 8,
      points: 16,
      offset: 3,
      tilt: 5,
    });
  });
  it.each([
    ['P99.9', 1e-3, 0.5 * Math.log(1e13)],
    ['no end at all, where rounding would take over', 1, 18],
    ['as good as everything', 1e-16, 2],
  ])('is tilted so that wrapping and rounding weigh alike beyond %s', (_, tail, tilt) => {
    expect(tiltFor(tail)).toBeCloseTo(tilt, 12);
  });
});

describe('a size matched to a grid', () => {
  it.each<[string, Size, number, number, Record<number, number>]>([
    ['on a point stays there', pointSize(10), 1, 1, { 10: 1 }],
    ['between points is shared by nearness', pointSize(10.25), 1, 1, { 10: 0.75, 11: 0.25 }],
    ['below a step is shared with nothing', pointSize(0.25), 1, 1, { 0: 0.75, 1: 0.25 }],
    ['counts as often as it happens', pointSize(3.5), 1, 3, { 3: 1.5, 4: 1.5 }],
    ['is that many times as large', pointSize(2), 3, 1, { 6: 1 }],
    ['made smaller is so', pointSize(20), 0.25, 2, { 5: 2 }],
    ['that a measure takes away is nothing', pointSize(20), 0, 2, { 0: 2 }],
    ['that never happens is nothing', pointSize(5), 1, 0, {}],
    ['beyond the grid is left out', pointSize(40), 1, 1, {}],
    ['at the last point is still there', pointSize(15), 1, 1, { 15: 1 }],
  ])('%s', (_, size, scale, weight, expected) => {
    expect(found(onLattice(plain, size, scale, weight).values)).toEqual(expected);
  });
  it.each([
    ['rounded both ways', undefined],
    ['rounded down', 'floored'],
  ] as const)('%s wraps about a grid that starts far out', (_, rounding) => {
    const window = { ...plain, points: 8, offset: 8 };
    const isDown = rounding === 'floored';
    for (const j of [2, 7, 0]) {
      // What lies on a point goes a whole step down, so that a step up it is where it was.
      const size = pointSize(isDown ? 9 + j : 8 + j);
      expect(found(onLattice(window, size, 1, 1, rounding).values)).toEqual({ [j]: 1 });
    }
    expect(found(onLattice(window, pointSize(30), 1, 1, rounding).values)).toEqual({});
  });
  it.each([
    ['rounded both ways', undefined],
    ['rounded down', 'floored'],
  ] as const)('%s weighs less the farther out, on a tilted grid', (_, rounding) => {
    const flat = onLattice(plain, exponentialSize(4), 1, 2, rounding).values;
    onLattice({ ...plain, tilt: 8 }, exponentialSize(4), 1, 2, rounding).values.forEach((p, j) =>
      expect(p).toBeCloseTo(flat[j] * Math.exp(-j / 2), 12),
    );
  });
  it('knows how much of it is nothing', () => {
    expect(onLattice(plain, halfZero, 1, 3).zero).toBe(1.5);
    expect(onLattice(plain, halfZero, 1, 3, 'floored').zero).toBe(1.5);
    expect(onLattice(plain, halfZero, 0, 3).zero).toBe(3);
    expect(onLattice(plain, pointSize(0.1), 1, 3).zero).toBe(0);
  });
  it('is added to what is there, and taken off with it', () => {
    const mass = onLattice(plain, pointSize(10), 1, 2);
    addSize(mass, plain, halfZero, 0, 1);
    addSize(mass, plain, pointSize(10.5), 1, 1);
    expect([found(mass.values), mass.zero]).toEqual([{ 0: 1, 10: 2.5, 11: 0.5 }, 1]);
    clearMass(mass);
    expect([found(mass.values), mass.zero]).toEqual([{}, 0]);
  });
});

describe('a size rounded down', () => {
  it.each<[string, Size, number, number, Record<number, number>]>([
    ['between points goes to the lower', pointSize(10.75), 1, 1, { 10: 1 }],
    ['below a step goes to nothing', pointSize(0.75), 1, 1, { 0: 1 }],
    ['is scaled first', pointSize(3.6), 2, 3, { 7: 3 }],
    ['that a measure takes away is nothing', pointSize(3.5), 0, 3, { 0: 3 }],
  ])('%s', (_, size, scale, weight, expected) => {
    expect(found(onLattice(plain, size, scale, weight, 'floored').values)).toEqual(expected);
  });
  it('puts in each step what lies in it', () => {
    const { values } = onLattice(plain, exponentialSize(4), 1, 1, 'floored');
    values.subarray(0, 15).forEach((p, j) => {
      expect(p).toBeCloseTo(Math.exp(-j / 4) - Math.exp(-(j + 1) / 4), 12);
    });
  });
});

describe('a size on a grid and on the one four times coarser', () => {
  const fine: Grid = { step: 0.5, points: 64, offset: 0, tilt: 6 };
  it.each<[string, Size, number, number]>([
    ['of one value', pointSize(10.3), 1, 2],
    ['that ends within the grid', halfZero, 0.9, 1],
    ['that goes on beyond it', exponentialSize(12), 1, 0.5],
    ['that is hardly a step', pointSize(0.2), 1, 1],
    ['that a measure takes away', pointSize(10), 0, 2],
    ['that never happens', pointSize(10), 1, 0],
  ])('%s is on each as on that alone', (_, size, scale, weight) => {
    const both = [emptyMass(fine), emptyMass(coarserGrid(fine))] as const;
    addSizeToBoth(both, fine, size, scale, weight);
    [fine, coarserGrid(fine)].forEach((grid, k) => {
      const alone = onLattice(grid, size, scale, weight);
      both[k].values.forEach((p, j) => expect(p).toBeCloseTo(alone.values[j], 13));
      expect(both[k].zero).toBe(alone.zero);
    });
  });
});
