import { exp } from '../numerics/elementary.js';
import type { Size } from '../size/size.js';
import { type Grid, type LatticeMass, putOn } from './grid.js';
/*
 * Sizes on a lattice, so that the sum of many of them has the right mean and variance however coarse the lattice is.
 *
 * Two-point rounding (local moment matching: Gerber 1982; Klugman et al. 9.6.5) keeps the mean, but adds x (h - x) to the second
 * moment of a size x below a step h: of a million small events a year beside rare great ones, that is the error of the year. What
 * it adds is known in each cell, and is taken away with a second difference that moves neither probability nor mean.
 */

/** What is to be known of a size's scenario to put it on a lattice. */
interface Traits {
  /** Whether single values that carry probability are put at their places, or spread over their cell like the rest. */
  readonly hasAtoms: boolean;
  /** The lowest rate a year of it may have, events a year. */
  readonly leastRate: number;
}

/** A size that spreads over fewer steps than this is smooth nowhere. */
const NARROW = 3;

/** Cells in which the second moment is read off the size's own formula: nearer zero the density is not smooth over a step. */
const NEAR = 8;

let scratch: Float64Array[] = [];

/** So many numbers to be written over; they stay until the next call with the same place. */
function table(place: number, count: number): Float64Array {
  if ((scratch[place]?.length ?? 0) < count) scratch[place] = new Float64Array(count);
  return scratch[place].subarray(0, count);
}

/** How many steps of a grid a size reaches, or the grid does. */
function stepsOf(grid: Grid, size: Size, scale: number): number {
  return Math.min(grid.offset + grid.points, Math.ceil((size.reach * scale) / grid.step) + 3);
}

