import { exp, log1p } from '../numerics/elementary.js';
import { createStream, type Stream } from '../numerics/stream.js';
import { type Component, multiplierIn, type Portfolio } from '../portfolio.js';
import type { Size } from '../size/size.js';

/** Outcomes of so many simulated years, in the order they were simulated. */
export type SimulatedYears = Float64Array;

/**
 * Simulates years of a portfolio, event by event: the plain, slow way, kept to check the computed law by.
 *
 * Each scenario draws from streams of its own keys, so that alternatives share numbers and adding a scenario changes no other's.
 * Sizes come from tables of quantiles joined by straight lines, finer in the tails, with exact ones at their ends.
 */
export function simulateYears(portfolio: Portfolio, years: number): SimulatedYears {
  const outcomes = new Float64Array(years);
  const states = drawStates(portfolio, years);
  for (const component of portfolio.components) {
    if (component.frequency.mean === 0) continue;
    const { frequency, scales } = component;
    const isPlain = frequency.rateVariance === 0 && scales.points.length === 1 && component.group < 0;
    if (isPlain) addPoissonEvents(component, outcomes);
    else addYearByYear(portfolio, component, states, outcomes);
  }
  return outcomes;
}

/** With a fixed rate, events are points of a Poisson process along all the years: exponential gaps between them. */
function addPoissonEvents({ id, frequency, size, scales }: Component, outcomes: Float64Array): void {
  const gaps = createStream(`${id}|gaps`);
  const sizes = createStream(`${id}|sizes`);
  const draw = sizeSampler(size);
  const [scale] = scales.points;
  const gap = quantileSampler((u) => -log1p(-u) / frequency.mean);
  for (let time = gap(gaps); time < outcomes.length; time += gap(gaps)) {
    outcomes[Math.floor(time)] += scale * draw(sizes);
  }
}

/** With a rate that the year decides: draw the rate, then the number of events, then each size. */
function addYearByYear(
  portfolio: Portfolio,
  component: Component,
  states: Uint8Array,
  outcomes: Float64Array,
): void {
  const { id, frequency, size, scales, unknowns } = component;
  const rates = createStream(`${id}|rates`);
  const counts = createStream(`${id}|counts`);
  const sizes = createStream(`${id}|sizes`);
  const draw = sizeSampler(size);
  const drawRate = unknowns.rateFactors.some((factor) => typeof factor !== 'number')
    ? nodeSampler(frequency.nodes.points, frequency.nodes.weights)
    : quantileSampler((u) => frequency.rateQuantile(u));
  const drawScale = nodeSampler(scales.points, scales.weights);
  const multipliers = portfolio.states.map((state) => multiplierIn(state, component));
  for (let year = 0; year < outcomes.length; year++) {
    const count = poissonCount(drawRate(rates) * multipliers[states[year]], counts);
    if (count === 0) continue;
    const scale = scales.points.length === 1 ? scales.points[0] : drawScale(rates);
    for (let event = 0; event < count; event++) outcomes[year] += scale * draw(sizes);
  }
}

/** The joint level of the common factors in each year. */
function drawStates({ states }: Portfolio, years: number): Uint8Array {
  const drawn = new Uint8Array(years);
  if (states.length === 1) return drawn;
  const stream = createStream('common factors');
  const draw = nodeSampler(
    states.map((_, k) => k),
    states.map((state) => state.weight),
  );
  for (let year = 0; year < years; year++) drawn[year] = draw(stream);
  return drawn;
}

type Sampler = (stream: Stream) => number;

function sizeSampler(size: Size): Sampler {
  return quantileSampler((u) => size.quantile(u));
}

const CELLS = 2 ** 11;
const TAIL_CELLS = 2 ** 9;
/** Cells on either side that hold the tails, where straight lines are too coarse. */
const TAIL = 8;

/** Samples by a table of quantiles, with a finer one for either tail and the quantile itself for the ends of that. */
function quantileSampler(quantile: (u: number) => number): Sampler {
  const share = TAIL / CELLS;
  const body = tabulateQuantiles(quantile, 0, 1, CELLS);
  const low = tabulateQuantiles(quantile, 0, share, TAIL_CELLS);
  const high = tabulateQuantiles(quantile, 1 - share, share, TAIL_CELLS);
  const tail = (table: Float64Array, from: number, within: number): number => {
    const place = within * TAIL_CELLS;
    const cell = Math.floor(place);
    const isEnd = cell < TAIL || cell >= TAIL_CELLS - TAIL;
    if (isEnd) return quantile(from + within * share);
    return table[cell] + (place - cell) * (table[cell + 1] - table[cell]);
  };
  return (stream) => {
    // One draw of 32 bits: eleven choose the cell, the others the place in it.
    const bits = stream.bits();
    const cell = bits >>> 21;
    const within = ((bits & 0x1fffff) + 0.5) / 0x200000;
    if (cell < TAIL) return tail(low, 0, (cell + within) / TAIL);
    if (cell >= CELLS - TAIL) return tail(high, 1 - share, (cell - CELLS + TAIL + within) / TAIL);
    return body[cell] + within * (body[cell + 1] - body[cell]);
  };
}

/** Quantiles at the ends of cells of [from, from + share]; the outermost, never read, stay 0. */
function tabulateQuantiles(
  quantile: (u: number) => number,
  from: number,
  share: number,
  cells: number,
): Float64Array {
  return Float64Array.from({ length: cells + 1 }, (_, k) =>
    k < TAIL || k > cells - TAIL ? 0 : quantile(from + (share * k) / cells),
  );
}

function nodeSampler(points: readonly number[], weights: readonly number[]): Sampler {
  return (stream) => {
    let left = stream.uniform();
    for (let k = 0; k < points.length - 1; k++) {
      left -= weights[k];
      if (left < 0) return points[k];
    }
    return points[points.length - 1];
  };
}

/** A Poisson count by inversion; a large rate is split, as sums of Poisson counts are Poisson. */
function poissonCount(rate: number, stream: Stream): number {
  let count = 0;
  let left = rate;
  for (; left > 30; left -= 30) count += poissonCount(30, stream);
  let u = stream.uniform();
  // exp(-x) >= 1 - x: most years of a rare scenario need no exponential.
  if (u <= 1 - left) return count;
  let p = exp(-left);
  let k = 0;
  while (u > p && k < 400) {
    u -= p;
    k++;
    p *= left / k;
  }
  return count + k;
}
