import { describe, expect, it } from 'vitest';
import { logGrid, outcomeAt, placeOf } from './log-grid.js';

describe('the grid of outcomes', () => {
  it('goes from the lowest to beyond the highest, eight points a natural-log unit, and back', () => {
    const grid = logGrid(0.3, 700);
    expect(outcomeAt(grid, 0)).toBe(0.3);
    expect(outcomeAt(grid, 8) / outcomeAt(grid, 0)).toBeCloseTo(Math.E, 12);
    expect(outcomeAt(grid, grid.count - 1)).toBeGreaterThan(700);
    expect(outcomeAt(grid, grid.count - 3)).toBeLessThan(700);
    for (const m of [0, 3.7, 55]) expect(placeOf(grid, outcomeAt(grid, m))).toBeCloseTo(m, 10);
    expect(logGrid(1, 1.01).count).toBe(6);
  });
});
