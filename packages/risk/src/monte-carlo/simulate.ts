import { log, log1p } from '../numerics/elementary.js';
import { createStream } from '../numerics/stream.js';
import { type Component, multiplierIn, type Portfolio } from '../portfolio.js';
import { nodeSampler, quantileSampler } from './sampler.js';
import { countsOfYear, rateNodes } from './yearly-counts.js';

/** Outcomes of so many simulated years, in the order they were simulated. */
export type SimulatedYears = Float64Array;

/** Numbers are drawn so many at a time: loops over arrays cost a third of a call a number. */
const BLOCK = 1024;

/**
 * Simulates years of a portfolio, event by event: the plain, slow way, kept to check the computed law by.
 *
 * Of each scenario only the years in which it strikes are visited: how many years pass until the next, how many events that one
 * has, and the size of each. Each draws from streams of its own keys, so that alternatives share numbers and adding a scenario
 * changes no other's. What the tables of the samplers leave is two ten-thousandths of the mean at most.
 */
export function simulateYears({ components, states }: Portfolio, years: number): SimulatedYears {
  const outcomes = new Float64Array(years);
  const all = new Uint32Array(years);
  for (let year = 0; year < years; year++) all[year] = year;
  const byState = drawParts(
    all,
    states.map(({ weight }) => weight),
    'common factors',
  );
  for (const component of components) {
    const { id, frequency, scales } = component;
    if (frequency.mean === 0) continue;
    const nodes = rateNodes(component);
    const addEvents = eventAdder(component, outcomes);
    states.forEach((state, s) => {
      const counts = countsOfYear(nodes, multiplierIn(state, component));
      const byScale = drawParts(byState[s], scales.weights, `${id}|scales|${s}`);
      scales.points.forEach((scale, node) => addEvents(byScale[node], counts, scale));
    });
  }
  return outcomes;
}

/** Puts each year in one of several parts, by their weights. */
function drawParts(years: Uint32Array, weights: readonly number[], key: string): readonly Uint32Array[] {
  if (weights.length === 1) return [years];
  const drawn = new Float64Array(years.length);
  nodeSampler(
    weights.map((_, part) => part),
    weights,
  )(createStream(key), drawn);
  return weights.map((_, part) => years.filter((_, k) => drawn[k] === part));
}

const drawExponential = quantileSampler((u) => -log1p(-u));

/** Years of one scenario that have events, a block of them at a time. */
interface Block {
  /** Years without events before each: exponential with mean 1, to be scaled and rounded down. */
  readonly gaps: Float64Array;
  /** Events that each still has. */
  readonly left: Float64Array;
  readonly sizes: Float64Array;
  /** Which years they are; the first `live` of them have events left. */
  readonly when: Uint32Array;
  live: number;
}

/** Adds a component's events to the outcomes of some of the years, given the probabilities of a year's count there. */
function eventAdder(
  { id, size }: Component,
  outcomes: Float64Array,
): (years: Uint32Array, counts: Float64Array, scale: number) => void {
  const [gapStream, countStream, sizeStream] = ['gaps', 'counts', 'sizes'].map((purpose) =>
    createStream(`${id}|${purpose}`),
  );
  const drawSizes = quantileSampler((u) => size.quantile(u));
  const [gaps, left, sizes] = [0, 1, 2].map(() => new Float64Array(BLOCK));
  const block: Block = { gaps, left, sizes, when: new Uint32Array(BLOCK), live: 0 };
  return (years, counts, scale) => {
    const zero = counts[0];
    // Where most years have events every year is visited. Elsewhere, a year without has probability exp(-hazard): the whole part
    // of an exponential gap counts such years.
    const isRare = zero > 0.5;
    const hazard = isRare ? -log(zero) : Infinity;
    if (hazard <= 0) return;
    const law = isRare ? counts.map((p, count) => (count === 0 ? 0 : p / (1 - zero))) : counts;
    const drawCounts = nodeSampler(
      law.map((_, count) => count),
      law,
    );
    for (let place = 0; place < years.length; ) {
      if (isRare) drawExponential(gapStream, gaps);
      drawCounts(countStream, left);
      place = visitYears(block, years, place, 1 / hazard);
      while (block.live > 0) {
        drawSizes(sizeStream, sizes.subarray(0, block.live));
        addOneEach(block, outcomes, scale);
      }
    }
  };
}

/** Finds the years of a block, from `place` in `years` on; the place after the last. */
function visitYears(block: Block, years: Uint32Array, place: number, perGap: number): number {
  const { gaps, left, when } = block;
  let at = place;
  let live = 0;
  for (let k = 0; k < BLOCK; k++) {
    at += Math.floor(gaps[k] * perGap);
    if (at >= years.length) break;
    const events = left[k] | 0;
    when[live] = years[at];
    left[live] = events;
    live += Math.min(1, events);
    at++;
  }
  block.live = live;
  return at;
}

/**
 * Adds one event to each year that has any left, and keeps those that have more. The loop has no branch inside, which a
 * processor would have to predict.
 */
function addOneEach(block: Block, outcomes: Float64Array, scale: number): void {
  const { left, sizes, when, live } = block;
  let kept = 0;
  for (let k = 0; k < live; k++) {
    const year = when[k];
    const more = (left[k] - 1) | 0;
    outcomes[year] += scale * sizes[k];
    when[kept] = year;
    left[kept] = more;
    kept += Math.min(1, more);
  }
  block.live = kept;
}
