import { exp } from '../numerics/elementary.js';
import type { Size } from '../size/size.js';
import { type Grid, type LatticeMass, putOn } from './grid.js';

/** What is to be known of a size's scenario to put it on a lattice. */
export interface Traits {
  /** Whether single values that carry probability are put at their places, or spread over their cell like the rest. */
  readonly hasAtoms: boolean;
  /** The lowest rate a year of it may have, events a year. */
  readonly leastRate: number;
}

/** A size that spreads over fewer steps than this is smooth nowhere. */
export const NARROW = 3;

/** Steps from 0 beyond which the density of a size that says it is put on the points. */
export const DENSE = 32;
/** Steps on either side of an edge or a single value within which it is not. */
const BESIDE = 12;
/** Points between two such stretches below which there is none between them. */
const LEAST_BETWEEN = 4;
/** Events a year above which it is not: they add up what is left out. */
const MOST_DENSE = 1e4;

/** Steps below which the mean of a size is near 0: what there is of it beyond DENSE is a long, smooth end. */
const SMALL = 8;

/** Whether sizes far from 0 go on the lattice by their density, which is quicker: it says it, and is smooth over a step there. */
export function isByDensity(size: Size, scale: number, step: number, { leastRate }: Traits): boolean {
  const isSmooth = spreadOf(size) * scale >= NARROW * step || size.mean * scale <= SMALL * step;
  return size.tabulateDensity !== undefined && isSmooth && leastRate < MOST_DENSE;
}

export function spreadOf({ mean, secondMoment }: Size): number {
  return Math.sqrt(Math.max(0, secondMoment - mean * mean));
}

export type Range = readonly [number, number];

/** Points, from and up to, that are not far from 0, an edge or a single value. */
export function unevenRanges(size: Size, scale: number, { step }: Grid, end: number): readonly Range[] {
  const found: [number, number][] = [[0, Math.min(DENSE, end)]];
  const sharp = [...size.edges, ...size.atoms.flatMap(({ at }) => (at > 0 ? [at] : []))];
  for (const value of sharp.toSorted((a, b) => a - b)) {
    const cell = Math.floor((value * scale) / step);
    const last = found[found.length - 1];
    const from = Math.max(last[1], cell - BESIDE);
    const to = Math.min(end, cell + BESIDE);
    if (from >= to) continue;
    // A stretch of a few points between two edges costs no less by its density.
    if (from - last[1] < LEAST_BETWEEN) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

/**
 * What is put on points by the moments of cells is the density less this times its fourth difference. Where one takes over from the
 * other, the sum of what differs goes on one point, or a millionth of the events would be lost or won.
 */
const OF_FOURTH = 23 / 720;

/** Adds the density at the points outside the ranges. */
export function addDensity(
  mass: LatticeMass,
  grid: Grid,
  ranges: readonly Range[],
  end: number,
  density: Float64Array,
  weight: number,
): void {
  const { values } = mass;
  const decay = exp(-grid.tilt / grid.points);
  ranges.forEach(([, from], k) => {
    const to = ranges[k + 1]?.[0] ?? Math.min(end, density.length - 1);
    if (from >= to) return;
    let factor = weight * exp((-grid.tilt * from) / grid.points);
    let at = from % grid.points;
    for (let j = from; j < to; j++) {
      values[at] += factor * density[j];
      factor *= decay;
      at = at + 1 === grid.points ? 0 : at + 1;
    }
    putOn(mass, grid, from, OF_FOURTH * weight * thirdBefore(density, from));
    if (k + 1 < ranges.length) putOn(mass, grid, to, -OF_FOURTH * weight * thirdBefore(density, to));
  });
}

/** The third difference of the density half a step before point j. */
function thirdBefore(density: Float64Array, j: number): number {
  const next = density[j + 1] ?? 0;
  return next - 3 * density[j] + 3 * density[j - 1] - density[j - 2];
}
