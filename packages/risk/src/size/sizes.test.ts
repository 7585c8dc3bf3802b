import { describe, expect, it } from 'vitest';
import { Z95 } from '../numerics/normal.js';
import { empiricalSize } from './empirical.js';
import { logUniformSize } from './log-uniform.js';
import { lognormalSize } from './lognormal.js';
import { mixtureSize } from './mixture.js';
import { pertSize } from './pert.js';
import { once } from '../testing/once.js';
import { pointSize, type Size } from './size.js';

const sizes: readonly [string, () => Size][] = [
  ['lognormal', () => lognormalSize(1, 12)],
  ['lognormal with a cap', () => lognormalSize(5, 900, 600)],
  ['PERT', () => pertSize(2, 5, 40)],
  ['PERT with its mode at the least', () => pertSize(0, 0, 10)],
  ['PERT with its mode at the greatest', () => pertSize(3, 9, 9)],
  ['log-uniform', () => logUniformSize(3, 300)],
  [
    'empirical',
    () =>
      empiricalSize([
        [2, 0.1],
        [4, 0.5],
        [9, 0.5],
        [20, 1],
      ]),
  ],
  ['point', () => pointSize(7)],
  [
    'mixture',
    () =>
      mixtureSize([
        { weight: 0.3, size: pertSize(1, 2, 9) },
        { weight: 0.7, size: lognormalSize(2, 40, 90) },
      ]),
  ],
];

describe.each(sizes)('a size: %s', (_, make) => {
  const size = once(make);
  const endOf = (): number => Math.min(size().most, size().quantile(1 - 1e-13));
  const integrate = (f: (x: number) => number): number => {
    // Simpson over cells evenly spaced in log and split at jumps by being many.
    let sum = 0;
    const cells = 16_000;
    const end = endOf();
    let from = 0;
    for (let k = 1; k <= cells; k++) {
      const to = end * 1e-6 ** (1 - k / cells);
      sum += ((to - from) / 6) * (f(from) + 4 * f((from + to) / 2) + f(to));
      from = to;
    }
    return sum;
  };
  it('has the mean and the second moment that its distribution function gives', () => {
    expect(integrate((x) => 1 - size().cdf(x)) / size().mean).toBeCloseTo(1, 3);
    expect(integrate((x) => 2 * x * (1 - size().cdf(x))) / size().secondMoment).toBeCloseTo(1, 3);
  });
  it('has a limited mean whose slope is the chance of more', () => {
    for (const u of [0.12, 0.3, 0.62, 0.8, 0.97]) {
      const x = size().quantile(u) * 0.999 + 0.0003;
      const step = x * 1e-5;
      if (Math.abs(size().cdf(x + step) - size().cdf(x - step)) > 0.01) continue;
      const slope = (size().limitedMean(x + step) - size().limitedMean(x - step)) / (2 * step);
      expect(slope).toBeCloseTo(1 - size().cdf(x), 4);
    }
    expect(size().limitedMean(0)).toBe(0);
    expect(size().limitedMean(endOf() * 1e3) / size().mean).toBeCloseTo(1, 9);
    expect(size().limitedMean(1e-9)).toBeCloseTo(1e-9, 12);
  });
  it('has a quantile that is the smallest value with the probability', () => {
    for (const u of [0.001, 0.05, 0.3, 0.5, 0.77, 0.99, 0.99999]) {
      const x = size().quantile(u);
      expect(size().cdf(x * (1 + 1e-9))).toBeGreaterThanOrEqual(u - 1e-9);
      expect(size().cdf(x * (1 - 1e-6) - 1e-12)).toBeLessThanOrEqual(u + 1e-9);
    }
  });
  it('is tabulated as its formulas say, on coarse and on fine steps', () => {
    for (const h of [endOf() / 7.3, endOf() / 400.7, endOf() / 3001]) {
      const limited = new Float64Array(500);
      const cdf = new Float64Array(500);
      size().tabulateLimitedMeans(h, limited);
      size().tabulateCdf(h, cdf);
      for (let j = 0; j < 500; j++) {
        expect(Math.abs(limited[j] - size().limitedMean(j * h))).toBeLessThan(2e-11 * size().mean);
        expect(Math.abs(cdf[j] - size().cdf(j * h))).toBeLessThan(1e-9);
      }
    }
  });
  it('names its atoms, and its reach leaves nothing behind', () => {
    for (const { at, weight } of size().atoms) {
      expect(size().cdf(at) - size().cdf(at * (1 - 1e-9))).toBeCloseTo(weight, 6);
    }
    expect(1 - size().cdf(size().reach)).toBeLessThan(1e-14);
    expect(size().cdf(-1)).toBe(0);
  });
});

