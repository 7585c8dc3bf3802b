import { power } from '../numerics/elementary.js';
import { normalQuantile } from '../numerics/normal.js';
import type { Component, Portfolio } from '../portfolio.js';
import type { Grid } from './grid.js';
import { componentMoments, type Moments } from './moments.js';

/*
 * Most scenarios of a portfolio never come near the far end of a grid that reaches to its worst years. Those are summed on shorter grids
 * of the same step first, and their sum is carried to the longer one as it is: the same law, for the points that they have.
 */

/** How many times shorter grids are, shortest first; 1 is the grid itself. */
export const SHORTER: readonly number[] = [16, 4, 1];
/** Fewest points of a grid. */
const FEWEST = 32;
/** A year of a scenario is more than its extent with about this probability. */
const HARDLY = 1e-9;
/** Standard deviations, and the part of a shorter grid, that a sum stays within. */
const DEVIATIONS = 6;
const FILLED = 0.8;

/** How many times shorter than a grid the one is that each scenario goes on; 1 where it may come near the end. */
export function shortnessOf({ components, states }: Portfolio, grid: Grid): readonly number[] {
  const out = components.map(() => 1);
  if (grid.offset > 0) return out;
  const reaches = SHORTER.filter((times) => times > 1 && grid.points / times >= FEWEST).map((times) => ({
    times,
    most: (FILLED * grid.step * grid.points) / times,
  }));
  const byExtent = components
    .map((component, place) => ({ place, ...outcomeOf(component) }))
    .sort((a, b) => a.extent - b.extent);
  const most = Math.max(1, ...states.flatMap(({ multipliers }) => multipliers));
  let mean = 0;
  let variance = 0;
  for (const { place, extent, ...own } of byExtent) {
    mean += own.mean * most;
    variance += own.variance * most * most;
    const sum = mean + DEVIATIONS * Math.sqrt(variance) + extent * most;
    const found = reaches.find((reach) => sum <= reach.most);
    if (found === undefined) break;
    out[place] = found.times;
  }
  return out;
}

/** A year of a scenario: its mean and variance, and what it is hardly ever more than its mean by. */
interface Outcome extends Moments {
  readonly extent: number;
}

const outcomes = new WeakMap<Component, Outcome>();

function outcomeOf(component: Component): Outcome {
  const known = outcomes.get(component);
  if (known) return known;
  const { frequency, size, scales } = component;
  const scale = Math.max(...scales.points);
  const rate = highRate(component);
  // The greatest of a year's events, beside those of a year with as many as there ever are.
  const rare = Math.min(0.5, HARDLY / Math.max(frequency.mean, HARDLY));
  const most = Math.min(size.most, size.quantile(1 - rare));
  const extent = scale * (rate * size.mean + DEVIATIONS * Math.sqrt(rate * size.secondMoment) + most);
  const made = { ...componentMoments(component, 1), extent: frequency.mean === 0 ? 0 : extent };
  outcomes.set(component, made);
  return made;
}

/** A rate that hardly any year is above. */
function highRate({ frequency: { nodes, shape } }: Component): number {
  let highest = 0;
  nodes.points.forEach((rate, k) => {
    if (nodes.weights[k] <= HARDLY) return;
    // The gamma law's quantile by Wilson and Hilferty's cube: near enough for a bound that is checked.
    const z = normalQuantile(1 - Math.min(0.5, HARDLY / nodes.weights[k]));
    const times = shape === Infinity ? 1 : power(1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape)), 3);
    highest = Math.max(highest, rate * times);
  });
  return highest;
}
