import { describe, expect, it } from 'vitest';
import { gammaPoisson, poisson } from '../frequency/frequency.js';
import { gammaCdf } from '../numerics/gamma.js';
import type { Component, Portfolio } from '../portfolio.js';
import type { Grid } from './grid.js';
import {
  componentOf,
  compoundCdf,
  exponentialSize,
  poissonCounts,
  poissonPortfolio,
  portfolioOf,
} from '../testing/reference.js';
import { tiltFor } from './grid.js';
import { gridOver, laySpans, lawOnGrid, locate, type Span, type Whereabouts } from './plan.js';

const at = (levels: readonly number[], quantiles: readonly number[]): Whereabouts => ({
  levels,
  quantiles,
  window: null,
});
const endsOf = (spans: readonly Span[]): readonly number[] => spans.map(({ end }) => end);

describe('grids laid for quantiles', () => {
  it('end a quarter beyond the highest, tilted for what lies beyond it', () => {
    const [span, ...others] = laySpans([at([0.999, 0.5], [800, 200])]);
    expect(others).toEqual([]);
    expect(gridOver(span, 1024, 256)).toEqual({
      step: 1000 / 1024,
      points: 1024,
      offset: 0,
      tilt: tiltFor(0.001),
    });
  });
  it('are one for two portfolios, to the highest quantile of either', () => {
    const grids = laySpans([at([0.999, 0.5], [300, 200]), at([0.999, 0.5], [800, 200])]);
    expect(endsOf(grids)).toEqual([1000]);
  });
  it.each<[string, readonly number[], readonly number[]]>([
    ['has none of its own where the long one has steps enough', [800, 200], [1000]],
    ['has a shorter one of its own, as long as may be', [800, 180], [1000, 225]],
    ['has one as long as the next leaves off at least', [800, 120], [1000, 200]],
    ['far down has others between', [800, 7], [1000, 200, 40, 8.75]],
    ['of nothing has none', [800, 0], [1000]],
  ])('a quantile of few steps %s', (_, quantiles, ends) => {
    const found = endsOf(laySpans([at([0.999, 0.5], quantiles)]));
    expect(found.length).toBe(ends.length);
    ends.forEach((end, k) => expect(found[k]).toBeCloseTo(end, 9));
  });
  it('are none where all quantiles are nothing', () => {
    expect(laySpans([at([0.999], [0])])).toEqual([]);
    expect(laySpans([])).toEqual([]);
  });
  it('over windows reach from the least to the greatest, on points that a coarser grid has too', () => {
    const place = (start: number, end: number): Whereabouts => ({
      ...at([0.999], [end]),
      window: { start, end },
    });
    const [span, ...others] = laySpans([place(5003, 6000), place(5500, 6026)]);
    expect(others).toEqual([]);
    const [coarse, fine] = [64, 1024].map((points) => gridOver(span, points, 64));
    expect(fine.step).toBeCloseTo(1023 / 1008, 12);
    expect(fine.offset * fine.step).toBeLessThanOrEqual(5003);
    expect((fine.offset + 1024) * fine.step).toBeGreaterThanOrEqual(6026);
    // Every point of the coarse one is one of the fine one's.
    expect([coarse.step / fine.step, fine.offset / coarse.offset]).toEqual([16, 16]);
  });
  it('begin at nothing where a portfolio without a window is among them', () => {
    const window = { ...at([0.999], [6000]), window: { start: 5000, end: 6000 } };
    const [span] = laySpans([window, at([0.999], [100])]);
    expect([span.start, span.end]).toEqual([0, 7500]);
  });
});

describe('where a portfolio lies', () => {
  const cdfOf = (rate: number, mean: number) => (x: number) =>
    compoundCdf(poissonCounts(rate, 400), (n, y) => gammaCdf(n, y / mean), x);
  it.each([
    ['a few events a year', 2, 10, 0.93, 1.07],
    ['persons by the millionth part', 3, 1e-12, 0.93, 1.07],
    ['a thousand billion kroner', 3, 1e12, 0.93, 1.07],
    ['a hundred events a year, each off by a step', 100, 10, 0.82, 1.2],
  ])('of %s: its quantiles about where they are', (_, rate, mean, least, most) => {
    const { levels, quantiles, window } = locate(poissonPortfolio(rate, exponentialSize(mean)));
    expect(window).toBeNull();
    expect(levels).toEqual([0.999, 0.99, 0.95, 0.9, 0.5]);
    const exact = cdfOf(rate, mean);
    quantiles.forEach((q, k) => {
      expect(exact(q * least)).toBeLessThan(levels[k]);
      expect(exact(q * most)).toBeGreaterThan(levels[k]);
    });
  });
  it.each([
    ['one year in a thousand', 1e-3],
    ['one year in ten million', 1e-7],
  ])('of an event in %s: those of the years that have it as well', (_, rate) => {
    const { levels, quantiles } = locate(poissonPortfolio(rate, exponentialSize(10)));
    const any = -Math.expm1(-rate);
    [0.02, 0.1, 0.5].forEach((part, k) => {
      expect((1 - levels[k]) / any / part).toBeCloseTo(1, 6);
      expect(quantiles[k] / (-10 * Math.log(part))).toBeCloseTo(1, 1);
    });
    expect(levels.slice(3)).toEqual([0.999, 0.99, 0.95, 0.9, 0.5]);
    expect(quantiles.slice(3)).toEqual([0, 0, 0, 0, 0]);
  });
  it('of a rather rare event tells where all its quantiles lie, in order', () => {
    const { levels, quantiles } = locate(poissonPortfolio(0.015, exponentialSize(10)));
    expect(levels).toEqual(levels.toSorted((a, b) => b - a));
    expect(levels.length).toBe(8);
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => b - a));
  });
  it('is no window where one year in fifty has an event or more', () => {
    expect(locate(poissonPortfolio(0.0203, exponentialSize(10))).levels.length).toBe(5);
  });
  it('of ordinary years far below the great ones is found for both', () => {
    const weekly = componentOf(poisson(20), exponentialSize(2), 'weekly');
    const seldom = componentOf(poisson(0.004), exponentialSize(1e6), 'seldom');
    const { levels, quantiles } = locate(portfolioOf(weekly, seldom));
    expect(quantiles[0] / (1e6 * Math.log(4))).toBeCloseTo(1, 1);
    const exact = cdfOf(20, 2);
    quantiles.slice(2).forEach((q, k) => {
      const p = levels[k + 2] / Math.exp(-0.004);
      expect(exact(q * 0.8)).toBeLessThan(p);
      expect(exact(q * 1.1)).toBeGreaterThan(p);
    });
  });
});

