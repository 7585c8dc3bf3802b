import { describe, expect, it } from 'vitest';
import { gammaCdf } from '../numerics/gamma.js';
import type { Grid } from './grid.js';
import { latticeCdf, latticeLaw, latticeQuantile, latticeShortfall, staircaseLaw } from './lattice-law.js';

const grid: Grid = { step: 2, points: 5, offset: 0, tilt: 0 };
const window: Grid = { ...grid, offset: 10 };
const close = (values: Float64Array, expected: readonly number[]): void => {
  expect(values.length).toBe(expected.length);
  expected.forEach((x, k) => expect(values[k]).toBeCloseTo(x, 12));
};
// A year of nothing has a quarter; what is at 0 beyond that stands for years of little. The density falls evenly from there on.
const smooth = latticeLaw(grid, Float64Array.of(0.25 + 0.16, 0.16, 0.12, 0.08, 0.04), 0.25);
// Half of all years are of nothing, three tenths of just 4.
const atomic = { atoms: [{ at: 4, weight: 0.3 }], mass: Float64Array.of(0.5, 0, 0.3, 0, 0) };
const capped = latticeLaw(grid, Float64Array.of(0.5, 0.01, 0.31, 0.01, 0.01), 0.5, atomic);
const far = latticeLaw(window, Float64Array.of(0.1, 0.2, 0.3, 0.2, 0.1), 0);

describe('a law read off its probabilities', () => {
  it('stands half a step either way of each point, less a twenty-fourth of the slope there', () => {
    close(smooth.below, [
      0.25,
      0.41 + 0.08 + 0.04 / 24,
      0.57 + 0.06 + 0.08 / 24,
      0.69 + 0.04 + 0.08 / 24,
      0.77 + 0.02 + 0.04 / 24,
    ]);
    expect(smooth.upTo).toBe(smooth.below);
    close(smooth.shortfall, [0, 0.82 + 0.32 / 12, 1.96 + 0.24 / 12, 3.34 + 0.16 / 12, 4.88 + 0.08 / 12]);
  });
  it('jumps at single values, wherever they are', () => {
    expect([capped.below[2], capped.upTo[2]]).toEqual([expect.closeTo(0.515, 3), expect.closeTo(0.815, 3)]);
    const off = latticeLaw(grid, Float64Array.of(0.5, 0.16, 0.16, 0.01, 0.01), 0.5, {
      atoms: [{ at: 3.5, weight: 0.3 }],
      mass: Float64Array.of(0.5, 0.15, 0.15, 0, 0),
    });
    expect(latticeCdf(off, 3.5) - latticeCdf(off, 3.4999999)).toBeCloseTo(0.3, 6);
    expect(latticeQuantile(off, 0.7)).toBe(3.5);
  });
  it('never falls, whatever specks rounding leaves: what later points fall short of is too high', () => {
    const { below } = latticeLaw(grid, Float64Array.of(0.5, 0.2, -0.25, 0.01, 0.3), 0.5);
    for (let j = 1; j < 5; j++) expect(below[j]).toBeGreaterThanOrEqual(below[j - 1]);
    expect(below[1]).toBe(0.5);
    expect(below[4]).toBeCloseTo(0.61 - (0.3 - 0.01) / 24, 12);
  });
  it('of a smooth density is right to the fourth power of the step, at points and between', () => {
    const densityAt = (x: number): number => (x / 3) ** 7 * (Math.exp(-x / 3) / 3 / 5040);
    const exact = (x: number): number => gammaCdf(8, x / 3);
    const worst = [1, 0.5].map((step) => {
      const law = latticeLaw(
        { step, points: 96 / step, offset: 0, tilt: 0 },
        Float64Array.from({ length: 96 / step }, (_, j) => step * densityAt(j * step)),
        0,
      );
      const places = Array.from({ length: 200 }, (_, k) => 4 + 0.17 * k);
      return Math.max(...places.map((x) => Math.abs(latticeCdf(law, x) - exact(x))));
    });
    expect(worst[0]).toBeLessThan(2e-5);
    expect(worst[0] / worst[1]).toBeGreaterThan(10);
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
    ['a point', smooth, smooth.upTo[2], 4],
    ['the last point', smooth, smooth.upTo[4], 8],
    ['more than the grid holds', smooth, 0.8, Infinity],
    ['within a jump', capped, 0.7, 4],
    ['the first of a window', far, 0.01, 20],
  ])('with probability %s', (_, law, p, x) => {
    expect(latticeQuantile(law, p)).toBeCloseTo(x, 9);
  });
  it.each([0.3, 0.47, 0.55, 0.66, 0.78])('is what the distribution function says, of probability %d', (p) => {
    expect(latticeCdf(smooth, latticeQuantile(smooth, p))).toBeCloseTo(p, 12);
  });
});

