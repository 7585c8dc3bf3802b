import type { RecordOf } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import { measureStateOn } from './measure-state.js';

/**
 * Whether a measure is part of the planned processing, which inherent risk counts it in, or comes in addition to it. What
 * is only proposed is no part of a plan; undefined for what was withdrawn or is not there yet.
 */
export const measureSetOn = (
  measure: RecordOf<'measure'>,
  day: LocalDate,
): 'baseline' | 'additional' | undefined => {
  const state = measureStateOn(measure, day);
  if (state === undefined || state === 'withdrawn') return undefined;
  return measure.set ?? (state === 'proposed' ? 'additional' : 'baseline');
};
