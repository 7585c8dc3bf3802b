import { describe, expect, it } from 'vitest';
import { gammaPoisson, poisson } from '../frequency/frequency.js';
import { gammaCdf } from '../numerics/gamma.js';
import type { Portfolio } from '../portfolio.js';
import { lognormalSize } from '../size/lognormal.js';
import { pointSize, type Size } from '../size/size.js';
import { once } from '../testing/once.js';
import {
  componentOf,
  compoundCdf,
  exponentialSize,
  gammaSize,
  poissonCounts,
  poissonPortfolio,
  portfolioOf,
} from '../testing/reference.js';
import {
  type AnnualLaw,
  annualLaw,
  annualLaws,
  conditionalTailMean,
  cumulative,
  exceedance,
  quantile,
  stopLoss,
  viewFor,
} from './annual-law.js';
import { gridEnd } from './grid.js';

const usual = once(() => annualLaw(poissonPortfolio(2, exponentialSize(10))));
const counts = poissonCounts(2, 60);
const exactCdf = (x: number) => compoundCdf(counts, (n, y) => gammaCdf(n, y / 10), x);
/** E[(S - x)+] of the same: n m P(Gamma(n + 1) > x/m) - x P(Gamma(n) > x/m). */
const exactStopLoss = (x: number) =>
  counts.reduce(
    (sum, w, n) =>
      sum + (n === 0 ? 0 : w * (n * 10 * (1 - gammaCdf(n + 1, x / 10)) - x * (1 - gammaCdf(n, x / 10)))),
    0,
  );
/** Two kinds of years: some five persons each week, and now and then a hundred thousand. */
const twoViews = once(() =>
  annualLaw(
    portfolioOf(
      componentOf(poisson(5), exponentialSize(1), 'A'),
      componentOf(poisson(0.02), exponentialSize(1e5), 'B'),
    ),
    { accuracy: 1e-3 },
  ),
);
const pointsOf = (law: AnnualLaw) => law.views.map(({ grid }) => grid.points);

describe('grids as long as the figures want', () => {
  it.each([1e-4, 1e-3, 0.1])('for an accuracy of %d have few points where that is enough', (accuracy) => {
    const points = pointsOf(annualLaw(poissonPortfolio(2, exponentialSize(10)), { accuracy }));
    expect(Math.max(...points)).toBeLessThanOrEqual(accuracy < 1e-3 ? 384 : 256);
  });
  it('are those of an accuracy of a ten-thousandth unless one is given', () => {
    const portfolio = poissonPortfolio(100, exponentialSize(10));
    expect(annualLaw(portfolio).views[0].grid).toEqual(
      annualLaw(portfolio, { accuracy: 1e-4 }).views[0].grid,
    );
    expect(annualLaw(portfolio).estimatedError).toBeLessThan(0.9e-4);
  });
  it.each([64, 512, 2048])('have %d points at most where that is the most', (mostPoints) => {
    const law = annualLaw(poissonPortfolio(2, lognormalSize(1, 300)), { accuracy: 1e-12, mostPoints });
    for (const points of pointsOf(law)) expect(points).toBe(mostPoints);
    expect(law.estimatedError).toBeGreaterThan(1e-12);
  });
  it('are lengthened until the error is within what is wanted, and in a few goes', () => {
    let looks = 0;
    const size = gammaSize(2, 5);
    const counted: Size = {
      ...size,
      tabulateLimitedMeans: (h, out) => {
        looks += 1;
        size.tabulateLimitedMeans(h, out);
      },
    };
    const portfolio = portfolioOf(componentOf(gammaPoisson(20, 0.3), counted));
    const rough = annualLaw(portfolio, { accuracy: 0.1 });
    looks = 0;
    const law = annualLaw(portfolio, { accuracy: 1e-6 });
    // One to find it, three for the first estimate, and one each time the step is halved.
    expect(looks).toBeLessThanOrEqual(7);
    expect(law.estimatedError).toBeLessThanOrEqual(0.7e-6);
    const [{ grid }] = law.views;
    expect(grid.points).toBeGreaterThan(rough.views[0].grid.points);
    expect(grid.points).toBeLessThanOrEqual(8 * rough.views[0].grid.points);
  });
  it('are the same for portfolios computed together, and each law is its own', () => {
    const portfolios = [2, 0, 8].map((rate) => poissonPortfolio(rate, exponentialSize(10)));
    const [a, none, b] = annualLaws(portfolios);
    expect(a.views.map(({ grid }) => grid)).toEqual(b.views.map(({ grid }) => grid));
    expect(none).toMatchObject({ mean: 0, variance: 0, probabilityOfZero: 1, events: 0, views: [] });
    expect([a.mean, b.mean]).toEqual([20, 80]);
    expect([a.portfolio, b.portfolio]).toEqual([portfolios[0], portfolios[2]]);
    for (const p of [0.9, 0.99]) {
      expect(quantile(a, p) / quantile(usual(), p)).toBeCloseTo(1, 3);
      expect(quantile(b, p)).toBeGreaterThan(2 * quantile(a, p));
    }
  });
});