describe('the probability of at most an outcome', () => {
  it.each([
    ['below nothing', smooth, -1, 0],
    ['nothing', smooth, 0, 0.25],
    ['a point', smooth, 4, smooth.upTo[2]],
    ['the last point', smooth, 8, smooth.upTo[4]],
    ['beyond the grid', smooth, 20, smooth.upTo[4]],
    ['a jump', capped, 4, capped.upTo[2]],
    ['before a window', far, 19, 0],
  ])('%s', (_, law, x, p) => {
    expect(latticeCdf(law, x)).toBeCloseTo(p, 12);
  });
  it('counts a point that floating point puts a hair below itself', () => {
    const tenths = { ...grid, step: 0.1 };
    expect(0.3 / 0.1).toBeLessThan(3);
    const law = latticeLaw(tenths, Float64Array.of(0.5, 0, 0, 0.4, 0), 0.5, {
      atoms: [{ at: 3 * 0.1, weight: 0.4 }],
      mass: Float64Array.of(0.5, 0, 0, 0.4, 0),
    });
    expect(latticeCdf(law, 0.3)).toBeCloseTo(0.9, 12);
  });
});

describe('a year of one event', () => {
  // Three tenths of years have one event, even between 3 and 7; the others have none.
  const sharp = {
    weight: 0.3,
    shift: 0,
    cdf: (x: number) => Math.min(1, Math.max(0, (x - 3) / 4)),
    mass: Float64Array.of(0, 0, 0.5, 0.5, 0),
    edges: [3, 7],
  };
  const law = latticeLaw(grid, Float64Array.of(0.7, 0, 0.15, 0.15, 0), 0.7, null, [sharp]);
  it.each([2, 3, 3.1, 4, 5, 6.9, 7, 8])('has its own law beside its ends: at most %d', (x) => {
    expect(latticeCdf(law, x)).toBeCloseTo(0.7 + 0.3 * sharp.cdf(x), 12);
  });
  it('has it beside a single value too', () => {
    const beside = latticeLaw(
      { ...grid, step: 2, points: 8 },
      Float64Array.of(0.5, 0, 0.2, 0, 0.15, 0.15, 0, 0),
      0.5,
      { atoms: [{ at: 4, weight: 0.2 }], mass: Float64Array.of(0.5, 0, 0.2, 0, 0, 0, 0, 0) },
      [{ ...sharp, shift: 4, mass: Float64Array.of(0, 0, 0.5, 0.5, 0, 0, 0, 0) }],
    );
    expect(latticeCdf(beside, 9)).toBeCloseTo(0.7 + 0.3 * 0.5, 12);
  });
});

describe('what a year falls short of an outcome by, on average', () => {
  it.each([
    ['nothing below nothing', smooth, -1, 0],
    ['nothing at nothing', smooth, 0, 0],
    ['at the last point', smooth, 8, smooth.shortfall[4]],
    ['nothing before a window', far, 19, 0],
  ])('is %s', (_, law, x, shortfall) => {
    expect(latticeShortfall(law, x)).toBeCloseTo(shortfall, 12);
  });
  it('rises by the distribution function', () => {
    for (const x of [2.5, 3, 4.7, 6.2]) {
      const rise = latticeShortfall(smooth, x + 1e-4) - latticeShortfall(smooth, x - 1e-4);
      expect(rise / 2e-4).toBeCloseTo(latticeCdf(smooth, x), 1);
    }
    expect(latticeShortfall(capped, 5) - latticeShortfall(capped, 4)).toBeGreaterThan(0.8);
  });
});
