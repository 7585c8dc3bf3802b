import { describe, expect, it } from 'vitest';
import { gammaPoisson } from '../frequency/frequency.js';
import type { Component } from '../portfolio.js';
import { pointSize, type Size } from '../size/size.js';
import { componentOf, exponentialSize, negativeBinomialCounts, poissonCounts } from '../testing/reference.js';
import { transformToMass } from './compound.js';
import { emptyMass, type Grid } from './grid.js';
import { addFloored } from './lattice-size.js';
import {
  allFrequencies,
  type LeftFrequencies,
  lostBy,
  multiplyLaws,
  multiplyScenario,
  multiplySuperposed,
  type OnOwnSteps,
  wholeOf,
} from './left-frequencies.js';
import { emptySpectrum, transformMass } from './spectrum.js';

const grid: Grid = { step: 1, points: 64, offset: 0, tilt: 16 };
/** Rate x size rounded down on steps so many times as long. */
const sized = (size: Size, rate: number, ratio: number): OnOwnSteps => {
  const own = { ...grid, step: ratio, points: grid.points / ratio };
  const mass = emptyMass(own);
  addFloored(mass, own, size, 1, rate);
  return { lower: transformMass(mass, own, emptySpectrum(own)), own };
};
const massesOf = (left: LeftFrequencies, on: Grid = grid) => ({
  floor: transformToMass(wholeOf(left, left.floor), on),
  ceiling: transformToMass(wholeOf(left, left.ceiling), on),
});
/** Probabilities of so many events at each multiple of a size. */
const expectCounts = (mass: Float64Array, counts: readonly number[], size: number): void => {
  mass
    .subarray(0, 40)
    .forEach((p, j) => expect(p).toBeCloseTo(j % size === 0 ? (counts[j / size] ?? 0) : 0, 7));
};

describe('sizes rounded down and up, at the frequencies that are left', () => {
  it.each([
    [1, 5, 6],
    [4, 4, 8],
    [8, 0, 8],
  ])('on steps of %d: a size between five and six counts as %d and as %d', (ratio, down, up) => {
    const fixed = allFrequencies(grid, 0);
    multiplySuperposed(fixed, [sized(pointSize(5.5), 1.2, ratio)]);
    const varying = allFrequencies(grid, 0);
    const component: Component = componentOf(gammaPoisson(1.2, 0.8), pointSize(5.5), 'A');
    multiplyScenario(varying, component, component.frequency, [sized(pointSize(5.5), 1, ratio)]);
    const varyingCounts = negativeBinomialCounts(1.2, 1 / 0.64, 40);
    for (const [left, counts] of [
      [fixed, poissonCounts(1.2, 40)],
      [varying, varyingCounts],
    ] as const) {
      const { floor, ceiling } = massesOf(left);
      if (down === 0) expect(floor[0]).toBeCloseTo(1, 8);
      else expectCounts(floor, counts, down);
      expectCounts(ceiling, counts, up);
    }
  });
  it('superposed on different steps are added up', () => {
    const left = allFrequencies(grid, 0);
    multiplySuperposed(left, [sized(pointSize(4.5), 0.7, 2), sized(pointSize(7), 0.5, 8)]);
    const { floor, ceiling } = massesOf(left);
    // The second counts as nothing, or as eight: as two of the first would, rounded down.
    expectCounts(floor, poissonCounts(0.7, 40), 4);
    expect(ceiling[6]).toBeCloseTo(0.7 * Math.exp(-1.2), 8);
    expect(ceiling[8]).toBeCloseTo(0.5 * Math.exp(-1.2), 8);
    expect(ceiling[14]).toBeCloseTo(0.35 * Math.exp(-1.2), 8);
  });
  it('are multiplied by laws as they are', () => {
    const left = allFrequencies(grid, 0);
    const at = (place: number) => {
      const mass = emptyMass(grid);
      mass.values[place] = Math.exp((-grid.tilt * place) / grid.points);
      return transformMass(mass, grid, emptySpectrum(grid));
    };
    multiplyLaws(left, at(3), at(5));
    multiplySuperposed(left, [sized(pointSize(2), 1, 1)]);
    const { floor, ceiling } = massesOf(left);
    expect(floor[3]).toBeCloseTo(Math.exp(-1), 8);
    expect(ceiling[5]).toBeCloseTo(Math.exp(-1), 8);
    expect(ceiling[7]).toBeCloseTo(Math.exp(-1), 8);
  });
  it('are left out where next to nothing is left of both, at no more than what that may cost', () => {
    const mild = { ...grid, tilt: 4 };
    const all = allFrequencies(mild, 0);
    const some = allFrequencies(mild, 1e-6);
    const mass = emptyMass(mild);
    addFloored(mass, mild, exponentialSize(2), 1, 25);
    for (const left of [all, some]) {
      multiplySuperposed(left, [{ lower: transformMass(mass, mild, emptySpectrum(mild)), own: mild }]);
    }
    expect(some.count).toBeLessThan(all.count / 2);
    expect(some.count).toBeGreaterThan(2);
    const [exact, less] = [all, some].map((left) => massesOf(left, mild));
    for (const which of ['floor', 'ceiling'] as const) {
      let gap = 0;
      exact[which].forEach((p, j) => {
        gap += less[which][j] - p;
        expect(Math.abs(gap)).toBeLessThan(1e-6 * lostBy(mild));
      });
    }
  });
});
