import { exp, log } from '../numerics/elementary.js';
import { createStream } from '../numerics/stream.js';
import type { Component, Portfolio } from '../portfolio.js';
import type { Factor } from '../scenario.js';
import type { Frequency } from '../frequency/frequency.js';
import { normalScores, quantilesAt } from './smooth-quantile.js';

/** Draws of the epistemic unknowns: one expected annual outcome per draw and portfolio. */
export interface EpistemicDraws {
  readonly count: number;
  /** E[S | unknowns], persons (or kroner) a year: per portfolio, one number per draw. */
  readonly means: readonly Float64Array[];
}

/**
 * Draws of all epistemic unknowns (uncertain rates, ranges of measures), the same for all portfolios. A number's draws
 * are a Latin hypercube: one in each of `count` equally likely strata, in an order that its key decides (scenario,
 * purpose). Portfolios that are alternatives of each other so share draws, and a scenario that is added moves no
 * other's. For sums the sampling error is a fraction of the usual one.
 */
export function drawEpistemic(portfolios: readonly Portfolio[], count: number): EpistemicDraws {
  const draw = createDrawer(count);
  const means = portfolios.map((portfolio) => {
    const total = new Float64Array(count);
    const common = meanMultipliers(portfolio);
    for (const component of portfolio.components) {
      const { rates, scales } = draw(component);
      const perEvent = component.size.mean * (component.group < 0 ? 1 : common[component.group]);
      for (let k = 0; k < count; k++) total[k] += at(rates, k) * at(scales, k) * perEvent;
    }
    return total;
  });
  return { count, means };
}

/** One scenario conditioned on each draw; common factors are left out. */
export interface ScenarioDraws {
  /** Events a year, measures included. */
  readonly rates: Float64Array;
  /** One event's size in each draw, measures included: what varies from event to event beside what is unknown. */
  readonly sizes: Float64Array;
  /** E[S | unknowns], outcomes a year. */
  readonly means: Float64Array;
}

/** Draws scenarios one by one, with the same numbers as `drawEpistemic` gives them in any portfolio. */
export function createScenarioDrawer(count: number): (component: Component) => ScenarioDraws {
  const draw = createDrawer(count);
  const sizesByKey = new Map<string, Float64Array>();
  const drawSizes = ({ id, size }: Component): Float64Array => {
    // Measures and alternatives change what a size is multiplied by far more often than the size.
    const key = `${id}|${size.mean}|${size.secondMoment}|${size.most}`;
    const known = sizesByKey.get(key);
    if (known) return known;
    const made = stratified(`${id}|size`, count).map((u) => size.quantile(u));
    sizesByKey.set(key, made);
    return made;
  };
  return (component) => {
    const { rates, scales } = draw(component);
    const sizes = drawSizes(component);
    return {
      rates: sizes.map((_, k) => at(rates, k)),
      sizes: sizes.map((x, k) => x * at(scales, k)),
      means: sizes.map((_, k) => at(rates, k) * at(scales, k) * component.size.mean),
    };
  };
}

/** A number per draw, or one number when the quantity is known. */
type Drawn = number | Float64Array;

/** The value of a drawn number in draw k. */
export function at(drawn: Drawn, k: number): number {
  return typeof drawn === 'number' ? drawn : drawn[k];
}

/** Draws rates and scales of components; remembers each key's order of strata. */
export function createDrawer(count: number): (component: Component) => { rates: Drawn; scales: Drawn } {
  const strata = Float64Array.from({ length: count }, (_, k) => (k + 0.5) / count);
  const scores = normalScores(strata);
  const ratesByKey = new Map<string, Float64Array>();
  const orders = new Map<string, Float64Array>();
  const uniforms = (key: string): Float64Array => {
    const known = orders.get(key);
    if (known) return known;
    const made = stratified(key, count);
    orders.set(key, made);
    return made;
  };
  const drawRates = (id: string, rate: Frequency): Float64Array => {
    const key = `${id}|${rate.mean}|${rate.rateVariance}|${rate.shape}`;
    const known = ratesByKey.get(key);
    if (known) return known;
    const sorted =
      count <= 20_000
        ? quantilesAt((u) => rate.rateQuantile(u), scores)
        : strata.map((u) => rate.rateQuantile(u));
    const made = uniforms(`${id}|rate`).map((u) => sorted[Math.floor(u * count)]);
    ratesByKey.set(key, made);
    return made;
  };
  return ({ id, unknowns }) => {
    const { rate, rateFactors, consequenceFactors } = unknowns;
    const base: Drawn = rate.rateVariance === 0 ? rate.mean : drawRates(id, rate);
    return {
      rates: multiplied(base, rateFactors, 'rate', id, uniforms),
      scales: multiplied(1, consequenceFactors, 'consequence', id, uniforms),
    };
  };
}

// A range with a key is one unknown number wherever it acts: in every scenario and every alternative that names the key.
function multiplied(
  base: Drawn,
  factors: readonly Factor[],
  on: 'rate' | 'consequence',
  id: string,
  uniforms: (key: string) => Float64Array,
): Drawn {
  return factors.reduce<Drawn>((product, factor, place) => {
    if (typeof factor === 'number') return scaled(product, factor);
    const { low, high, key } = factor;
    const own = uniforms(key === undefined ? `${id}|${on}|${place}` : `${on}|${key}`);
    const width = log(high / low);
    return own.map((u, k) => at(product, k) * low * exp(u * width));
  }, base);
}

function scaled(drawn: Drawn, factor: number): Drawn {
  if (typeof drawn === 'number') return drawn * factor;
  return factor === 1 ? drawn : drawn.map((x) => x * factor);
}

/** The midpoints of `count` strata of (0, 1), shuffled by the key's stream (Fisher & Yates). */
function stratified(key: string, count: number): Float64Array {
  const stream = createStream(key);
  const points = Float64Array.from({ length: count }, (_, k) => (k + 0.5) / count);
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor(stream.uniform() * (k + 1));
    const kept = points[k];
    points[k] = points[other];
    points[other] = kept;
  }
  return points;
}

function meanMultipliers({ states }: Portfolio): readonly number[] {
  return states[0].multipliers.map((_, group) =>
    states.reduce((sum, state) => sum + state.weight * state.multipliers[group], 0),
  );
}
