import { createStream } from '../numerics/stream.js';
import type { Portfolio } from '../portfolio.js';
import { eventAdder } from './events.js';
import { partSampler } from './parts.js';

/** Outcomes of the simulated years, in the order of simulation. */
export type SimulatedYears = Float64Array;

/** Block of years that are simulated together: its state stays in the cache of the processor. */
const BLOCK = 16384;

const everyYear = Uint32Array.from({ length: BLOCK }, (_, year) => year);

/**
 * Simulates years of a portfolio, event by event: the plain, slow way, kept to check the computed law by.
 *
 * Each scenario draws from streams of its own keys, so that alternatives share numbers and adding a scenario changes no other's.
 * What the tables of the samplers leave is two ten-thousandths of the mean at most.
 */
export function simulateYears({ components, states }: Portfolio, years: number): SimulatedYears {
  const outcomes = new Float64Array(years);
  const drawStates = partSampler(
    createStream('common factors'),
    states.map(({ weight }) => weight),
  );
  const adders = components.map((component) => eventAdder(component, states));
  for (let from = 0; from < years; from += BLOCK) {
    const block = outcomes.subarray(from, from + BLOCK);
    const byState = drawStates(everyYear.subarray(0, block.length));
    for (const addEvents of adders) addEvents(block, byState);
  }
  return outcomes;
}
