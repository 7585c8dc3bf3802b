import type { StatedQuantile } from './quantiles/fit-quantiles.js';

/** Frequency of a scenario, in events a year. A kind with an uncertain rate draws it anew each year. */
export type FrequencySpec =
  | { readonly kind: 'poisson'; readonly rate: number }
  | { readonly kind: 'gamma-poisson'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'poisson-pert'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: 'poisson-lognormal'; readonly p05: number; readonly p95: number }
  | { readonly kind: 'poisson-log-uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'poisson-quantiles'; readonly points: readonly StatedQuantile[] };

/** Severity of one event: persons harmed, or kroner. */
export type ConsequenceSpec =
  | { readonly kind: 'lognormal'; readonly p05: number; readonly p95: number; readonly cap?: number }
  | { readonly kind: 'pert'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: 'log-uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'quantiles'; readonly points: readonly StatedQuantile[]; readonly cap?: number }
  | { readonly kind: 'empirical'; readonly points: readonly (readonly [number, number])[] }
  | { readonly kind: 'mixture'; readonly parts: readonly MixturePart[] };

/** Component of a mixture, with its probability; the weights of a mixture sum to 1. */
type MixturePart = { readonly weight: number } & ConsequenceSpec;

/**
 * What a measure (or an alternative) multiplies a rate or a size by: a number, or a range whose logarithm is uniform.
 *
 * A range is one unknown number (epistemic). Scenarios and alternatives with a range of the same `key` share it: at its lowest in
 * one, it is at its lowest in all. How a measure works on rates and how it works on sizes are two unknowns. Without a key the number
 * belongs to the scenario and its place in the list.
 */
export type Factor = number | { readonly low: number; readonly high: number; readonly key?: string };

/** One risk scenario as an analyst states it. */
export interface Scenario {
  readonly id: string;
  readonly name?: string;
  readonly frequency: FrequencySpec;
  readonly consequence: ConsequenceSpec;
  /** Measures on the rate; they multiply. */
  readonly rateFactors?: readonly Factor[];
  /** Measures on the size of an event; they multiply it after the cap. */
  readonly consequenceFactors?: readonly Factor[];
  /** Name of the common factor that moves this scenario's rate together with others'. */
  readonly commonFactor?: string;
}

/** A year's level that several scenarios' rates share: with probability `weight` all are multiplied by `multiplier`. */
export interface CommonFactor {
  readonly name: string;
  readonly levels: readonly { readonly weight: number; readonly multiplier: number }[];
}
