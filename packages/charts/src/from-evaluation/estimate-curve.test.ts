import { expect, test } from 'vitest';
import { estimateCurve } from './estimate-curve.js';

test('the curve of an estimate holds nearly all of it, and is highest where most of it lies', () => {
  // The logarithm is logistic around 20.
  const law = {
    quantile: (p: number) => 20 * Math.sqrt(p / (1 - p)),
    cdf: (x: number) => 1 / (1 + (20 / x) ** 2),
  };
  const curve = estimateCurve(law);
  expect(curve.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(0.992, 9);
  const highest = curve.toSorted((a, b) => b.height - a.height)[0];
  expect(highest?.value).toBeGreaterThan(18);
  expect(highest?.value).toBeLessThan(22);
});
