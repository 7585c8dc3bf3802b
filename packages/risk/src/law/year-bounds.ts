import { exp } from '../numerics/elementary.js';
import { scaleFrequency } from '../frequency/frequency.js';
import { multiplierIn, type Portfolio, type State } from '../portfolio.js';
import { type Part, planBounds, reachOf } from './bounds-plan.js';
import { realFourier } from '../numerics/fourier.js';
import { isSuperposed, multiplyByMixed, multiplyByPoisson, transformToMass } from './compound.js';
import { clearMass, emptyMass, type Grid, type LatticeMass } from './grid.js';
import { addFloored } from './lattice-size.js';
import { emptySpectrum, type SizeSpectrum, type Spectrum, transformMass } from './spectrum.js';

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

/** exp(-10) = 5e-5 of what is beyond a grid wraps around, and floating point leaves exp(10) x 1e-16 times the root of the points. */
const TILT = 10;
const ROUNDING = 1e-9;

/** Room to spare on each grid, where next to nothing is left of a transform: this part of the chance of a year beyond the longest. */
const TO_SPARE = 1e-4;

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
  const inStates = portfolio.states.map((state, s) => boundsIn(state, plans[s], end, TO_SPARE * tail));
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
function boundsIn(
  state: State,
  parts: readonly Part[],
  end: number,
  spare: number,
): Omit<YearBounds, 'grid'> {
  let carried: Pair | null = null;
  let room = ROUNDING;
  for (let place = Math.max(0, ...parts.map((part) => part.place)); place >= 0; place--) {
    const own = parts.filter((part) => part.place === place);
    if (own.length === 0 && place > 0) continue;
    const made: Pair = onGrid(state, own, reachOf(place, end), carried);
    room += spare + exp(-TILT) * beyond(made.ceiling);
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
  const year = both(grid, 1);
  if (carried !== null) {
    const ratio = carried.reach / carried.floor.length / grid.step;
    multiplyByLaw(year.floor, moved(carried.floor, grid, ratio, Math.floor), grid);
    multiplyByLaw(year.ceiling, moved(carried.ceiling, grid, ratio, Math.ceil), grid);
  }
  const fixed = both(grid);
  for (const sum of superposedOn(state, parts, reach)) addSizes(fixed, grid, sum);
  multiplyByPoisson(fixed.floor, 1, year.floor);
  multiplyByPoisson(fixed.ceiling, 1, year.ceiling);
  for (const { component, points: own } of inOrder(parts)) {
    const coarse = gridOf(reach, own);
    const sizes = component.scales.points.map((scale, node) => {
      const size = both(grid);
      const put = (mass: LatticeMass): void => addFloored(mass, coarse, component.size, scale, 1);
      addSizes(size, grid, onOwnSteps(coarse, node, put));
      return size;
    });
    const frequency = scaleFrequency(component.frequency, multiplierIn(state, component));
    for (const which of ['floor', 'ceiling'] as const) {
      const spectra = sizes.map((size) => size[which]);
      multiplyByMixed(component, frequency, spectra, year[which]);
    }
  }
  return {
    floor: transformToMass(year.floor, grid),
    ceiling: transformToMass(year.ceiling, grid),
    reach,
  };
}

/** Transforms of sizes rounded down, and up. */
interface Both {
  readonly floor: Spectrum;
  readonly ceiling: Spectrum;
}

function both(grid: Grid, value = 0): Both {
  return { floor: emptySpectrum(grid, value), ceiling: emptySpectrum(grid, value) };
}

function multiplyByLaw(product: Spectrum, mass: LatticeMass, grid: Grid): void {
  const law = transformMass(mass, grid, emptySpectrum(grid));
  for (let k = 0; k < law.re.length; k++) {
    const r = product.re[k];
    product.re[k] = r * law.re[k] - product.im[k] * law.im[k];
    product.im[k] = r * law.im[k] + product.im[k] * law.re[k];
  }
}

/** A size transform less 1, rounded down, and the grid it is on: as long as that of the year, on steps that may be longer. */
interface OnOwnSteps {
  readonly lower: SizeSpectrum;
  readonly own: Grid;
}

/**
 * Adds size transforms less 1, rounded down and up. On longer steps of the same reach a transform repeats itself, mirrored; every
 * size but 0 one step higher is rounded up.
 */
function addSizes({ floor, ceiling }: Both, grid: Grid, { lower: { re, im, zero }, own }: OnOwnSteps): void {
  const { cosines, sines } = realFourier(own.points);
  const decay = exp(-own.tilt / own.points);
  for (let n = 0; n <= grid.points / 2; n++) {
    const turn = n & (own.points - 1);
    const isMirrored = turn > own.points / 2;
    const k = isMirrored ? own.points - turn : turn;
    const x = re[k] - zero;
    const y = isMirrored ? -im[k] : im[k];
    const sine = isMirrored ? -sines[k] : sines[k];
    floor.re[n] += re[k];
    floor.im[n] += y;
    ceiling.re[n] += zero + decay * (cosines[k] * x + sine * y);
    ceiling.im[n] += decay * (cosines[k] * y - sine * x);
  }
}

/** The events of scenarios with fixed rates, added up by their steps. */
function* superposedOn(state: State, parts: readonly Part[], reach: number): Iterable<OnOwnSteps> {
  const fixed = parts.filter(({ component }) => isSuperposed(component));
  for (const points of new Set(fixed.map((part) => part.points))) {
    const own = gridOf(reach, points);
    yield onOwnSteps(own, 0, (mass) => {
      for (const { component, from, to } of fixed.filter((part) => part.points === points)) {
        const { frequency, size, scales } = component;
        const rate = frequency.mean * multiplierIn(state, component);
        const [first, last] = [from, to].map((x) => Math.round(x / own.step));
        addFloored(mass, own, size, scales.points[0], rate, first, last);
      }
    });
  }
}

/** A lattice and its transform, used again: new ones of this size cost more than what is done with them. */
interface Workspace {
  readonly mass: LatticeMass;
  readonly lower: SizeSpectrum;
}

const workspaces = new Map<string, Workspace>();

/** The transform of what `put` puts on a lattice; it stays until the next call with the same number of points and place. */
function onOwnSteps(own: Grid, place: number, put: (mass: LatticeMass) => void): OnOwnSteps {
  const key = `${own.points} ${place}`;
  const { mass, lower } = workspaces.get(key) ?? { mass: emptyMass(own), lower: emptySpectrum(own) };
  workspaces.set(key, { mass, lower });
  clearMass(mass);
  put(mass);
  return { lower: transformMass(mass, own, lower), own };
}

/**
 * The other scenarios, those of most points first: after a few of them so little is left of most frequencies that nothing else need be asked
 * there. Of as many points those first whose generating function is a short sum.
 */
function inOrder(parts: readonly Part[]): readonly Part[] {
  const terms = ({ component: { frequency, scales } }: Part): number =>
    frequency.nodes.points.length * scales.points.length;
  return parts
    .filter(({ component }) => !isSuperposed(component))
    .sort((a, b) => b.points - a.points || terms(a) - terms(b));
}

/** Fewest points of a grid. */
const FEWEST = 256;

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
