import { describe, expect, it } from 'vitest';
import { gridEnd, tiltFor } from './grid.js';

describe('a grid', () => {
  it('ends at its last point, counted from where it starts', () => {
    expect(gridEnd({ step: 2, points: 8, offset: 3, tilt: 0 })).toBe(20);
  });
  it.each([
    ['P99.9', 1e-3, 0.5 * Math.log(1e13)],
    ['no end at all, where rounding would take over', 1, 18],
    ['as good as everything', 1e-16, 2],
  ])('is tilted so that wrapping and rounding weigh alike beyond %s', (_, tail, tilt) => {
    expect(tiltFor(tail)).toBeCloseTo(tilt, 12);
  });
});