describe('the estimated error', () => {
  it.each<[string, number, Size]>([
    ['of a few events', 2, exponentialSize(10)],
    ['of many', 60, exponentialSize(10)],
    ['of a rare one', 0.2, exponentialSize(10)],
  ])('%s is of the size of the true one', (_, rate, size) => {
    const law = annualLaw(poissonPortfolio(rate, size), { accuracy: 1 });
    const exact = poissonCounts(rate, 250);
    const cdf = (x: number) => compoundCdf(exact, (n, y) => gammaCdf(n, y / 10), x);
    const errors = [0.9, 0.95, 0.99, 0.999]
      .filter((p) => p > law.probabilityOfZero)
      .map((p) => {
        const q = quantile(law, p);
        const density = (cdf(q * 1.001) - cdf(q * 0.999)) / (0.002 * q);
        return Math.abs(cdf(q) - p) / density / q;
      });
    expect(Math.max(...errors)).toBeLessThan(3 * law.estimatedError);
    expect(Math.max(...errors)).toBeGreaterThan(0);
  });
  it.each<[string, Portfolio]>([
    ['very many events', poissonPortfolio(3000, exponentialSize(10))],
    [
      'a million small events beside rare great ones',
      portfolioOf(
        componentOf(poisson(1e6), lognormalSize(0.5, 3), 'small'),
        componentOf(poisson(0.2), lognormalSize(1e5, 3e6), 'great'),
      ),
    ],
    [
      'caps that are reached often',
      portfolioOf(componentOf(poisson(4), lognormalSize(1e3, 2e6, 2e5), 'capped')),
    ],
  ])('of %s is no less than what the figures still move', (_, portfolio) => {
    const law = annualLaw(portfolio, { accuracy: 1e-3 });
    const close = annualLaw(portfolio, { accuracy: 1e-6, mostPoints: 2 ** 15 });
    for (const p of [0.9, 0.95, 0.99, 0.999]) {
      expect(Math.abs(quantile(law, p) / quantile(close, p) - 1)).toBeLessThan(
        1.5 * law.estimatedError + 2e-6,
      );
    }
  });
  it('is none where nothing can happen', () => {
    expect(annualLaw(poissonPortfolio(0, exponentialSize(10))).estimatedError).toBe(0);
  });
});

