import { exp, power } from '../numerics/elementary.js';
import type { Frequency } from '../frequency/frequency.js';
import { type Component, multiplierIn, type Portfolio } from '../portfolio.js';
import { hasAtoms } from './atomic-part.js';
import { zeroIn } from './moments.js';

/*
 * Years of one event. Where a size's density starts, ends or jumps, so does that of the year, with the probability that the event
 * is all that happens, or all but single values; of two such events and more there is no such place. Beside these places the law
 * of the one event is exact.
 */

/** The law of the one event that a year has, summed over scenarios by their share. */
export interface SingleEvent {
  /** By component: the chance of just one event of it over that of none, of any. */
  readonly shares: readonly number[];
  /** Sum of share x P(0 < X <= x, X no single value). */
  readonly cdf: (x: number) => number;
  /** Outcomes where the density is not smooth. */
  readonly edges: readonly number[];
}

/** The law of the one event, or null where next to no year has so few. */
export function singleEvent({ components, states }: Portfolio): SingleEvent | null {
  const shares = components.map(() => 0);
  let none = 0;
  for (const state of states) {
    const zeros = components.map((component) => zeroIn(state, component));
    const ofState = state.weight * zeros.reduce((product, zero) => product * zero, 1);
    none += ofState;
    components.forEach((component, k) => {
      if (zeros[k] > 0) shares[k] += (ofState * once(component, multiplierIn(state, component))) / zeros[k];
    });
  }
  if (none < 1e-200) return null;
  const active = components.flatMap((component, k) =>
    shares[k] === 0 ? [] : [{ share: shares[k] / none, cdf: aboveZero(component) }],
  );
  return {
    shares: shares.map((share) => share / none),
    cdf: (x) => active.reduce((sum, { share, cdf }) => sum + share * cdf(x), 0),
    edges: components.flatMap(({ size, scales }) =>
      scales.points.length === 1 ? size.edges.map((x) => x * scales.points[0]) : [],
    ),
  };
}

/** d/dz E[z^N] at the chance that an event harms nobody; over scales, the same for each. */
function once({ frequency, size }: Component, multiplier: number): number {
  return derivative(frequency, multiplier, 1 - size.cdf(0));
}

function derivative({ nodes, shape }: Frequency, multiplier: number, live: number): number {
  return nodes.points.reduce((sum, point, k) => {
    const rate = point * multiplier;
    const none = shape === Infinity ? exp(-rate * live) : power(1 + (rate * live) / shape, -shape - 1);
    return sum + nodes.weights[k] * rate * none;
  }, 0);
}

/** P(0 < X <= x) of an event, single values left out where they are single values of the year too. */
function aboveZero(component: Component): (x: number) => number {
  const { size, scales } = component;
  const zero = size.cdf(0);
  const atoms = hasAtoms(component) ? size.atoms.filter(({ at }) => at > 0) : [];
  return (x) =>
    scales.points.reduce((sum, scale, k) => {
      if (scale === 0) return sum;
      const jumped = atoms.reduce((total, { at, weight }) => total + (at * scale <= x ? weight : 0), 0);
      return sum + scales.weights[k] * (size.cdf(x / scale) - zero - jumped);
    }, 0);
}