describe('sizes', () => {
  it('of a lognormal law have the 5 % and 95 % points given', () => {
    const wide = lognormalSize(2, 4000);
    expect(wide.quantile(0.05)).toBeCloseTo(2, 9);
    expect(wide.quantile(0.95) / 4000).toBeCloseTo(1, 10);
    const s = Math.log(2000) / (2 * Z95);
    expect(wide.mean / (Math.sqrt(8000) * Math.exp((s * s) / 2))).toBeCloseTo(1, 12);
  });
  it('of equal ends are points', () => {
    for (const size of [
      lognormalSize(4, 4),
      pertSize(4, 4, 4),
      logUniformSize(4, 4),
      lognormalSize(9, 9, 4),
    ]) {
      expect([size.mean, size.secondMoment, size.most, size.cdf(3.9), size.cdf(4)]).toEqual([4, 16, 4, 0, 1]);
    }
  });
  it('of a PERT law have the mean (min + 4 mode + max) / 6', () => {
    expect(pertSize(3, 6, 21).mean).toBe(8);
  });
  it('of a log-uniform law have the moments of their integral', () => {
    const size = logUniformSize(3, 12);
    expect(size.mean).toBeCloseTo(9 / Math.log(4), 12);
    expect(size.secondMoment).toBeCloseTo(135 / (2 * Math.log(4)), 12);
  });
  it('between straight lines have the least value with a probability, where the lines are flat too', () => {
    const size = empiricalSize([
      [2, 0.1],
      [4, 0.5],
      [9, 0.5],
      [20, 1],
    ]);
    expect([0.05, 0.1, 0.3, 0.5, 0.75, 1].map((u) => size.quantile(u))).toEqual([2, 2, 3, 4, 14.5, 20]);
    expect([1, 2, 4, 9, 20, 21].map((x) => size.cdf(x))).toEqual([0, 0.1, 0.5, 0.5, 1, 1]);
    expect(size.cdf(3)).toBeCloseTo(0.3, 14);
    expect(size.secondMoment).toBeCloseTo(0.1 * 4 + (0.4 * 28) / 3 + (0.5 * 661) / 3, 12);
  });
  it('of a wide lognormal law are tabulated far out in its tail', () => {
    const size = lognormalSize(1, 500_000);
    const limited = new Float64Array(3000);
    const cdf = new Float64Array(3000);
    const h = size.quantile(1 - 1e-10) / 1000;
    size.tabulateLimitedMeans(h, limited);
    size.tabulateCdf(h, cdf);
    for (let j = 1; j < 3000; j += 7) {
      expect(Math.abs(limited[j] / size.limitedMean(j * h) - 1)).toBeLessThan(1e-11);
      expect(Math.abs(cdf[j] - size.cdf(j * h))).toBeLessThan(1e-14);
    }
    const s = Math.log(500_000) / (2 * Z95);
    expect(size.reach / (Math.sqrt(500_000) * Math.exp(8.3 * s))).toBeCloseTo(1, 10);
    expect(lognormalSize(1, 500_000, 700).reach).toBe(700);
  });
});
