import { describe, expect, it } from 'vitest';
import { betaCdf, betaDensity, createBeta } from './beta.js';
import { gammaCdf, gammaQuantile, logGamma } from './gamma.js';

const relative = (a: number, b: number): number => Math.abs(a / b - 1);

// Values by mpmath.
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
    [0.05, 1e-5, 0.5776462182056965],
    [0.05, 0.3, 0.9543811218743458],
    [0.5, 2, 0.9544997361036416],
    [5, 1, 0.0036598468273437122],
    [5, 4, 0.37116306482012645],
    [5, 7, 0.8270083921179286],
    [5, 30, 0.999999996375699],
    [50, 20, 1.245892607971938e-8],
    [50, 50, 0.5188083154720433],
    [50, 52, 0.6278502984261325],
    [50, 90, 0.9999983505014983],
    [2000, 1800, 1.8907865484211178e-6],
    [2000, 2001, 0.5118908251870145],
    [2000, 2200, 0.9999928300749118],
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
    [0.5, 0.5, 0.1, 0.20483276469913347],
    [0.5, 0.5, 0.9, 0.7951672353008665],
    [5, 1, 0.2, 0.00032],
    [30, 50, 0.2, 0.0001722945272179606],
    [30, 50, 0.375, 0.5076919308912146],
    [30, 50, 0.6, 0.9999754109422891],
    [400, 3, 0.97, 0.0004355433049123192],
    [400, 3, 0.999, 0.9920091780711771],
    [3, 400, 0.02, 0.9872924826327013],
    [2000, 3000, 0.38, 0.0018533264846074399],
    [2000, 3000, 0.4, 0.5007677879455907],
    [2000, 3000, 0.42, 0.9979723323959719],
  ])('Beta(%d, %d) has P(X <= %d) = %d', (a, b, x, exact) => {
    expect(relative(betaCdf(createBeta(a, b), x), exact)).toBeLessThan(1e-11);
  });
  it('has the density that is its slope: Beta(2, 3) is a polynomial', () => {
    for (const x of [0.001, 0.1, 0.35, 0.6, 0.95]) {
      expect(relative(betaDensity(createBeta(2, 3), x), 12 * x * (1 - x) ** 2)).toBeLessThan(1e-12);
    }
    expect([-1, 0, 1, 2].map((x) => betaCdf(createBeta(2, 3), x))).toEqual([0, 0, 1, 1]);
  });
  it('has no density at the ends and outside, nor one that is no number', () => {
    for (const beta of [createBeta(1, 3), createBeta(3, 1), createBeta(1, 1), createBeta(2, 5)]) {
      for (const x of [-0.5, 0, 1, 1.5]) expect(betaDensity(beta, x)).toBe(0);
    }
  });
});
