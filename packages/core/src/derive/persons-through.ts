import { meanOfRange } from '@risikobilde/risk';
import type { Interval } from '../model/interval.js';
import type { ExposureFactor } from '../model/provenance.js';

/** Persons harmed through the service by an event that harms so many of the platform's; never more than it has. */
export const personsThrough = (harmed: Interval, { factor, persons }: ExposureFactor): Interval => ({
  low: Math.min(harmed.low * factor.low, persons.high),
  mid: Math.min(harmed.mid * factor.mid, persons.high),
  high: Math.min(harmed.high * factor.high, persons.high),
});

/** The same of the persons harmed on average. */
export const meanThrough = (harmed: number, { factor, persons }: ExposureFactor): number => {
  const { low, high } = factor;
  const share = low < high ? meanOfRange(low > 0 ? low : high / 100, high) : high;
  return Math.min(harmed * share, persons.high);
};
