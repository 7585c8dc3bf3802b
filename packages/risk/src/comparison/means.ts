import { exp, log } from '../numerics/elementary.js';
import { Z95 } from '../numerics/normal.js';
import { frequencyFromSpec } from '../frequency/from-spec.js';
import type { ConsequenceSpec, FrequencySpec } from '../scenario.js';
import { sizeFromSpec } from '../size/from-spec.js';

/** Expected events a year, the same number as a law has; without its nodes where a formula is enough. */
export function meanRate(spec: FrequencySpec): number {
  switch (spec.kind) {
    case 'poisson':
      return spec.rate;
    case 'poisson-lognormal': {
      const s = (log(spec.p95) - log(spec.p05)) / (2 * Z95);
      return exp((log(spec.p05) + log(spec.p95)) / 2 + (s * s) / 2);
    }
    case 'poisson-log-uniform':
      return meanOfRange(spec.low, spec.high);
    default:
      return frequencyFromSpec(spec).mean;
  }
}

/** Expected size of one event. */
export const meanSize = (spec: ConsequenceSpec): number => sizeFromSpec(spec).mean;

/** The mean of a number whose logarithm is uniform from that of `low` to that of `high`, 0 < low <= high: an effect, or a level. */
export function meanOfRange(low: number, high: number): number {
  return low === high ? high : (high - low) / log(high / low);
}
