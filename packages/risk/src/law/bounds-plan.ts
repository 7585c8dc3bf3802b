import { power } from '../numerics/elementary.js';
import { gammaQuantile } from '../numerics/gamma.js';
import { type Component, multiplierIn, type Portfolio, type State } from '../portfolio.js';
import { isSuperposed } from './compound.js';
import { componentMoments } from './moments.js';

/** Grids, of which each reaches so many times less far than the one before. */
const GRIDS = 5;
const SHORTER = 4;

/** How far grid number `place` reaches; 0 is the longest. */
export function reachOf(place: number, end: number): number {
  return end / power(SHORTER, place);
}

/** Events of a scenario that are looked at together: those of one grid, of sizes above `from` and up to `to`. */
export interface Part {
  readonly component: Component;
  readonly place: number;
  readonly from: number;
  readonly to: number;
  /** How many, a year. */
  readonly events: number;
  /** Points over the reach of its grid: a size is rounded to a whole number of steps of its own. */
  readonly points: number;
}

/** Fewest and most points, powers of two. */
const FEWEST = 64;
const MOST = 2 ** 15;

/**
 * Which events go on which grid on how many points, so that bounds rounded down and up are about `width` apart on average: the distance
 * is the sum of events x step, the work that of points, and at their best the points go with the root of events x reach.
 * `tail` is the chance of a year beyond the longest grid's `end`.
 */
export function planBounds(
  portfolio: Portfolio,
  state: State,
  end: number,
  tail: number,
  width: number,
): readonly Part[] {
  const placed = placeEvents(portfolio, state, end, tail);
  const load = (part: Placed): number => Math.sqrt(part.events * reachOf(part.place, end));
  const share = placed.reduce((sum, part) => sum + load(part), 0) / width;
  return placed.map((part) => {
    // Where events are cut is a point.
    let points = Math.max(FEWEST, part.from > 0 ? Math.round(reachOf(part.place, end) / part.from) : 0);
    while (points < MOST && points < (load(part) * share) / Math.SQRT2) points *= 2;
    return { ...part, points };
  });
}

type Placed = Omit<Part, 'points'>;

/** Of scenarios with fixed rates a grid takes single events up to this part of its reach. */
const LONE = 1 / 8;
/** What is on a grid, with what is carried to it, stays within this part of its reach up to so many standard deviations. */
const FILLED = 0.9;
const DEVIATIONS = 5;
/** A whole scenario is left on a shorter grid where next to none of the years beyond the longest one's end are its own beyond that grid. */
const NEXT_TO_NONE = 1e-5;

function placeEvents({ components }: Portfolio, state: State, end: number, tail: number): readonly Placed[] {
  const means = Array.from({ length: GRIDS }, () => 0);
  const variances = Array.from({ length: GRIDS }, () => 0);
  const excesses = Array.from({ length: GRIDS }, () => 0);
  const isRoom = (from: number, { mean, variance, excess }: Outcome): boolean => {
    for (let place = from; place > 0; place--) {
      const spread = DEVIATIONS * Math.sqrt(variances[place] + variance);
      const high = means[place] + mean + spread + Math.max(excesses[place], excess);
      if (high > FILLED * reachOf(place, end)) return false;
    }
    return true;
  };
  const fill = (from: number, { mean, variance, excess }: Outcome): void => {
    for (let place = from; place >= 0; place--) {
      means[place] += mean;
      variances[place] += variance;
      excesses[place] = Math.max(excesses[place], excess);
    }
  };
  const out: Placed[] = [];
  const live = components.filter(
    (component) =>
      component.frequency.mean * multiplierIn(state, component) > 0 &&
      Math.max(...component.scales.points) > 0,
  );
  const fixed = live.filter(isSuperposed);
  let from = 0;
  for (let place = GRIDS - 1; place >= 0; place--) {
    const to = place === 0 ? Infinity : reachOf(place, end) * LONE;
    const bands = fixed.map((component) => bandOf(component, multiplierIn(state, component), from, to));
    const mean = bands.reduce((sum, band) => sum + band.mean, 0);
    const square = bands.reduce((sum, band) => sum + band.square, 0);
    const sum = { mean, variance: square, excess: 0 };
    if (!isRoom(place, sum)) continue;
    fill(place, sum);
    fixed.forEach((component, k) => {
      if (bands[k].events > 1e-12) out.push({ component, place, from, to, events: bands[k].events });
    });
    from = to;
  }
  for (const component of live) {
    if (isSuperposed(component)) continue;
    const multiplier = multiplierIn(state, component);
    const events = component.frequency.mean * multiplier;
    const outcome = outcomeOf(component, multiplier);
    const scale = Math.max(...component.scales.points);
    let place = GRIDS - 1;
    while (
      place > 0 &&
      !(
        events * (1 - component.size.cdf(reachOf(place, end) / 2 / scale)) < NEXT_TO_NONE * tail &&
        isRoom(place, outcome)
      )
    ) {
      place--;
    }
    fill(place, outcome);
    out.push({ component, place, from: 0, to: Infinity, events });
  }
  return out;
}

/** A year's outcome: mean, variance, and by how much years of the highest rates are above the mean. */
interface Outcome {
  readonly mean: number;
  readonly variance: number;
  readonly excess: number;
}

/** Rates above this have next to no probability. */
const UNLIKELY = 1e-8;

function outcomeOf(component: Component, multiplier: number): Outcome {
  const { frequency, scales, size } = component;
  const { nodes, shape } = frequency;
  const highest = Math.max(...nodes.points.filter((_, k) => nodes.weights[k] > UNLIKELY));
  const rate = multiplier * highest * (shape === Infinity ? 1 : gammaQuantile(shape, 1 - UNLIKELY) / shape);
  const scale = Math.max(...scales.points);
  const { mean, variance } = componentMoments(component, multiplier);
  const high = scale * (rate * size.mean + DEVIATIONS * Math.sqrt(rate * size.secondMoment));
  return { mean, variance, excess: high - mean };
}

/** Sums over a year's events of sizes in a band: how many, of the outcome, and of its square. */
function bandOf(
  { frequency, scales, size }: Component,
  multiplier: number,
  from: number,
  to: number,
): { readonly events: number; readonly mean: number; readonly square: number } {
  const [scale] = scales.points;
  const upTo = (x: number): readonly [number, number, number] => {
    if (x === 0) return [0, 0, 0];
    if (x === Infinity) return [1, scale * size.mean, scale * scale * size.secondMoment];
    const above = 1 - size.cdf(x / scale);
    return [
      1 - above,
      scale * size.limitedMean(x / scale) - x * above,
      scale * scale * size.limitedSquare(x / scale) - x * x * above,
    ];
  };
  const rate = frequency.mean * multiplier;
  const low = upTo(from);
  const [events, mean, square] = upTo(to).map((value, k) => rate * Math.max(0, value - low[k]));
  return { events, mean, square };
}
