import { describe, expect, it } from 'vitest';
import type { Grid } from './grid.js';
import {
  latticeCdf,
  latticeLaw,
  latticeQuantile,
  latticeShortfall,
  latticeShortfallAtMost,
  staircaseLaw,
} from './lattice-law.js';

const grid: Grid = { step: 2, points: 5, offset: 0, tilt: 0 };
const window: Grid = { ...grid, offset: 10 };
const close = (values: Float64Array, expected: readonly number[]): void => {
  expect(values.length).toBe(expected.length);
  expected.forEach((x, k) => expect(values[k]).toBeCloseTo(x, 12));
};
// A year of nothing has a quarter; what is at 0 beyond that stands for years of little.
const smooth = latticeLaw(grid, Float64Array.of(0.3, 0.1, 0.2, 0.1, 0.1), 0.25);
const capped = latticeLaw(grid, Float64Array.of(0.5, 0.01, 0.3, 0.01, 0.01), 0.5);
const far = latticeLaw(window, Float64Array.of(0.1, 0.2, 0.3, 0.2, 0.1), 0);

describe('a law read off its probabilities', () => {
  it('stands half a step either way of each point, and starts with the chance of nothing', () => {
    close(smooth.below, [0, 0.35, 0.5, 0.65, 0.75]);
    close(smooth.upTo, [0.25, 0.35, 0.5, 0.65, 0.75]);
    close(smooth.shortfall, [0, 0.6, 1.4, 2.6, 4]);
  });
  it('jumps where a single value towers over its neighbours', () => {
    close(capped.below, [0, 0.505, 0.51, 0.815, 0.825]);
    close(capped.upTo, [0.5, 0.505, 0.81, 0.815, 0.825]);
  });
  it.each([
    ['four times both neighbours and more', 0.41, true],
    ['not quite four times them', 0.39, false],
  ])('takes %s for a jump: %s', (_, p, isJump) => {
    const { below, upTo } = latticeLaw(grid, Float64Array.of(0.1, 0.06, p, 0.04, 0.01), 0.1);
    expect(upTo[2] - below[2]).toBeCloseTo(isJump ? p : 0, 12);
  });
  it('in a window starts with half of its first point', () => {
    close(far.below, [0.05, 0.2, 0.45, 0.7, 0.85]);
    close(far.upTo, [0.05, 0.2, 0.45, 0.7, 0.85]);
  });
  it('never falls, whatever specks rounding leaves', () => {
    const { below, upTo } = latticeLaw(grid, Float64Array.of(0.5, 0.2, -0.25, 0.01, 0.3), 0.5);
    close(below, [0, 0.6, 0.6, 0.6, 0.61]);
    close(upTo, [0.5, 0.6, 0.6, 0.6, 0.61]);
  });
});

describe('a law of the points alone', () => {
  it('is a staircase', () => {
    const law = staircaseLaw(grid, Float64Array.of(0.3, 0.1, 0.2, -0.1, 0.2));
    close(law.below, [0, 0.3, 0.4, 0.6, 0.6]);
    close(law.upTo, [0.3, 0.4, 0.6, 0.6, 0.7]);
    close(law.shortfall, [0, 0.6, 1.4, 2.6, 3.6]);
    expect(latticeQuantile(law, 0.35)).toBe(2);
    expect(latticeQuantile(law, 0.4)).toBe(2);
  });
});

describe('the smallest outcome that a year stays at or below', () => {
  it.each([
    ['the chance of nothing and less', smooth, 0.2, 0],
    ['just the chance of nothing', smooth, 0.25, 0],
    ['half-way to the first point', smooth, 0.3, 1],
    ['a point', smooth, 0.5, 4],
    ['a third between two points', smooth, 0.55, 4 + 2 / 3],
    ['the last point', smooth, 0.75, 8],
    ['more than the grid holds', smooth, 0.76, Infinity],
    ['the foot of a jump', capped, 0.51, 4],
    ['within a jump', capped, 0.7, 4],
    ['just below a jump', capped, 0.5075, 3],
    ['just above a jump', capped, 0.8125, 5],
    ['the first of a window', far, 0.01, 20],
    ['inside a window', far, 0.325, 23],
  ])('with probability %s', (_, law, p, x) => {
    expect(latticeQuantile(law, p)).toBeCloseTo(x, 9);
  });
});

describe('the probability of at most an outcome', () => {
  it.each([
    ['below nothing', smooth, -1, 0],
    ['nothing', smooth, 0, 0.25],
    ['between points', smooth, 1, 0.3],
    ['a point', smooth, 4, 0.5],
    ['the last point', smooth, 8, 0.75],
    ['beyond the grid', smooth, 20, 0.75],
    ['just below a jump', capped, 3.9, 0.50975],
    ['a jump', capped, 4, 0.81],
    ['just above a jump', capped, 5, 0.8125],
    ['before a window', far, 19, 0],
    ['in a window', far, 23, 0.325],
  ])('%s', (_, law, x, p) => {
    expect(latticeCdf(law, x)).toBeCloseTo(p, 12);
  });
  it('counts a point that floating point puts a hair below itself', () => {
    const tenths = { ...grid, step: 0.1 };
    expect(0.3 / 0.1).toBeLessThan(3);
    const law = latticeLaw(tenths, Float64Array.of(0.5, 0, 0, 0.4, 0), 0.5);
    expect(latticeCdf(law, 0.3)).toBeCloseTo(0.9, 12);
  });
});

describe('what a year falls short of an outcome by, on average', () => {
  it.each([
    ['nothing below nothing', smooth, -1, 0],
    ['nothing at nothing', smooth, 0, 0],
    ['on a line between points', smooth, 3, 1],
    ['at the last point', smooth, 8, 4],
    ['on the same line beyond the grid', smooth, 10, 5.4],
    ['nothing before a window', far, 19, 0],
    ['in a window', far, 23, 0.5],
  ])('is %s', (_, law, x, shortfall) => {
    expect(latticeShortfall(law, x)).toBeCloseTo(shortfall, 12);
    expect(latticeShortfallAtMost(law, x)).toBeCloseTo(shortfall, 12);
  });
});
