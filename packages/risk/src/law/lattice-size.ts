import { exp } from '../numerics/elementary.js';
import type { Size } from '../size/size.js';
import { coarserGrid, type Grid, type LatticeMass } from './grid.js';

/*
 * Sizes on a lattice, so that the sum of many of them has the right mean and variance however coarse the lattice is.
 *
 * Two-point rounding (local moment matching: Gerber 1982; Klugman et al. 9.6.5) keeps the mean, but adds x (h - x) to the second
 * moment of a size x below a step h: of a million small events a year beside rare great ones, that is the error of the year. What
 * it adds is known in each cell, and is taken away with a second difference that moves neither probability nor mean. Where the
 * density is smooth over a step, what is left are the values of the density itself at the points, times h.
 */

/** Cells in which the second moment is read off the size's own formula: nearer zero the density is not smooth over a step. */
const NEAR = 8;
/** A size that spreads over fewer steps than this is smooth nowhere. */
const NARROW = 3;

let scratch: Float64Array[] = [];

/** So many numbers to be written over; they stay until the next call with the same place. */
function table(place: number, count: number): Float64Array {
  if ((scratch[place]?.length ?? 0) < count) scratch[place] = new Float64Array(count);
  return scratch[place].subarray(0, count);
}

/** How many steps of a grid (and of the coarsest of `most` times the step) a size reaches, or the grid does. */
function stepsOf(grid: Grid, size: Size, scale: number, most: number): number {
  return Math.min(grid.offset + grid.points, Math.ceil((size.reach * scale) / grid.step) + 3 * most);
}

/** What is to be known of a size's scenario to put it on a lattice. */
export interface Traits {
  /** Whether single values that carry probability are put at their places, or spread over their cell like the rest. */
  readonly hasAtoms: boolean;
  /** The lowest rate a year of it may have, events a year. */
  readonly leastRate: number;
}

/**
 * Adds weight x (the law of scale X) to the lattices of grids whose steps are `ratios` (rising, powers of two) times that of
 * `grid`, tilted. Sizes beyond the grid are left out: they lead beyond it.
 */
export function addSizeToAll(
  lattices: readonly LatticeMass[],
  ratios: readonly number[],
  grid: Grid,
  size: Size,
  scale: number,
  weight: number,
  traits: Traits,
): void {
  if (scale === 0 || weight === 0) return;
  const most = ratios[ratios.length - 1];
  const limited = table(0, stepsOf(grid, size, scale, most) + 1);
  size.tabulateLimitedMeans(grid.step / scale, limited);
  ratios.forEach((ratio, k) => {
    addMatched(lattices[k], coarserGrid(grid, ratio), limited, ratio, size, scale, weight, traits);
  });
}

/** Adds weight x (the law of scale X) to the lattice of one grid. */
export function addSize(
  mass: LatticeMass,
  grid: Grid,
  size: Size,
  scale: number,
  weight: number,
  traits: Traits = { hasAtoms: false, leastRate: 0 },
): void {
  addSizeToAll([mass], [1], grid, size, scale, weight, traits);
}

/** Adds weight x (the part of the law of scale X that single values carry) to the lattice: what is left when no other size occurs. */
export function addAtoms(mass: LatticeMass, grid: Grid, size: Size, scale: number, weight: number): void {
  if (scale === 0) return;
  addNothing(mass, size, scale, weight);
  for (const { at, weight: own } of size.atoms) {
    if (at > 0) putAtom(mass, grid, (at * scale) / grid.step, weight * own);
  }
}

/** Adds the chance alone that an event harms nobody: what is left where no single value and no other size occurs. */
export function addNothing(mass: LatticeMass, size: Size, scale: number, weight: number): void {
  if (scale === 0) return;
  const live = weight * (1 - size.cdf(0));
  mass.values[0] -= live;
  mass.zero -= live;
}

