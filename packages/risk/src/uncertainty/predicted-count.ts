import { exp, log, log1p, power } from '../numerics/elementary.js';
import type { GammaRate } from './updating.js';

/**
 * How many events a believed rate foresees in `years` years (above 0): negative binomial, which is Poisson with the gamma law of
 * the rate. `atMost` is P(N <= events); `none` is P(N = 0).
 */
export interface PredictedCount {
  readonly none: number;
  atMost(events: number): number;
  /** The smallest count that is not exceeded with probability p, p in (0, 1). */
  quantile(p: number): number;
}

/** The count that the belief foresees. */
export function predictedCount({ shape, exposure }: GammaRate, years: number): PredictedCount {
  const none = exp(-shape * log1p(years / exposure));
  const share = years / (exposure + years);
  const sumUntil = (
    isDone: (sum: number, events: number) => boolean,
  ): readonly [sum: number, events: number] => {
    let chance = none;
    let sum = none;
    let events = 0;
    // The tail falls like a power series; past a million events a scenario is no count of incidents.
    while (!isDone(sum, events) && events < 1e6) {
      chance *= ((shape + events) / (events + 1)) * share;
      events++;
      sum += chance;
    }
    return [sum, events];
  };
  return {
    none,
    atMost: (events) => Math.min(1, sumUntil((_, counted) => counted >= events)[0]),
    quantile: (p) => sumUntil((sum) => sum >= p)[1],
  };
}

/**
 * Quantile score of a stated quantile in units of the logarithm (Gneiting & Raftery 2007): 0 for one that is exactly right, greater
 * the further from the truth and the surer. The mean over an assessor's quantiles is least when they say what they believe.
 */
export function quantileScore(p: number, value: number, truth: number): number {
  const beyond = log(truth / value);
  return beyond >= 0 ? p * beyond : (p - 1) * beyond;
}

/** Brier score (1950) of the probability given to what then happened, or did not: its squared error. */
export const brierScore = (probability: number, happened: boolean): number =>
  power(probability - (happened ? 1 : 0), 2);
