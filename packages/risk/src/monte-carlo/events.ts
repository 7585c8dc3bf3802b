import { createStream } from '../numerics/stream.js';
import { type Component, multiplierIn, type State } from '../portfolio.js';
import { partSampler } from './parts.js';
import { quantileSampler } from './sampler.js';
import { fixedRateYears, mixedRateYears } from './struck-years.js';
import { rateNodes } from './yearly-counts.js';

let sizes = new Float64Array(0);

/** Adds a component's events to the outcomes of a block of years, given which of them are in each state. */
export function eventAdder(
  component: Component,
  states: readonly State[],
): (outcomes: Float64Array, byState: readonly Uint32Array[]) => void {
  const { id, size, scales, frequency } = component;
  const years = createStream(`${id}|years`);
  const sizeStream = createStream(`${id}|sizes`);
  const drawSizes = quantileSampler((u) => size.quantile(u));
  const nodes = rateNodes(component);
  const inStates = states.map((state, s) => ({
    drawScales: partSampler(createStream(`${id}|scales|${s}`), scales.weights),
    strike:
      frequency.rateVariance === 0
        ? fixedRateYears(years, frequency.mean * multiplierIn(state, component))
        : mixedRateYears(years, nodes, multiplierIn(state, component)),
  }));
  const addOneEach = (outcomes: Float64Array, struck: Uint32Array, scale: number): void => {
    if (sizes.length < struck.length) sizes = new Float64Array(struck.length);
    const drawn = sizes.subarray(0, struck.length);
    drawSizes(sizeStream, drawn);
    for (let k = 0; k < drawn.length; k++) outcomes[struck[k]] += scale * drawn[k];
  };
  return (outcomes, byState) =>
    inStates.forEach(({ drawScales, strike }, s) =>
      drawScales(byState[s]).forEach((part, node) =>
        strike(part, (struck) => addOneEach(outcomes, struck, scales.points[node])),
      ),
    );
}