/** Adds weight x (the law of scale X), each size shared between the two points beside it by nearness. */
export function addSpread(mass: LatticeMass, grid: Grid, size: Size, scale: number, weight: number): void {
  if (scale === 0 || weight === 0) return;
  const L = table(0, stepsOf(grid, size, scale, 1) + 1);
  size.tabulateLimitedMeans(grid.step / scale, L);
  const perStep = (weight * scale) / grid.step;
  const decay = exp(-grid.tilt / grid.points);
  mass.zero -= weight * (1 - size.cdf(0));
  mass.values[0] -= L[1] * perStep;
  let factor = decay * perStep;
  for (let j = 1; j + 1 < L.length; j++) {
    mass.values[j % grid.points] += factor * (2 * L[j] - L[j - 1] - L[j + 1]);
    factor *= decay;
  }
}

/** Adds P(jh < scale X <= (j+1)h) at j: what lies on a point goes a whole step down, and raised is where it was. */
export function addFloored(mass: LatticeMass, grid: Grid, size: Size, scale: number, weight: number): void {
  if (scale === 0 || weight === 0) return;
  const { values } = mass;
  const F = table(0, stepsOf(grid, size, scale, 1) + 1);
  size.tabulateCdf(grid.step / scale, F);
  const decay = exp(-grid.tilt / grid.points);
  mass.zero -= weight * (1 - F[0]);
  values[0] -= weight * (1 - F[1]);
  let factor = decay * weight;
  let at = 1;
  for (let j = 1; j + 1 < F.length; j++) {
    values[at] += factor * (F[j + 1] - F[j]);
    factor *= decay;
    at = at + 1 === grid.points ? 0 : at + 1;
  }
}

/** `limited` holds E[min(X, jh)] of the finest grid; `every` so many of its places is a step here. */
function addMatched(
  mass: LatticeMass,
  grid: Grid,
  limited: Float64Array,
  every: number,
  size: Size,
  scale: number,
  weight: number,
  { hasAtoms, leastRate }: Traits,
): void {
  const { values } = mass;
  const count = Math.floor((limited.length - 1) / every);
  const cells = table(1, count + 3);
  const perStep = scale / grid.step;
  cells.fill(0);
  // Two-point rounding of the size: f_0 - 1 = -L(h)/h, f_j = (2 L(jh) - L((j-1)h) - L((j+1)h)) / h.
  cells[0] = -limited[every] * perStep;
  for (let j = 1, at = every; j < count; j++, at += every) {
    cells[j] = perStep * (2 * limited[at] - limited[at - every] - limited[at + every]);
  }
  const placed = hasAtoms ? placesOf(size, scale, grid, count) : [];
  for (const { cell, part, weight: own } of placed) {
    cells[cell] -= own * (1 - part);
    cells[cell + 1] -= own * part;
  }
  // The excess of cell j, in squared steps.
  const excess = table(2, count);
  for (let j = 0; j < count - 1; j++) excess[j] = (cells[j] + cells[j + 1]) / 12;
  excess[count - 1] = 0;
  for (const [from, to] of uneven(size, scale, grid, count - 1)) {
    let limitedHere = limited[from * every] * perStep;
    let squareHere = squareAt(size, scale, grid, from);
    for (let j = from; j < to; j++) {
      const limitedNext = limited[(j + 1) * every] * perStep;
      const squareNext = squareAt(size, scale, grid, j + 1);
      // Twice the integral of the limited mean over the cell, less its value at both ends.
      excess[j] = (2 * j + 1) * (limitedNext - limitedHere) - (squareNext - squareHere);
      limitedHere = limitedNext;
      squareHere = squareNext;
    }
    for (const { cell, part, weight: own } of placed) {
      if (cell >= from && cell < to) excess[cell] -= own * part * (1 - part);
    }
  }
  mass.zero -= weight * (1 - size.cdf(0));
  const decay = exp(-grid.tilt / grid.points);
  const [excess0] = excess;
  const first = (weight * excess0) / 2;
  // Half of each cell's excess is taken away by the second difference at either end of it; `here` is what goes at point j.
  excess[0] = 0;
  let factor = weight;
  let at = 0;
  let before = 0;
  let here = 0;
  const end = Math.min(count + 1, grid.offset + grid.points);
  for (let j = 0; j < end; j++) {
    const next = j + 1 <= count ? (excess[j] + (j + 1 < count ? excess[j + 1] : 0)) / 4 : 0;
    values[at] += factor * ((j < count ? cells[j] : 0) - next - before + 2 * here);
    before = here;
    here = next;
    factor *= decay;
    at = at + 1 === grid.points ? 0 : at + 1;
  }
  const shares = leastRate * excess0 > MANY ? FIRST_OF_MANY : FIRST;
  shares.forEach((share, k) => put(mass, grid, k - 1, -first * share));
  for (const { cell, part, weight: own } of placed) putAtom(mass, grid, cell + part, weight * own);
}

