import { describe, expect, it } from 'vitest';
import { spanOf } from './chances.js';

describe('where an outcome lies in nine cases of ten', () => {
  it('is between the 5 and 95 % points of what is unknown, in whatever order they come', () => {
    const points = Float64Array.from({ length: 1000 }, (_, k) => ((k * 7) % 1000) + 0.5);
    const { p05, p95 } = spanOf(points);
    expect(p05).toBeCloseTo(50, 6);
    expect(p95).toBeCloseTo(950, 6);
    expect(points[1]).toBe(7.5);
  });
  it('is the value itself where nothing is unknown, and nought of nothing', () => {
    expect(spanOf(new Float64Array(16).fill(42))).toEqual({ p05: 42, p95: 42 });
    expect(spanOf(new Float64Array(0))).toEqual({ p05: 0, p95: 0 });
  });
});
