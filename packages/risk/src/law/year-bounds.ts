import { exp } from '../numerics/elementary.js';
import { scaleFrequency } from '../frequency/frequency.js';
import { multiplierIn, type Portfolio, type State } from '../portfolio.js';
import { type Part, planBounds, reachOf } from './bounds-plan.js';
import { isSuperposed, multiplyByMixed, multiplyByPoisson, transformToMass } from './compound.js';
import { clearMass, emptyMass, type Grid, type LatticeMass } from './grid.js';
import { addFloored } from './lattice-size.js';
import { emptySpectrum, raiseOneStep, type SizeSpectrum, type Spectrum, transformMass } from './spectrum.js';

/*
 * Certain bounds of a year: sizes rounded down, and rounded up. On one grid that is a step an event, and most events are small. So
 * each scenario is computed on a grid of its own scale, and the events of scenarios with fixed rates each on that of their size
 * (a Poisson process thinned by size is independent processes). What a shorter grid holds is rounded once more, as a whole, to the
 * next longer one. Scenarios of few events are rounded to longer steps than others on the same grid: their transform repeats itself.
 */

/** Laws of a year that is nowhere greater, and nowhere smaller, than the truth. */
export interface YearBounds {
  readonly grid: Grid;
  /** Probabilities at the points; what is beyond the last is left out. */
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
  /** The most that a probability may be off: by what wraps around, and by floating point. */
  readonly room: number;
}

/** exp(-13) = 2e-6 of what is beyond a grid wraps around, and floating point leaves exp(13) x 1e-16 times the root of the points. */
const TILT = 13;
const ROUNDING = 1e-9;

/** Bounds this many times further apart than wanted are not worth their work. */
const FAR = 60;

/**
 * Bounds on points up to `end`, about `width` apart, or null where there are so many events that they would be much further;
 * `tail` is the chance of a year beyond `end`.
 */
export function yearBounds(
  portfolio: Portfolio,
  end: number,
  width: number,
  tail: number,
): YearBounds | null {
  const plans = portfolio.states.map((state) => planBounds(portfolio, state, end, tail, width));
  if (plans.some((parts) => widthOf(parts, end) > FAR * width)) return null;
  const inStates = portfolio.states.map((state, s) => boundsIn(state, plans[s], end));
  const points = Math.max(...inStates.map(({ floor }) => floor.length));
  const floor = new Float64Array(points);
  const ceiling = new Float64Array(points);
  let room = 0;
  inStates.forEach((own, s) => {
    const { weight } = portfolio.states[s];
    const each = points / own.floor.length;
    own.floor.forEach((p, j) => (floor[j * each] += weight * p));
    own.ceiling.forEach((p, j) => (ceiling[j * each] += weight * p));
    room += weight * own.room;
  });
  return { grid: gridOf(end, points), floor, ceiling, room };
}

/** How far apart the bounds come out on average: a step an event. */
function widthOf(parts: readonly Part[], end: number): number {
  return parts.reduce((sum, { place, points, events }) => sum + (events * reachOf(place, end)) / points, 0);
}

function gridOf(reach: number, points: number): Grid {
  return { step: reach / points, points, offset: 0, tilt: TILT };
}

/** Two laws on the same points, from 0 up to a reach: rounded down, and rounded up. */
interface Pair {
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
  readonly reach: number;
}

/** The bounds in one state of the common factors. */
function boundsIn(state: State, parts: readonly Part[], end: number): Omit<YearBounds, 'grid'> {
  let carried: Pair | null = null;
  let room = ROUNDING;
  for (let place = Math.max(0, ...parts.map((part) => part.place)); place >= 0; place--) {
    const own = parts.filter((part) => part.place === place);
    if (own.length === 0 && place > 0) continue;
    const made: Pair = onGrid(state, own, reachOf(place, end), carried);
    room += exp(-TILT) * beyond(made.ceiling);
    // What is beyond a shorter grid is at its end or above: below it counts as that, above as beyond everything.
    if (place > 0) made.floor[made.floor.length - 1] += beyond(made.floor);
    carried = made;
  }
  const { floor, ceiling } = carried ?? { floor: Float64Array.of(1), ceiling: Float64Array.of(1) };
  return { floor, ceiling, room };
}

function beyond(mass: Float64Array): number {
  return Math.max(0, 1 - mass.reduce((sum, p) => sum + p, 0));
}

