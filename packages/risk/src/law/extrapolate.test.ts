import { describe, expect, it } from 'vitest';
import { extrapolate } from './extrapolate.js';
import { coarserGrid, type Grid } from './grid.js';
import type { LatticeLaw } from './lattice-law.js';

const grid: Grid = { step: 1, points: 16, offset: 0, tilt: 0 };
const lawOf = (own: Grid, below: readonly number[], upTo = below, shortfall = below): LatticeLaw => ({
  grid: own,
  mass: new Float64Array(own.points),
  below: Float64Array.from(below),
  upTo: Float64Array.from(upTo),
  shortfall: Float64Array.from(shortfall),
  shortfallAtMost: Float64Array.from(shortfall),
});
const places = Array.from({ length: 16 }, (_, j) => j);
const coarsePlaces = [0, 4, 8, 12];
const truth = (x: number): number => 0.1 + 0.05 * x;
// What a step of one does to the law at x; a step of four does sixteen times as much.
const error = (x: number): number => 1e-4 * (1 + x);
const shortfallError = (x: number): number => 0.01 * (2 + x);
const fineShortfall = places.map((x) => x * x + shortfallError(x));
const coarseShortfall = coarsePlaces.map((x) => x * x + 16 * shortfallError(x));
const fineUpTo = places.map((x) => truth(x) + error(x));
const fine = lawOf(grid, fineUpTo, fineUpTo, fineShortfall);
const coarseUpTo = coarsePlaces.map((x) => truth(x) + 16 * error(x));

describe('a law set against one on a grid four times coarser', () => {
  it('loses an error that grows with the square of the step, at every place between coarse points', () => {
    const found = extrapolate(fine, lawOf(coarserGrid(grid), coarseUpTo, coarseUpTo, coarseShortfall));
    for (let j = 1; j <= 12; j++) {
      expect(found.upTo[j]).toBeCloseTo(truth(j), 12);
      expect(found.below[j]).toBeCloseTo(truth(j), 12);
      expect(found.shortfall[j]).toBeCloseTo(j * j, 12);
    }
    // Beyond the last coarse point the error there is the best guess.
    for (const j of [13, 14]) {
      expect(found.upTo[j]).toBeCloseTo(fineUpTo[j] - error(12), 12);
      expect(found.shortfall[j]).toBeCloseTo(fineShortfall[j] - shortfallError(12), 12);
    }
  });
  it('keeps both ends, its probabilities, and the most its shortfall can be', () => {
    const found = extrapolate(fine, lawOf(coarserGrid(grid), coarseUpTo, coarseUpTo, coarseShortfall));
    for (const j of [0, 15]) {
      expect([found.below[j], found.upTo[j], found.shortfall[j]]).toEqual([
        fine.below[j],
        fine.upTo[j],
        fine.shortfall[j],
      ]);
    }
    expect(found.mass).toBe(fine.mass);
    expect(found.shortfallAtMost).toBe(fine.shortfallAtMost);
  });
  it.each([
    ['up', -1],
    ['down', 1],
  ])('moves %s by a quarter of the way to its neighbours at most', (_, sign) => {
    const coarse = coarseUpTo.map((p) => p + sign * 10);
    const found = extrapolate(fine, lawOf(coarserGrid(grid), coarse));
    for (let j = 1; j < 15; j++) {
      expect(found.upTo[j] - fine.upTo[j]).toBeCloseTo((-sign * (0.05 + 1e-4)) / 4, 12);
      expect(found.below[j]).toBeCloseTo(found.upTo[j], 12);
    }
  });
  it('moves no further than the nearer of two neighbours lets it', () => {
    const nearAbove = fineUpTo.map((p, j) => (j === 6 ? fineUpTo[7] - 0.004 : p));
    const nearBelow = fineUpTo.map((p, j) => (j === 6 ? fineUpTo[5] + 0.004 : p));
    for (const near of [nearAbove, nearBelow]) {
      const law = lawOf(grid, near);
      const found = extrapolate(
        law,
        lawOf(
          coarserGrid(grid),
          coarseUpTo.map((p) => p - 10),
        ),
      );
      expect(found.upTo[6] - law.upTo[6]).toBeCloseTo(0.001, 12);
    }
  });
  it('moves the foot and the top of a jump on a coarse point each by its own error', () => {
    const jump = (values: readonly number[], from: number, by: number): readonly number[] =>
      values.map((p, j) => (j >= from ? p + by : p));
    const law = lawOf(grid, jump(fineUpTo, 9, 0.1), jump(fineUpTo, 8, 0.1));
    const coarseBelow = jump(coarseUpTo, 3, 0.1).map((p, k) => (k === 2 ? p + 0.003 : p));
    const found = extrapolate(law, lawOf(coarserGrid(grid), coarseBelow, jump(coarseUpTo, 2, 0.1)));
    expect(found.upTo[8]).toBeCloseTo(truth(8) + 0.1, 12);
    expect(found.below[8]).toBeCloseTo(truth(8) - 0.003 / 15, 12);
    // Before the jump the line runs to its foot, after it from its top.
    expect(found.upTo[6]).toBeCloseTo(truth(6) - 0.0015 / 15, 12);
    expect(found.upTo[10]).toBeCloseTo(truth(10) + 0.1, 12);
  });
  it('never puts the foot of a jump above its top', () => {
    const law = lawOf(grid, fineUpTo);
    const raised = coarseUpTo.map((p, k) => (k === 1 ? p + 0.03 : p));
    const found = extrapolate(law, lawOf(coarserGrid(grid), coarseUpTo, raised));
    found.below.forEach((p, j) => expect(p).toBeLessThanOrEqual(found.upTo[j]));
    expect(found.upTo[4]).toBeCloseTo(truth(4) - 0.002, 12);
  });
});