describe('questions to a law', () => {
  it.each([
    [-1, 0],
    [0, 1e-15],
    [0.01, 2e-8],
    [0.5, 2e-8],
    [2, 2e-8],
    [3.5, 2e-8],
    [3.8, 1e-6],
    [10, 1e-6],
    [60, 1e-6],
    [140, 1e-6],
    [155, 1e-7],
    [200, 1e-7],
  ])('P(S <= %d) is that of the closed form within %d', (x, error) => {
    const exact = x < 0 ? 0 : exactCdf(x);
    expect(Math.abs(cumulative(usual(), x) - exact)).toBeLessThanOrEqual(error);
    expect(exceedance(usual(), x)).toBe(1 - cumulative(usual(), x));
  });
  it.each([160, 200, 260])('beyond the grids are answered to three digits: P(S > %d)', (x) => {
    expect(x).toBeGreaterThan(gridEnd(usual().views[0].grid));
    expect(exceedance(usual(), x) / (1 - exactCdf(x))).toBeCloseTo(1, 3);
    expect(stopLoss(usual(), x) / exactStopLoss(x)).toBeCloseTo(1, 2);
  });
  it.each([-5, 0])('E[(S - x)+] for x = %d is the mean and what x lacks', (x) => {
    expect(stopLoss(usual(), x)).toBe(20 - x);
    expect(stopLoss(annualLaw(portfolioOf()), x)).toBe(-x + 0);
  });
  it.each([1, 20, 60, 120])('E[(S - x)+] for x = %d is that of the closed form', (x) => {
    expect(stopLoss(usual(), x) / exactStopLoss(x)).toBeCloseTo(1, 4);
  });
  it.each([0.2, 0.5, 0.9, 0.99, 0.999])(
    'the quantile and the mean beyond it at %d are those of the closed form',
    (p) => {
      const q = quantile(usual(), p);
      expect(Math.abs(exactCdf(q) - p) / (1 - p)).toBeLessThan(1e-4);
      expect(conditionalTailMean(usual(), p) / (q + exactStopLoss(q) / (1 - p))).toBeCloseTo(1, 5);
    },
  );
  it('the quantile up to the chance of nothing is nothing', () => {
    expect(quantile(usual(), Math.exp(-2))).toBe(0);
    expect(quantile(usual(), 0.1)).toBe(0);
    expect(quantile(usual(), Math.exp(-2) + 1e-3)).toBeGreaterThan(0);
  });
  it('so far out that it happens in no year are told as never', () => {
    expect(exceedance(usual(), 600)).toBeLessThan(1e-9);
    expect(cumulative(usual(), 1e9)).toBeCloseTo(1, 12);
    expect(stopLoss(usual(), 1e9)).toBeGreaterThanOrEqual(0);
  });
  it('beyond the grids know a cap', () => {
    const law = annualLaw(poissonPortfolio(0.0005, pointSize(1000)));
    const [a, b] = [2999, 3001].map((x) => cumulative(law, x));
    expect(b).toBeGreaterThanOrEqual(a);
    const two = 1 - Math.exp(-0.0005) * (1 + 0.0005);
    expect(exceedance(law, 1900) / two).toBeCloseTo(1, 3);
    expect(exceedance(law, 2000.1)).toBeLessThan(two * 0.01);
  });
  it('are put to the shortest grid that knows the answer', () => {
    const law = twoViews();
    expect(law.views.length).toBeGreaterThan(3);
    const ends = law.views.map(({ grid }) => gridEnd(grid));
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(viewFor(law, 0.5)).toBe(law.views[0]);
    expect(viewFor(law, 0.999)).toBe(law.views[law.views.length - 1]);
    // Beyond all grids there is none but the longest.
    expect(viewFor(law, 1 - 1e-12)).toBe(law.views[law.views.length - 1]);
  });
  it('near nothing are answered on a grid of their own, where there are few steps', () => {
    const law = twoViews();
    const weekly = poissonCounts(5, 60);
    for (const x of [0.02, 0.1, 0.2, 0.6, 3, 12]) {
      const exact = Math.exp(-0.02) * compoundCdf(weekly, (n, y) => gammaCdf(n, y), x);
      // Years with a great event are as low in one case of a thousand at most.
      expect(Math.abs(cumulative(law, x) - exact)).toBeLessThan(8e-6);
    }
  });
  it.each([50, 1e3, 1e4, 1e5, 4e5])('between ordinary years and great ones: P(S > %d)', (x) => {
    const great = poissonCounts(0.02, 20);
    const exact = 1 - compoundCdf(great, (n, y) => gammaCdf(n, y / 1e5), x - 5);
    expect(Math.abs(exceedance(twoViews(), x) - exact)).toBeLessThan(2e-6);
  });
});

describe('scenarios', () => {
  const many = [0.3, 0.7, 1.1, 0.2].map((rate, k) =>
    componentOf(gammaPoisson(rate, 0.5), exponentialSize(1 + k / 3), `S${k}`),
  );
  it.each([
    ['backwards', [3, 2, 1, 0]],
    ['in another order', [2, 0, 3, 1]],
  ])('told %s make the same law to the last digit', (_, order) => {
    const plain = annualLaw(portfolioOf(...many), { accuracy: 1e-2 });
    const other = annualLaw(portfolioOf(...order.map((k) => many[k])), { accuracy: 1e-2 });
    expect(other.views[0].upTo).toEqual(plain.views[0].upTo);
    expect([other.mean, other.variance, other.probabilityOfZero]).toEqual([
      plain.mean,
      plain.variance,
      plain.probabilityOfZero,
    ]);
    expect(plain.events).toBeCloseTo(2.3, 12);
  });
});
