// The compiler checks that every kind returns; the rule does not see that the switch is exhaustive.
/* oxlint-disable typescript/consistent-return */
import { fitCheckedQuantiles } from '../quantiles/fit-quantiles.js';
import { poissonSplitLognormal } from '../quantiles/split-lognormal-frequency.js';
import type { FrequencySpec } from '../scenario.js';
import {
  type Frequency,
  gammaPoisson,
  poisson,
  poissonLognormal,
  poissonLogUniform,
  poissonPert,
} from './frequency.js';

/** Frequency of a specification that has been validated. */
export function frequencyFromSpec(spec: FrequencySpec): Frequency {
  switch (spec.kind) {
    case 'poisson':
      return poisson(spec.rate);
    case 'gamma-poisson':
      return gammaPoisson(spec.mean, spec.cv);
    case 'poisson-pert':
      return poissonPert(spec.min, spec.mode, spec.max);
    case 'poisson-lognormal':
      return poissonLognormal(spec.p05, spec.p95);
    case 'poisson-log-uniform':
      return poissonLogUniform(spec.low, spec.high);
    case 'poisson-quantiles':
      return poissonSplitLognormal(fitCheckedQuantiles(spec.points));
  }
}
