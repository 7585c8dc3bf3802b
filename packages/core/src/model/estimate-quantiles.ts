import type { StatedQuantile } from '@risikobilde/risk';
import type { Consequence, Frequency } from './estimate.js';
import { quantilesStated } from './quantiles-stated.js';

/** The quantiles of events a year that were stated; none of a level. */
export const frequencyQuantiles = (frequency: Frequency): readonly StatedQuantile[] => {
  if ('level' in frequency) return [];
  if ('perYear' in frequency) return quantilesStated({ ...frequency, range: frequency.perYear });
  // More years between are fewer a year.
  return quantilesStated({ ...frequency, range: frequency.onceInYears })
    .map(([p, years]) => [1 - p, 1 / years] as const)
    .toReversed();
};

/** The quantiles of persons harmed by one event that were stated; none of a level. */
export const consequenceQuantiles = (consequence: Consequence): readonly StatedQuantile[] =>
  'level' in consequence ? [] : quantilesStated({ ...consequence, range: consequence.persons });