/**
 * What takes the first cell's excess away, from point -1: the second difference at 1, as below 0 there is nothing. Of very many
 * small events the third moment counts too, and sums are far above 0: two thirds of it at 0 and a third at 1. With neither does
 * any frequency grow, however many events: with c the cosine of its angle the real parts are -(1 - c)^2 and -(1 - c)^2 / 3.
 */
const FIRST = [0, 1, -2, 1];
const FIRST_OF_MANY = [2 / 3, -1, 0, 1 / 3];
/** So many steps from 0 a sum of small events lies at least, that no more than 1e-13 of it is below. */
const MANY = 60;

/** E[min(scale X, jh)^2] in squared steps. */
function squareAt(size: Size, scale: number, { step }: Grid, j: number): number {
  return (size.limitedSquare((j * step) / scale) * scale * scale) / (step * step);
}

/** Cells, from and up to, in which the density is not smooth over a step: near 0, about its edges, everywhere if it is narrow. */
function uneven(
  size: Size,
  scale: number,
  { step }: Grid,
  end: number,
): readonly (readonly [number, number])[] {
  const spread = Math.sqrt(Math.max(0, size.secondMoment - size.mean * size.mean)) * scale;
  if (spread < NARROW * step) return [[0, end]];
  const found: [number, number][] = [[0, Math.min(NEAR, end)]];
  for (const edge of size.edges.toSorted((a, b) => a - b)) {
    const cell = Math.floor((edge * scale) / step);
    const from = Math.max(found[found.length - 1][1], cell - 1);
    const to = Math.min(end, cell + 2);
    if (from < to) found.push([from, to]);
  }
  return found;
}

/** Adds to a point; -1 lies at the other end of the transform. */
function put({ values }: LatticeMass, grid: Grid, point: number, weight: number): void {
  if (weight === 0 || point > grid.offset + grid.points - 1) return;
  values[(point + grid.points) % grid.points] += weight * exp((-grid.tilt * point) / grid.points);
}

interface Placed {
  readonly cell: number;
  /** Where in the cell, from 0 up to 1. */
  readonly part: number;
  readonly weight: number;
}

function placesOf(size: Size, scale: number, grid: Grid, count: number): readonly Placed[] {
  return size.atoms.flatMap(({ at, weight }) => {
    const { cell, part } = splitPlace((at * scale) / grid.step);
    return at > 0 && cell + 1 < count ? [{ cell, part, weight }] : [];
  });
}

/** A place in steps as a whole number and a part; what is a point but for rounding is that point. */
function splitPlace(place: number): { cell: number; part: number } {
  const nearest = Math.round(place);
  if (Math.abs(place - nearest) < 1e-9 * Math.max(1, nearest)) return { cell: nearest, part: 0 };
  const cell = Math.floor(place);
  return { cell, part: place - cell };
}

/** One value on the lattice by the four points around it, or in the first cell the three above: its moments are right. */
function putAtom(mass: LatticeMass, grid: Grid, place: number, weight: number): void {
  const { cell, part: t } = splitPlace(place);
  if (t === 0) {
    put(mass, grid, cell, weight);
  } else if (cell === 0) {
    put(mass, grid, 0, (weight * (1 - t) * (2 - t)) / 2);
    put(mass, grid, 1, weight * t * (2 - t));
    put(mass, grid, 2, (-weight * t * (1 - t)) / 2);
  } else {
    put(mass, grid, cell - 1, (-weight * t * (t - 1) * (t - 2)) / 6);
    put(mass, grid, cell, (weight * (t + 1) * (t - 1) * (t - 2)) / 2);
    put(mass, grid, cell + 1, (-weight * (t + 1) * t * (t - 2)) / 2);
    put(mass, grid, cell + 2, (weight * (t + 1) * t * (t - 1)) / 6);
  }
}
