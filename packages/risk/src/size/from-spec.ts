import type { ConsequenceSpec } from '../scenario.ts';
import { empiricalSize } from './empirical.ts';
import { logUniformSize } from './log-uniform.ts';
import { lognormalSize } from './lognormal.ts';
import { mixtureSize } from './mixture.ts';
import { pertSize } from './pert.ts';
import type { Size } from './size.ts';

/** The size a (checked) description means. */
export function sizeFromSpec(spec: ConsequenceSpec): Size {
  switch (spec.kind) {
    case 'lognormal':
      return lognormalSize(spec.p05, spec.p95, spec.cap);
    case 'pert':
      return pertSize(spec.min, spec.mode, spec.max);
    case 'log-uniform':
      return logUniformSize(spec.low, spec.high);
    case 'empirical':
      return empiricalSize(spec.points);
    case 'mixture':
      return mixtureSize(spec.parts.map((part) => ({ weight: part.weight, size: sizeFromSpec(part) })));
  }
}
