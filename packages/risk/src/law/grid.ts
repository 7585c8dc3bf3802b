import { exp, log } from '../numerics/elementary.js';

/** Where a year's outcome is computed: the points (offset + j) h, j = 0..points - 1. */
export interface Grid {
  /** Distance between points, in persons (or kroner). */
  readonly step: number;
  /** Number of points, a power of two. */
  readonly points: number;
  /** First point in steps; above 0 only where hundreds of events a year make small outcomes impossible. */
  readonly offset: number;
  /** Exponent of the tilt over the whole grid; kills what wraps around (Gruebel & Hermesmeier 1999). */
  readonly tilt: number;
}

/** The greatest value on the grid. */
export function gridEnd(grid: Grid): number {
  return grid.step * (grid.offset + grid.points - 1);
}

/**
 * The tilt for a grid beyond which this much probability lies: wrapping leaves exp(-tilt) x tail, rounding exp(tilt) x 1e-16,
 * and the sum is least where they are equal. At P99.9 that is 15, not the customary 20.
 */
export function tiltFor(tail: number): number {
  return Math.min(18, Math.max(2, 0.5 * log(tail * 1e16)));
}

/**
 * Sizes on the lattice, each times its rate, less that rate at 0: of a million small events a year the last digits of the million
 * would be noise in every frequency.
 */
export interface LatticeMass {
  readonly values: Float64Array;
  /** The part of what is at 0 that no rounding moves: size 0, less all. */
  zero: number;
}

/** An empty lattice for a grid. */
export function emptyMass(grid: Grid): LatticeMass {
  return { values: new Float64Array(grid.points), zero: 0 };
}

/** Takes everything off a lattice. */
export function clearMass(mass: LatticeMass): void {
  mass.values.fill(0);
  mass.zero = 0;
}

/** Adds to a point of a tilted lattice; -1 lies at the other end of the transform. */
export function putOn({ values }: LatticeMass, grid: Grid, point: number, weight: number): void {
  if (weight === 0 || point > grid.offset + grid.points - 1) return;
  values[(point + grid.points) % grid.points] += weight * exp((-grid.tilt * point) / grid.points);
}
