import { describe, expect, it } from 'vitest';
import { gammaPoisson, poisson } from '../frequency/frequency.js';
import type { Component, Portfolio } from '../portfolio.js';
import { empiricalSize } from '../size/empirical.js';
import { componentOf, exponentialSize, gammaSize, portfolioOf } from '../testing/reference.js';
import { expectedEvents, portfolioMoments, probabilityOfZero } from './moments.js';

const plain = componentOf(poisson(2), exponentialSize(10), 'plain');
const varying = componentOf(gammaPoisson(3, 0.5), gammaSize(2, 5), 'varying');
const ranged: Component = { ...plain, scales: { points: [0.5, 2], weights: [0.6, 0.4] } };
const states = [
  { weight: 0.7, multipliers: [0.5] },
  { weight: 0.3, multipliers: [2] },
];
const never = componentOf(poisson(0), exponentialSize(7), 'never');

describe('mean and variance of a year', () => {
  // E[X] = 10, E[X^2] = 200; and 10, 150.
  it.each<[string, Portfolio, number, number]>([
    ['of nothing', portfolioOf(), 0, 0],
    ['of what never happens', portfolioOf(never), 0, 0],
    ['of a fixed rate', portfolioOf(plain), 20, 2 * 200],
    ['of a rate that varies', portfolioOf(varying), 30, 3 * 150 + 1.5 ** 2 * 100],
    ['of both', portfolioOf(plain, varying), 50, 400 + 450 + 225],
    // Within a year every event has the same scale: given it, 2 x 200 s^2; between scales 20^2 Var(s).
    ['of a scale that is unsure', portfolioOf(ranged), 20 * 1.1, 400 * 1.75 + 400 * (1.75 - 1.1 ** 2)],
    // The level has mean 0.95 and variance 0.4725.
    [
      'of a common factor',
      { components: [{ ...plain, group: 0 }], states },
      20 * 0.95,
      400 * 0.95 + 400 * 0.4725,
    ],
    [
      'of a common factor that moves two together, and not a third',
      { components: [{ ...plain, group: 0 }, { ...varying, group: 0 }, plain], states },
      50 * 0.95 + 20,
      400 * 0.95 + 450 * 0.95 + 225 * (0.4725 + 0.95 ** 2) + 50 ** 2 * 0.4725 + 400,
    ],
  ])('%s', (_, portfolio, mean, variance) => {
    const found = portfolioMoments(portfolio);
    expect(found.mean).toBeCloseTo(mean, 10);
    expect(found.variance).toBeCloseTo(variance, 9);
  });
  it('keep all their digits where the variance is small beside the square of the mean', () => {
    const often = portfolioOf(componentOf(poisson(1e14), exponentialSize(1), 'often'));
    expect(portfolioMoments(often).variance / 2e14).toBeCloseTo(1, 12);
  });
});

describe('events of a year', () => {
  it.each<[string, Portfolio, number]>([
    ['of several scenarios add up', portfolioOf(plain, varying), 5],
    ['follow a common factor', { components: [{ ...plain, group: 0 }, varying], states }, 2 * 0.95 + 3],
    ['are none of nothing', portfolioOf(), 0],
  ])('%s', (_, portfolio, events) => {
    expect(expectedEvents(portfolio)).toBeCloseTo(events, 12);
  });
});

describe('the chance of a year without harm', () => {
  const halfZero = empiricalSize([
    [0, 0.25],
    [10, 1],
  ]);
  it.each<[string, Portfolio, number]>([
    ['of nothing is certain', portfolioOf(), 1],
    ['of what never happens is certain', portfolioOf(never), 1],
    ['of a fixed rate', portfolioOf(plain), Math.exp(-2)],
    ['of a rate that varies', portfolioOf(varying), (1 + 3 / 4) ** -4],
    ['of both is the product', portfolioOf(plain, varying), Math.exp(-2) * (1 + 3 / 4) ** -4],
    [
      'of events that harm nobody a quarter of the time',
      portfolioOf({ ...plain, size: halfZero }),
      Math.exp(-1.5),
    ],
    [
      'of a measure that may take all harm away',
      portfolioOf({ ...plain, scales: { points: [0, 1], weights: [0.4, 0.6] } }),
      0.4 + 0.6 * Math.exp(-2),
    ],
    [
      'of a common factor',
      { components: [{ ...plain, group: 0 }, plain], states },
      Math.exp(-2) * (0.7 * Math.exp(-1) + 0.3 * Math.exp(-4)),
    ],
    [
      'of a common factor that may stop all events',
      { components: [{ ...plain, group: 0 }], states: [{ weight: 0.7, multipliers: [0] }, states[1]] },
      0.7 + 0.3 * Math.exp(-4),
    ],
  ])('%s', (_, portfolio, chance) => {
    expect(probabilityOfZero(portfolio)).toBeCloseTo(chance, 13);
  });
});
