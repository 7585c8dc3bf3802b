import { describe, expect, it } from 'vitest';
import { gammaPoisson, poisson } from '../frequency/frequency.js';
import { gammaCdf } from '../numerics/gamma.js';
import type { Component, Portfolio } from '../portfolio.js';
import { pointSize } from '../size/size.js';
import {
  componentOf,
  exponentialSize,
  negativeBinomialCounts,
  poissonCounts,
  portfolioOf,
} from '../testing/reference.js';
import { compoundOn, compoundPoisson, sizeSpectra, transformToMass, yearTransform } from './compound.js';
import { emptyMass, type Grid } from './grid.js';
import { addSize } from './lattice-size.js';

const grid: Grid = { step: 1, points: 64, offset: 0, tilt: 18 };
const one = (rate: number, change: Partial<Component> = {}): Component => ({
  ...componentOf(poisson(rate), pointSize(2), 'A'),
  ...change,
});
const states = [
  { weight: 0.7, multipliers: [0.5, 1] },
  { weight: 0.2, multipliers: [2, 3] },
  { weight: 0.1, multipliers: [0, 1] },
];
/** Probabilities of 0, 2, 4, ... that many events with size 2 lead to. */
const expectCounts = (mass: Float64Array, counts: readonly number[], size = 2): void => {
  mass.subarray(0, 30).forEach((p, j) => {
    expect(p).toBeCloseTo(j % size === 0 ? (counts[j / size] ?? 0) : 0, 8);
  });
};
const mixed = (...parts: readonly (readonly [number, readonly number[]])[]): readonly number[] =>
  Array.from({ length: 30 }, (_, n) =>
    parts.reduce((sum, [weight, counts]) => sum + weight * (counts[n] ?? 0), 0),
  );
const counts = (rate: number) => poissonCounts(rate, 40);

const transformOf = (component: Component, multiplier: number, on: Grid) =>
  yearTransform(component, multiplier, sizeSpectra(component, on), on);
const onPoints = (portfolio: Portfolio, on: Grid): Float64Array => compoundOn(portfolio, on).mass;