/** Adds weight x (the law of scale X) to the lattice of a grid, tilted. Sizes beyond the grid are left out: they lead beyond it. */
export function addSize(
  mass: LatticeMass,
  grid: Grid,
  size: Size,
  scale: number,
  weight: number,
  traits: Traits = { hasAtoms: false, leastRate: 0 },
): void {
  if (scale === 0 || weight === 0) return;
  const steps = stepsOf(grid, size, scale);
  const limited = table(0, steps + 1);
  size.tabulateLimitedMeans(grid.step / scale, limited);
  addMatched(
    mass,
    grid,
    Math.min(steps + 1, grid.offset + grid.points),
    limited,
    size,
    scale,
    weight,
    traits,
  );
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
  const L = table(0, stepsOf(grid, size, scale) + 1);
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

/**
 * Adds P(jh < scale X <= (j+1)h) at j: what lies on a point goes a whole step down, and raised is where it was. Only sizes above `from`
 * steps and at or below `to` count.
 */
export function addFloored(
  mass: LatticeMass,
  grid: Grid,
  size: Size,
  scale: number,
  weight: number,
  from = 0,
  to = Infinity,
): void {
  if (scale === 0 || weight === 0) return;
  const { values } = mass;
  const F = table(0, Math.min(stepsOf(grid, size, scale), to) + 1);
  size.tabulateCdf(grid.step / scale, F);
  const most = to === Infinity ? 1 : F[F.length - 1];
  const first = Math.min(from, F.length - 1);
  const decay = exp(-grid.tilt / grid.points);
  const live = weight * (most - F[first]);
  mass.zero -= live;
  // At 0 is taken away what leaves it.
  values[0] -= first === 0 ? weight * (most - F[Math.min(1, F.length - 1)]) : live;
  const start = Math.max(1, first);
  let factor = weight * exp((-grid.tilt * start) / grid.points);
  let at = start % grid.points;
  for (let j = start; j + 1 < F.length; j++) {
    values[at] += factor * (F[j + 1] - F[j]);
    factor *= decay;
    at = at + 1 === grid.points ? 0 : at + 1;
  }
}

/** Points on either side that what goes on a point depends on. */
const AROUND = 3;

/** Puts the size by the moments of its cells on the points up to `end`; `limited` holds E[min(X, jh)] as far as there are sizes. */
function addMatched(
  mass: LatticeMass,
  grid: Grid,
  end: number,
  limited: Float64Array,
  size: Size,
  scale: number,
  weight: number,
  { hasAtoms, leastRate }: Traits,
): void {
  const perStep = scale / grid.step;
  const limitedAt = (j: number): number => (j < limited.length ? limited[j] : size.limitedMean(j / perStep));
  const placed = hasAtoms ? placesOf(size, scale, grid, end) : [];
  mass.zero -= weight * (1 - size.cdf(0));
  const count = end + AROUND;
  // Two-point rounding of the size: f_0 - 1 = -L(h)/h, f_j = (2 L(jh) - L((j-1)h) - L((j+1)h)) / h.
  const cells = table(1, count);
  let before = 0;
  let here = limitedAt(0);
  for (let k = 0; k < count; k++) {
    const next = limitedAt(k + 1);
    cells[k] = perStep * (k === 0 ? -next : 2 * here - before - next);
    before = here;
    here = next;
  }
  for (const { cell, part, weight: own } of placed) {
    cells[cell] -= own * (1 - part);
    cells[cell + 1] -= own * part;
  }
  // The excess of cell j, in squared steps.
  const excess = table(2, count);
  for (let k = 0; k + 1 < count; k++) excess[k] = (cells[k] + cells[k + 1]) / 12;
  excess[count - 1] = 0;
  for (const [start, to] of uneven(size, scale, grid, count - 1)) {
    let squareHere = squareAt(size, scale, grid, start);
    for (let j = start; j < to; j++) {
      const squareNext = squareAt(size, scale, grid, j + 1);
      // Twice the integral of the limited mean over the cell, less its value at both ends.
      excess[j] = (2 * j + 1) * perStep * (limitedAt(j + 1) - limitedAt(j)) - (squareNext - squareHere);
      squareHere = squareNext;
    }
    for (const { cell, part, weight: own } of placed)
      if (cell >= start && cell < to) excess[cell] -= own * part * (1 - part);
  }
  const shares = leastRate * excess[0] > MANY ? FIRST_OF_MANY : FIRST;
  shares.forEach((share, k) => putOn(mass, grid, k - 1, ((-weight * excess[0]) / 2) * share));
  excess[0] = 0;
  addLessExcess(mass, grid, cells, excess, end, weight);
  for (const { cell, part, weight: own } of placed) putAtom(mass, grid, cell + part, weight * own);
}

/** What goes at a point of the excess of the cells beside it. */
function takenAt(excess: Float64Array, k: number): number {
  return k < 0 ? 0 : (excess[k] + (k === 0 ? 0 : excess[k - 1])) / 4;
}

/** Half of each cell's excess is taken away by the second difference at either end of it. */
function addLessExcess(
  { values }: LatticeMass,
  grid: Grid,
  cells: Float64Array,
  excess: Float64Array,
  end: number,
  weight: number,
): void {
  const decay = exp(-grid.tilt / grid.points);
  let factor = weight;
  let before = takenAt(excess, -1);
  let here = takenAt(excess, 0);
  for (let k = 0, at = 0; k < end; k++, at = at + 1 === grid.points ? 0 : at + 1) {
    const next = takenAt(excess, k + 1);
    values[at] += factor * (cells[k] - next - before + 2 * here);
    before = here;
    here = next;
    factor *= decay;
  }
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
  const spread = Math.sqrt(Math.max(0, size.secondMoment - size.mean * size.mean));
  if (spread * scale < NARROW * step) return [[0, end]];
  const found: [number, number][] = [[0, Math.min(NEAR, end)]];
  for (const edge of size.edges.toSorted((a, b) => a - b)) {
    const cell = Math.floor((edge * scale) / step);
    const from = Math.max(found[found.length - 1][1], cell - 1);
    const to = Math.min(end, cell + 2);
    if (from < to) found.push([from, to]);
  }
  return found;
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
    putOn(mass, grid, cell, weight);
  } else if (cell === 0) {
    putOn(mass, grid, 0, (weight * (1 - t) * (2 - t)) / 2);
    putOn(mass, grid, 1, weight * t * (2 - t));
    putOn(mass, grid, 2, (-weight * t * (1 - t)) / 2);
  } else {
    putOn(mass, grid, cell - 1, (-weight * t * (t - 1) * (t - 2)) / 6);
    putOn(mass, grid, cell, (weight * (t + 1) * (t - 1) * (t - 2)) / 2);
    putOn(mass, grid, cell + 1, (-weight * (t + 1) * t * (t - 2)) / 2);
    putOn(mass, grid, cell + 2, (weight * (t + 1) * t * (t - 1)) / 6);
  }
}
