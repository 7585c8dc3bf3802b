import { exp, log } from '../numerics/elementary.js';

/** Steps a natural-log unit between outcomes that tails are asked at. */
export const OUTCOME_STEPS = 8;

/** Outcomes y_m = first x exp(m / 8), m = 0..count - 1. */
export interface LogGrid {
  readonly first: number;
  readonly count: number;
}

/** The outcome at point m, which need not be whole. */
export function outcomeAt(grid: LogGrid, m: number): number {
  return grid.first * exp(m / OUTCOME_STEPS);
}

/** The point of an outcome above 0, which need not be whole. */
export function placeOf(grid: LogGrid, outcome: number): number {
  return log(outcome / grid.first) * OUTCOME_STEPS;
}

/** The grid from `low` to at least `high`. */
export function logGrid(low: number, high: number): LogGrid {
  return { first: low, count: Math.max(6, Math.ceil(log(high / low) * OUTCOME_STEPS) + 2) };
}
