import type { RecordOf } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';

export type MeasureState = RecordOf<'measure'>['states'][number]['state'];

/** The state a measure had on a day; undefined before its first. */
export const measureStateOn = (measure: RecordOf<'measure'>, day: LocalDate): MeasureState | undefined =>
  measure.states.findLast((state) => state.from === undefined || state.from <= day)?.state;

/** Implemented and verified measures count now; planned and partly implemented ones when they are done; others never. */
export const countsAs = (state: MeasureState | undefined): 'current' | 'planned' | 'none' => {
  switch (state) {
    case 'implemented':
    case 'verified':
      return 'current';
    case 'planned':
    case 'partly':
      return 'planned';
    case 'proposed':
    case 'withdrawn':
    case 'rejected':
    case undefined:
      return 'none';
  }
};