/** The law of what is on one grid, and of what is carried to it from a shorter one. */
function onGrid(state: State, parts: readonly Part[], reach: number, carried: Pair | null): Pair {
  const points = Math.max(FEWEST, ...parts.map((part) => part.points));
  const grid = gridOf(reach, points);
  const floor: Spectrum = emptySpectrum(grid, 1);
  const ceiling: Spectrum = emptySpectrum(grid, 1);
  // The most frequent first: after them so little is left of many frequencies that nothing else need be asked there.
  const order = parts.toSorted((a, b) => b.points - a.points);
  const sums = new Map<number, LatticeMass>();
  for (const { component, points: own, from, to } of order.filter((part) => isSuperposed(part.component))) {
    const coarse = gridOf(reach, own);
    const sum = sums.get(own) ?? emptyMass(coarse);
    sums.set(own, sum);
    const { frequency, size, scales } = component;
    const rate = frequency.mean * multiplierIn(state, component);
    addFloored(
      sum,
      coarse,
      size,
      scales.points[0],
      rate,
      Math.round(from / coarse.step),
      Math.round(to / coarse.step),
    );
  }
  for (const [own, sum] of sums) {
    const coarse = gridOf(reach, own);
    const lower = transformMass(sum, coarse, emptySpectrum(coarse));
    const upper = raiseOneStep(lower, coarse, emptySpectrum(coarse));
    multiplyBy(floor, coarse, (product) => multiplyByPoisson(lower, 1, product));
    multiplyBy(ceiling, coarse, (product) => multiplyByPoisson(upper, 1, product));
  }
  for (const { component, points: own } of order.filter((part) => !isSuperposed(part.component))) {
    const coarse = gridOf(reach, own);
    const frequency = scaleFrequency(component.frequency, multiplierIn(state, component));
    const mass = emptyMass(coarse);
    const lower: SizeSpectrum[] = [];
    for (const scale of component.scales.points) {
      clearMass(mass);
      addFloored(mass, coarse, component.size, scale, 1);
      lower.push(transformMass(mass, coarse, emptySpectrum(coarse)));
    }
    const upper = lower.map((each) => raiseOneStep(each, coarse, emptySpectrum(coarse)));
    multiplyBy(floor, coarse, (product) => multiplyByMixed(component, frequency, lower, product));
    multiplyBy(ceiling, coarse, (product) => multiplyByMixed(component, frequency, upper, product));
  }
  if (carried !== null) {
    const ratio = carried.reach / carried.floor.length / grid.step;
    multiplyInto(
      floor,
      transformMass(moved(carried.floor, grid, ratio, Math.floor), grid, emptySpectrum(grid)),
    );
    multiplyInto(
      ceiling,
      transformMass(moved(carried.ceiling, grid, ratio, Math.ceil), grid, emptySpectrum(grid)),
    );
  }
  return { floor: transformToMass(floor, grid), ceiling: transformToMass(ceiling, grid), reach };
}

/** Fewest points of a grid. */
const FEWEST = 256;

/** Multiplies a transform by one on longer steps of the same reach: that repeats itself, mirrored. */
function multiplyBy(product: Spectrum, coarse: Grid, multiply: (product: Spectrum) => void): void {
  if (product.re.length === coarse.points / 2 + 1) {
    multiply(product);
    return;
  }
  const own = emptySpectrum(coarse, 1);
  multiply(own);
  multiplyInto(product, own);
}

function multiplyInto({ re, im }: Spectrum, own: Spectrum): void {
  const last = own.re.length - 1;
  for (let k = 0, at = 0, turn = 1; k < re.length; k++) {
    const a = own.re[at];
    const b = turn * own.im[at];
    const r = re[k];
    re[k] = r * a - im[k] * b;
    im[k] = r * b + im[k] * a;
    if (at + turn < 0 || at + turn > last) turn = -turn;
    at += turn;
  }
}

/** A law on other steps, tilted, each outcome rounded to one of them; beyond the end it is left out. */
function moved(law: Float64Array, grid: Grid, ratio: number, round: (place: number) => number): LatticeMass {
  const { values, zero } = emptyMass(grid);
  for (let j = 0; j < law.length; j++) {
    const at = round(j * ratio);
    if (at < grid.points) values[at] += law[j];
  }
  const decay = exp(-grid.tilt / grid.points);
  let factor = 1;
  for (let j = 0; j < grid.points; j++, factor *= decay) values[j] *= factor;
  return { values, zero };
}