describe('a window of so many events that small outcomes are impossible', () => {
  // Bennett below; above Bernstein, with the size that one event of some 1e11 years exceeds.
  const windowFor = (portfolio: Portfolio) => locate(portfolio).window;
  const each = (rate: number, size = exponentialSize(10)) => componentOf(poisson(rate), size, 'S');
  it('leaves less than 1e-10 on either side', () => {
    const window = windowFor(portfolioOf(each(3000))) ?? expect.unreachable();
    const m = 30_000;
    const v = 3000 * 200;
    const b = -10 * Math.log(1e-11 / 3000);
    expect(window.start).toBeCloseTo(m - Math.sqrt(50 * v), 6);
    const third = (25 * b) / 3;
    expect(window.end / (m + third + Math.sqrt(third * third + 50 * v))).toBeCloseTo(1, 5);
  });
  it('holds every quantile that a grid must reach', () => {
    const { quantiles, window } = locate(portfolioOf(each(3000)));
    expect(quantiles).toEqual(Array.from({ length: 5 }, () => window?.end));
  });
  it('adds up over scenarios and follows what their sizes are multiplied by', () => {
    const halved: Component = { ...each(3000), id: 'B', scales: { points: [0.5], weights: [1] } };
    const both = windowFor(portfolioOf(each(3000), halved)) ?? expect.unreachable();
    expect(both.start).toBeCloseTo(45_000 - Math.sqrt(50 * (6e5 + 1.5e5)), 6);
    const third = (25 * -10 * Math.log(1e-11 / 6000)) / 3;
    expect(both.end / (45_000 + third + Math.sqrt(third * third + 50 * 7.5e5))).toBeCloseTo(1, 5);
  });
  it.each<[string, Component]>([
    ['that never happens', componentOf(poisson(0), exponentialSize(1e9), 'never')],
    ['that a measure takes all harm from', { ...each(1), scales: { points: [0], weights: [1] } }],
    ['too rare to be looked for', componentOf(poisson(1e-13), exponentialSize(1e3), 'too rare')],
  ])('is not moved by a scenario %s', (_, other) => {
    const alone = windowFor(portfolioOf(each(3000))) ?? expect.unreachable();
    const found = windowFor(portfolioOf(each(3000), other)) ?? expect.unreachable();
    expect(found.start / alone.start).toBeCloseTo(1, 3);
    expect(found.end / alone.end).toBeCloseTo(1, 2);
  });
  it.each<[string, Portfolio]>([
    ['there are few events', portfolioOf(each(600))],
    ['the rate varies', portfolioOf(componentOf(gammaPoisson(3000, 0.1), exponentialSize(10)))],
    [
      'an unsure measure moves every size',
      portfolioOf({ ...each(3000), scales: { points: [0.5, 1], weights: [0.5, 0.5] } }),
    ],
    [
      'a common factor moves the rate',
      { components: [{ ...each(3000), group: 0 }], states: [{ weight: 1, multipliers: [1] }] },
    ],
    [
      'there are several levels',
      { components: [each(3000)], states: [0.5, 0.5].map((weight) => ({ weight, multipliers: [1] })) },
    ],
    [
      'one great event may outweigh the rest',
      portfolioOf(each(3000), componentOf(poisson(0.01), exponentialSize(1e4), 'great')),
    ],
    [
      'one of the scenarios varies',
      portfolioOf(each(3000), componentOf(gammaPoisson(3, 0.1), exponentialSize(10))),
    ],
  ])('is none where %s', (_, portfolio) => {
    expect(windowFor(portfolio)).toBeNull();
  });
});

describe('a law on one grid', () => {
  it('starts with the chance of nothing, told or not', () => {
    const grid: Grid = { step: 1, points: 64, offset: 0, tilt: 10 };
    const portfolio = poissonPortfolio(0.5, exponentialSize(4));
    expect(lawOnGrid(portfolio, grid).upTo[0]).toBeCloseTo(Math.exp(-0.5), 12);
    expect(lawOnGrid(portfolio, grid, 0.25).upTo[0]).toBe(0.25);
  });
});
