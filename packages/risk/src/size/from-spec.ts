// The compiler checks that every kind returns; the rule does not see that the switch is exhaustive.
/* oxlint-disable typescript/consistent-return */
import { fitCheckedQuantiles } from '../quantiles/fit-quantiles.js';
import { splitLognormalSize } from '../quantiles/split-lognormal-size.js';
import type { ConsequenceSpec } from '../scenario.js';
import { empiricalSize } from './empirical.js';
import { logUniformSize } from './log-uniform.js';
import { lognormalSize } from './lognormal.js';
import { mixtureSize } from './mixture.js';
import { pertSize } from './pert.js';
import type { Size } from './size.js';

/** The size a (checked) description means. */
export function sizeFromSpec(spec: ConsequenceSpec): Size {
  switch (spec.kind) {
    case 'lognormal':
      return lognormalSize(spec.p05, spec.p95, spec.cap);
    case 'pert':
      return pertSize(spec.min, spec.mode, spec.max);
    case 'log-uniform':
      return logUniformSize(spec.low, spec.high);
    case 'quantiles':
      return splitLognormalSize(fitCheckedQuantiles(spec.points), spec.cap);
    case 'empirical':
      return empiricalSize(spec.points);
    case 'mixture':
      return mixtureSize(spec.parts.map((part) => ({ weight: part.weight, size: sizeFromSpec(part) })));
  }
}
