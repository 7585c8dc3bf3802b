import { exp, log } from '../numerics/elementary.js';
import { normalCdf, normalQuantile } from '../numerics/normal.js';

const LOWEST = -4.2;
const STEP = 0.2;
const KNOTS = 43;

/** Standard normal quantiles of probabilities that many quantile functions are asked at. */
export function normalScores(probabilities: Float64Array): Float64Array {
  return probabilities.map(normalQuantile);
}

/**
 * A smooth quantile function at many probabilities, given by their normal scores within 4 of 0: the logarithm is joined by cubics
 * between knots a fifth of a score apart. Relative error about 1e-5 at a hundredth of the cost.
 */
export function quantilesAt(quantile: (u: number) => number, scores: Float64Array): Float64Array {
  const knots = logKnots(quantile);
  return scores.map((score) => exp(logQuantileAt(knots, score)));
}

/** The logarithm of a quantile function at knots of the normal score, for {@link logQuantileAt}. */
export function logKnots(quantile: (u: number) => number): Float64Array {
  return Float64Array.from({ length: KNOTS }, (_, k) =>
    log(Math.max(quantile(normalCdf(LOWEST + k * STEP)), 1e-300)),
  );
}

/** The logarithm of the quantile at a normal score, by the cubic through the four knots around it. */
export function logQuantileAt(knots: Float64Array, score: number): number {
  const place = (score - LOWEST) / STEP;
  const k = Math.min(KNOTS - 3, Math.max(1, Math.floor(place)));
  const t = place - k;
  return (
    (-knots[k - 1] * t * (t - 1) * (t - 2)) / 6 +
    (knots[k] * (t + 1) * (t - 1) * (t - 2)) / 2 -
    (knots[k + 1] * (t + 1) * t * (t - 2)) / 2 +
    (knots[k + 2] * (t + 1) * t * (t - 1)) / 6
  );
}
