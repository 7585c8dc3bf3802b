import { power } from '../numerics/elementary.js';
import { type Component, multiplierIn, type Portfolio, type State } from '../portfolio.js';

/** Mean and variance of a year's outcome, in closed form. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/** E[S] and Var(S): Var = E[N] Var(X) + Var(N) E[X]^2 for each scenario, plus what the common factors add. */
export function portfolioMoments({ components, states }: Portfolio): Moments {
  let mean = 0;
  let square = 0;
  for (const state of states) {
    let inMean = 0;
    let inVariance = 0;
    for (const component of components) {
      const own = componentMoments(component, multiplierIn(state, component));
      inMean += own.mean;
      inVariance += own.variance;
    }
    mean += state.weight * inMean;
    square += state.weight * (inVariance + inMean * inMean);
  }
  // With one state the subtraction would lose digits for nothing.
  const [only] = states;
  return states.length === 1
    ? {
        mean,
        variance: components.reduce((sum, c) => sum + componentMoments(c, multiplierIn(only, c)).variance, 0),
      }
    : { mean, variance: Math.max(0, square - mean * mean) };
}

/** E[N], events per year over all scenarios. */
export function expectedEvents({ components, states }: Portfolio): number {
  return states.reduce(
    (sum, state) =>
      sum +
      state.weight * components.reduce((inner, c) => inner + c.frequency.mean * multiplierIn(state, c), 0),
    0,
  );
}

/** P(S = 0): no event at all, or none with any size. */
export function probabilityOfZero({ components, states }: Portfolio): number {
  return states.reduce(
    (sum, state) => sum + state.weight * components.reduce((product, c) => product * zeroIn(state, c), 1),
    0,
  );
}

/** P(no harm from a scenario) in a state. */
export function zeroIn(state: State, component: Component): number {
  const { frequency, size, scales } = component;
  const multiplier = multiplierIn(state, component);
  if (frequency.mean * multiplier === 0) return 1;
  const live = 1 - size.cdf(0);
  return scales.points.reduce(
    (sum, scale, k) => sum + scales.weights[k] * (scale === 0 ? 1 : frequency.laplace(multiplier * live)),
    0,
  );
}

export function componentMoments({ frequency, size, scales }: Component, multiplier: number): Moments {
  let scale = 0;
  let scaleSquare = 0;
  scales.points.forEach((point, k) => {
    scale += scales.weights[k] * point;
    scaleSquare += scales.weights[k] * point * point;
  });
  const count = frequency.mean * multiplier;
  const countVariance = frequency.rateVariance * multiplier * multiplier;
  const mean = count * size.mean * scale;
  const given = count * size.secondMoment + countVariance * size.mean * size.mean;
  const square = power(count * size.mean, 2);
  return { mean, variance: scaleSquare * given + (scaleSquare - scale * scale) * square };
}
