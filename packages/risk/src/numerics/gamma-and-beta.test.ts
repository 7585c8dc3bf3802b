import { describe, expect, it } from 'vitest';
import { betaCdf, betaDensity, createBeta } from './beta.js';
import { gammaCdf, gammaQuantile, logGamma } from './gamma.js';

const relative = (a: number, b: number): number => Math.abs(a / b - 1);

// Values to 17 digits by mpmath.
describe('the gamma function', () => {
  it.each([
    [1e-8, 18.420680738180209],
    [1e-5, 11.512919692895824],
    [0.1, 2.2527126517342055],
    [0.3, 1.0957979948180752],
    [0.49, 0.592249629335267],
    [0.7, 0.2608672465316669],
    [3.3, 0.9870985778947339],
    [50, 144.5657439463449],
    [1e6, 12815504.569147611],
  ])('at %d has the logarithm %d', (x, exact) => {
    expect(relative(logGamma(x), exact)).toBeLessThan(1e-13);
  });
});

describe('the gamma distribution', () => {
  it.each([
    [0.05, 1e-5, 0.57764621820569651],
    [0.05, 0.3, 0.95438112187434576],
    [0.5, 2, 0.95449973610364159],
    [5, 1, 0.0036598468273437123],
    [5, 4, 0.37116306482012648],
    [5, 7, 0.82700839211792865],
    [5, 30, 0.99999999637569905],
    [50, 20, 1.2458926079719379e-8],
    [50, 50, 0.51880831547204328],
    [50, 52, 0.62785029842613245],
    [50, 90, 0.99999835050149828],
    [2000, 1800, 1.8907865484211178e-6],
    [2000, 2001, 0.51189082518701444],
    [2000, 2200, 0.99999283007491176],
  ])('of shape %d has P(X <= %d) = %d', (shape, x, exact) => {
    expect(relative(gammaCdf(shape, x), exact)).toBeLessThan(1e-11);
  });
  it('has nothing at 0 or below', () => {
    expect([gammaCdf(2, 0), gammaCdf(0.3, 0), gammaCdf(2, -1)]).toEqual([0, 0, 0]);
  });
  it('has quantiles to twelve digits, also where they are next to nothing', () => {
    for (const shape of [0.05, 0.3, 1, 4, 60, 1e4]) {
      for (const p of [1e-9, 0.001, 0.3, 0.7, 0.9999]) {
        const x = gammaQuantile(shape, p);
        expect(gammaCdf(shape, x * (1 - 4e-12))).toBeLessThan(p);
        expect(gammaCdf(shape, x * (1 + 4e-12))).toBeGreaterThan(p);
      }
    }
  });
  it('has a quantile of 0 where it is below the smallest number there is', () => {
    expect(gammaQuantile(0.002, 0.1)).toBeLessThan(1e-300);
    expect(gammaQuantile(2, 0)).toBe(0);
  });
});

describe('the beta distribution', () => {
  it.each([
    [1, 1, 0.3, 0.3],
    [1, 4, 0.02, 0.07763184],
    [0.5, 0.5, 0.1, 0.20483276469913346],
    [0.5, 0.5, 0.9, 0.79516723530086654],
    [5, 1, 0.2, 0.00032],
    [30, 50, 0.2, 0.00017229452721796059],
    [30, 50, 0.375, 0.50769193089121451],
    [30, 50, 0.6, 0.99997541094228913],
    [400, 3, 0.97, 0.00043554330491231916],
    [400, 3, 0.999, 0.99200917807117706],
    [3, 400, 0.02, 0.98729248263270132],
    [2000, 3000, 0.38, 0.0018533264846074399],
    [2000, 3000, 0.4, 0.50076778794559077],
    [2000, 3000, 0.42, 0.9979723323959719],
  ])('Beta(%d, %d) has P(X <= %d) = %d', (a, b, x, exact) => {
    expect(relative(betaCdf(createBeta(a, b), x), exact)).toBeLessThan(1e-11);
  });
  it('has no density at the ends and outside, nor one that is no number', () => {
    for (const beta of [createBeta(1, 3), createBeta(3, 1), createBeta(1, 1), createBeta(2, 5)]) {
      for (const x of [-0.5, 0, 1, 1.5]) expect(betaDensity(beta, x)).toBe(0);
    }
  });
});
