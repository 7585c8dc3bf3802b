import { exp, log1p } from '../numerics/elementary.js';
import { createStream, type Stream } from '../numerics/stream.js';
import { type Component, multiplierIn, type Portfolio } from '../portfolio.js';
import { nodeSampler, quantileSampler, type Sampler, uniformSampler } from './sampler.js';

/** Outcomes of so many simulated years, in the order they were simulated. */
export type SimulatedYears = Float64Array;

/** Numbers are drawn so many at a time: loops over arrays cost a third of a call a number. */
const BLOCK = 4096;

/**
 * Simulates years of a portfolio, event by event: the plain, slow way, kept to check the computed law by.
 *
 * Each scenario draws from streams of its own keys, so that alternatives share numbers and adding a scenario changes no other's.
 * Sizes come from tables of quantiles joined by straight lines, finer in the tails, with exact ones at their far end.
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
  const gapStream = createStream(`${id}|gaps`);
  const sizeStream = createStream(`${id}|sizes`);
  const drawSizes = quantileSampler((u) => size.quantile(u));
  const drawGaps = quantileSampler((u) => -log1p(-u) / frequency.mean);
  const gaps = new Float64Array(BLOCK);
  const sizes = new Float64Array(BLOCK);
  const [scale] = scales.points;
  const years = outcomes.length;
  for (let time = 0; time < years; ) {
    drawGaps(gapStream, gaps);
    drawSizes(sizeStream, sizes);
    for (let k = 0; k < BLOCK; k++) {
      time += gaps[k];
      if (time >= years) break;
      outcomes[Math.floor(time)] += scale * sizes[k];
    }
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
  const rateStream = createStream(`${id}|rates`);
  const scaleStream = createStream(`${id}|scales`);
  const countStream = createStream(`${id}|counts`);
  const drawRates = unknowns.rateFactors.some((factor) => typeof factor !== 'number')
    ? nodeSampler(frequency.nodes.points, frequency.nodes.weights)
    : quantileSampler((u) => frequency.rateQuantile(u));
  const drawScales = nodeSampler(scales.points, scales.weights);
  const nextSize = oneByOne(
    quantileSampler((u) => size.quantile(u)),
    createStream(`${id}|sizes`),
  );
  const multipliers = portfolio.states.map((state) => multiplierIn(state, component));
  const rates = new Float64Array(BLOCK);
  const scaleOf = new Float64Array(BLOCK);
  const uniforms = new Float64Array(BLOCK);
  for (let first = 0; first < outcomes.length; first += BLOCK) {
    drawRates(rateStream, rates);
    drawScales(scaleStream, scaleOf);
    uniformSampler(countStream, uniforms);
    const end = Math.min(BLOCK, outcomes.length - first);
    for (let k = 0; k < end; k++) {
      const year = first + k;
      const count = poissonCount(rates[k] * multipliers[states[year]], uniforms[k], countStream);
      for (let event = 0; event < count; event++) outcomes[year] += scaleOf[k] * nextSize();
    }
  }
}

/** The numbers of a sampler one at a time, drawn a block ahead. */
function oneByOne(sampler: Sampler, stream: Stream): () => number {
  const drawn = new Float64Array(BLOCK);
  let next = BLOCK;
  return () => {
    if (next === BLOCK) {
      sampler(stream, drawn);
      next = 0;
    }
    return drawn[next++];
  };
}

/** The joint level of the common factors in each year. */
function drawStates({ states }: Portfolio, years: number): Uint8Array {
  const drawn = new Uint8Array(years);
  if (states.length === 1) return drawn;
  const sampler = nodeSampler(
    states.map((_, k) => k),
    states.map((state) => state.weight),
  );
  const all = new Float64Array(years);
  sampler(createStream('common factors'), all);
  drawn.set(all);
  return drawn;
}

/** A Poisson count by inversion of `u`; a large rate is split, as sums of Poisson counts are Poisson. */
function poissonCount(rate: number, u: number, more: Stream): number {
  // exp(-x) is no less than its series cut after the third power: most years without events need no exponential.
  if (u <= 1 - rate * (1 - (rate / 2) * (1 - rate / 3))) return 0;
  if (rate > 30) return poissonCount(30, u, more) + poissonCount(rate - 30, more.uniform(), more);
  let left = u;
  let p = exp(-rate);
  let k = 0;
  while (left > p && k < 400) {
    left -= p;
    k++;
    p *= rate / k;
  }
  return k;
}
