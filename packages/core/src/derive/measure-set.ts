import type { Days } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { measureState } from './measure-state.js';

/**
 * Whether a measure is part of the planned processing, which inherent risk counts it in, or comes in addition to it. What
 * is only proposed is no part of a plan; undefined for what was withdrawn or is not there yet.
 */
export const measureSet = (
  days: Days,
  measure: RecordOf<'measure'>,
): 'baseline' | 'additional' | undefined => {
  const state = measureState(days, measure);
  if (state === undefined || state === 'withdrawn') return undefined;
  return measure.set ?? (state === 'proposed' ? 'additional' : 'baseline');
};
