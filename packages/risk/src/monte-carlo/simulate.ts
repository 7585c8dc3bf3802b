import { log, log1p } from '../numerics/elementary.js';
import { createStream, type Stream } from '../numerics/stream.js';
import { type Component, multiplierIn, type Portfolio } from '../portfolio.js';
import { nodeSampler, quantileSampler } from './sampler.js';
import { countsOfYear, rateNodes } from './yearly-counts.js';

/** Outcomes of so many simulated years, in the order they were simulated. */
export type SimulatedYears = Float64Array;

/** Years that are looked at together, at most: loops over short arrays cost a third of a call a number. */
const BLOCK = 1024;

/**
 * Simulates years of a portfolio, event by event: the plain, slow way, kept to check the computed law by.
 *
 * Of each scenario only the years in which it strikes are visited: how many years pass until the next, how many of those until
 * the next that has one event more, and the size of each event. Each draws from streams of its own keys, so that alternatives
 * share numbers and adding a scenario changes no other's. What the tables of the samplers leave is two ten-thousandths of the
 * mean at most.
 */
export function simulateYears({ components, states }: Portfolio, years: number): SimulatedYears {
  const outcomes = new Float64Array(years);
  const byState = drawParts(
    { count: years },
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

/** Some of the simulated years: so many, and which; the first ones where that is not told. */
interface Years {
  readonly count: number;
  readonly which?: Uint32Array;
}

/** Puts each year in one of several parts, by their weights. */
function drawParts(years: Years, weights: readonly number[], key: string): readonly Years[] {
  if (weights.length === 1) return [years];
  const drawn = new Float64Array(years.count);
  nodeSampler(
    weights.map((_, part) => part),
    weights,
  )(createStream(key), drawn);
  const all = years.which ?? Uint32Array.from({ length: years.count }, (_, year) => year);
  return weights.map((_, part) => {
    const which = all.filter((_, k) => drawn[k] === part);
    return { count: which.length, which };
  });
}

const drawExponential = quantileSampler((u) => -log1p(-u));

/** Waits until the next success: exponential numbers with mean 1, a block of them at a time. */
interface Waits {
  readonly stream: Stream;
  readonly drawn: Float64Array;
  next: number;
}

/** Adds a component's events to the outcomes of some of the years, given the probabilities of a year's count there. */
function eventAdder(
  { id, size }: Component,
  outcomes: Float64Array,
): (years: Years, counts: Float64Array, scale: number) => void {
  const waits: Waits = { stream: createStream(`${id}|gaps`), drawn: new Float64Array(BLOCK), next: BLOCK };
  const sizeStream = createStream(`${id}|sizes`);
  const drawSizes = quantileSampler((u) => size.quantile(u));
  const sizes = new Float64Array(BLOCK);
  const places = new Uint32Array(BLOCK);
  return ({ count, which }, counts, scale) => {
    const perWait = yearsPerWait(counts);
    for (let from = 0; from < count; ) {
      let live = findFirst(waits, perWait[0], from, count, places);
      from = live < BLOCK ? count : places[BLOCK - 1] + 1;
      if (which) for (let k = 0; k < live; k++) places[k] = which[places[k]];
      for (let events = 1; live > 0; events++) {
        drawSizes(sizeStream, sizes.subarray(0, live));
        for (let k = 0; k < live; k++) outcomes[places[k]] += scale * sizes[k];
        live = keepThoseWithMore(waits, perWait[events], places, live);
      }
    }
  };
}
function refill(waits: Waits): void {
  drawExponential(waits.stream, waits.drawn);
  waits.next = 0;
}

function yearsPerWait(counts: Float64Array): Float64Array {
  const per = new Float64Array(counts.length);
  let beyond = 0;
  for (let n = counts.length - 1; n >= 0; n--) {
    const atLeast = beyond + counts[n];
    per[n] = beyond <= 0 ? Infinity : beyond < 0.5 * atLeast ? -1 / log1p(-beyond / atLeast) : 1 / log(atLeast / counts[n]);
    beyond = atLeast;
  }
  return per;
}

function findFirst(waits: Waits, perWait: number, from: number, count: number, places: Uint32Array): number {
  const { drawn } = waits;
  let at = from;
  let found = 0;
  let next = waits.next;
  while (found < BLOCK) {
    if (next === BLOCK) {
      refill(waits);
      next = 0;
    }
    at += Math.floor(drawn[next++] * perWait);
    if (at >= count) break;
    places[found++] = at++;
  }
  waits.next = next;
  return found;
}

function keepThoseWithMore(waits: Waits, perWait: number, places: Uint32Array, live: number): number {
  const { drawn } = waits;
  let at = 0;
  let kept = 0;
  let next = waits.next;
  while (at < live) {
    if (next === BLOCK) {
      refill(waits);
      next = 0;
    }
    at += Math.floor(drawn[next++] * perWait);
    if (at >= live) break;
    places[kept++] = places[at++];
  }
  waits.next = next;
  return kept;
}