describe('a year on a grid', () => {
  it.each<[string, Portfolio, readonly number[]]>([
    ['of nothing', portfolioOf(), [1]],
    ['of what never happens', portfolioOf(one(0)), [1]],
    ['of a fixed rate', portfolioOf(one(1.5)), counts(1.5)],
    ['of two fixed rates', portfolioOf(one(1.5), one(0.5)), counts(2)],
    [
      'of a rate that varies',
      portfolioOf(one(0, { frequency: gammaPoisson(1.2, 1.5) })),
      negativeBinomialCounts(1.2, 1 / 2.25, 40),
    ],
    [
      'of a rate that is one of two',
      portfolioOf(
        one(0, {
          frequency: { ...poisson(2), rateVariance: 1, nodes: { points: [1, 3], weights: [0.5, 0.5] } },
        }),
      ),
      mixed([0.5, counts(1)], [0.5, counts(3)]),
    ],
    [
      'of a common factor',
      { components: [one(1, { group: 0 })], states },
      mixed([0.7, counts(0.5)], [0.2, counts(2)], [0.1, [1]]),
    ],
    [
      'of two common factors and a scenario of its own',
      { components: [one(1, { group: 0 }), one(0.5, { group: 1 }), one(0.25)], states },
      mixed([0.7, counts(1.25)], [0.2, counts(3.75)], [0.1, counts(0.75)]),
    ],
    [
      'of a rate that varies with a common factor',
      { components: [one(0, { frequency: gammaPoisson(1.2, 1.5), group: 0 })], states },
      mixed(
        [0.7, negativeBinomialCounts(0.6, 1 / 2.25, 40)],
        [0.2, negativeBinomialCounts(2.4, 1 / 2.25, 40)],
        [0.1, [1]],
      ),
    ],
    [
      'of a measure that takes harm away or not',
      portfolioOf(one(1.5, { scales: { points: [0, 1], weights: [0.4, 0.6] } })),
      mixed([0.4, [1]], [0.6, counts(1.5)]),
    ],
  ])('%s', (_, portfolio, expected) => {
    expectCounts(onPoints(portfolio, grid), expected);
    // On steps of two and of a half all is on the points too.
    expectCounts(onPoints(portfolio, { ...grid, points: 32, step: 2 }), expected, 1);
    expectCounts(onPoints(portfolio, { ...grid, points: 128, step: 0.5 }), expected, 4);
  });
  it('with a scale that is unsure has it the same for all events of the year', () => {
    const halfOrDouble = one(1.5, { scales: { points: [0.5, 2], weights: [0.3, 0.7] } });
    const mass = onPoints(portfolioOf(halfOrDouble), grid);
    const other = onPoints(portfolioOf(one(1.5, { scales: { points: [2], weights: [1] } })), grid);
    mass.subarray(0, 40).forEach((p, j) => {
      const small = counts(1.5)[j] ?? 0;
      const large = j % 4 === 0 ? counts(1.5)[j / 4] : 0;
      expect(p).toBeCloseTo(0.3 * small + 0.7 * large, 8);
      expect(other[j]).toBeCloseTo(large, 8);
    });
  });
  it('that starts far out is read from there', () => {
    const often = portfolioOf(one(200));
    const mass = onPoints(often, { step: 2, points: 256, offset: 100, tilt: 0 });
    const exact = (n: number) => gammaCdf(n, 200) - gammaCdf(n + 1, 200);
    for (const j of [60, 90, 100, 110, 140]) expect(mass[j]).toBeCloseTo(exact(100 + j), 10);
  });
  it('scenario after scenario leaves nothing behind on what is used again', () => {
    const unsure = { points: [0, 1], weights: [0.25, 0.75] };
    const varying = (id: string, size: number) => ({
      ...componentOf(gammaPoisson(1, 0.5), pointSize(size), id),
      scales: unsure,
    });
    const both = onPoints(portfolioOf(varying('A', 3), varying('B', 2)), grid);
    const alone = onPoints(portfolioOf(varying('A', 3)), grid);
    const other = onPoints(portfolioOf(varying('B', 2)), grid);
    both.subarray(0, 30).forEach((p, j) => {
      let sum = 0;
      for (let k = 0; k <= j; k++) sum += alone[k] * other[j - k];
      expect(p).toBeCloseTo(sum, 8);
    });
  });
});

describe('transforms of scenarios by themselves', () => {
  it.each<[string, Component]>([
    ['of a fixed rate', one(1)],
    ['of a rate that varies', one(0, { frequency: gammaPoisson(1, 0.5) })],
    ['of an unsure scale', one(1, { scales: { points: [0.5, 2], weights: [0.3, 0.7] } })],
    ['of smooth sizes', one(1, { size: exponentialSize(3) })],
  ])('%s are the law with its rate so many times as high', (_, component) => {
    const mass = transformToMass(transformOf(component, 2, grid), grid);
    const doubled = { components: [{ ...component, group: 0 }], states: [{ weight: 1, multipliers: [2] }] };
    const expected = onPoints(doubled, grid);
    mass.forEach((p, j) => expect(p).toBeCloseTo(expected[j], 8));
  });
  it('superposed at their rates are the law of all together', () => {
    const components = [one(1, { group: 0 }), one(0.5, { group: 0, size: pointSize(3) }), one(0.25)];
    const sums = [0, -1].map((group) => {
      const mass = emptyMass(grid);
      const own = components.filter((c) => c.group === group);
      for (const { size, frequency } of own) {
        addSize(mass, grid, size, 1, frequency.mean, { hasAtoms: true, leastRate: 0 });
      }
      return { group, mass };
    });
    const expected = onPoints({ components, states }, grid);
    compoundPoisson(sums, states, grid).forEach((p, j) => expect(p).toBeCloseTo(expected[j], 12));
  });
});
