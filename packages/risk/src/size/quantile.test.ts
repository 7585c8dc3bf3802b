import { describe, expect, it } from 'vitest';
import { quantileByBracket } from './quantile.js';

describe('the quantile of a distribution function between bounds', () => {
  const looksFor = (cdf: (x: number) => number, low: number, high: number, u: number): [number, number] => {
    let looks = 0;
    const counted = (x: number): number => {
      looks++;
      return cdf(x);
    };
    return [quantileByBracket(counted, low, high)(u), looks];
  };
  it('is the lower bound where that has the probability already', () => {
    const cdf = (x: number): number => 0.3 + 0.7 * x;
    expect(looksFor(cdf, 0, 1, 0.3)[0]).toBe(0);
    expect(looksFor(cdf, 0, 1, 0.2)[0]).toBe(0);
  });
  it.each([
    ['a straight line', (x: number): number => x, 0.37, 0.37, 4],
    ['a power', (x: number): number => x ** 4, 0.0081, 0.3, 13],
    ['a steep power', (x: number): number => x ** 40, 0.5, 0.5 ** (1 / 40), 13],
    ['a root', (x: number): number => Math.sqrt(x), 0.001, 1e-6, 8],
    ['a jump', (x: number): number => (x < 0.7 ? 0.2 : 0.9), 0.5, 0.7, 50],
    ['a flat stretch', (x: number): number => Math.min(0.5, x) + Math.max(0, x - 0.8) * 2.5, 0.5, 0.5, 4],
  ])('of %s is found to the last digits in so many looks', (_, cdf, u, x, most) => {
    const [found, looks] = looksFor(cdf, 0, 1, u);
    expect(found / x).toBeCloseTo(1, 13);
    expect(cdf(found)).toBeGreaterThanOrEqual(u);
    expect(looks).toBe(most);
  });
});
