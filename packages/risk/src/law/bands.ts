import { type AnnualLaw, cumulative } from './annual-law.js';

/** A band of a result scale: outcomes from `from` (included) up to the next band's. */
export interface ScaleBand {
  readonly name: string;
  /** Outcomes a year; the first band's is 0. */
  readonly from: number;
}

/** The band a result falls in, and how often it falls in each. */
export interface BandedResult {
  /** The band that holds the median year. */
  readonly median: string;
  /** The band that holds the 95 % year. */
  readonly p95: string;
  /** P(S in band), in the order of the scale; sums to 1. */
  readonly probabilities: readonly { readonly name: string; readonly probability: number }[];
}

/** A law seen through a scale; `bands` rise from 0. A level is a view of the result, never the result. */
export function lawToBands(law: AnnualLaw, bands: readonly ScaleBand[]): BandedResult {
  // A year of exactly a band's first value belongs to the band: P(S < from), where atoms make a difference only at 0.
  const below = bands.map(({ from }) => (from <= 0 ? 0 : cumulative(law, from)));
  const probabilities = bands.map(({ name }, k) => ({
    name,
    probability: Math.max(0, (below[k + 1] ?? 1) - below[k]),
  }));
  return { median: holding(bands, below, 0.5), p95: holding(bands, below, 0.95), probabilities };
}

function holding(bands: readonly ScaleBand[], below: readonly number[], p: number): string {
  return bands[below.findLastIndex((probability) => probability < p)].name;
}
