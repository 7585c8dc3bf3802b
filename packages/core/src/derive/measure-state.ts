import type { RecordOf } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';

export type MeasureState = RecordOf<'measure'>['states'][number]['state'];

/** The state a measure had on a day; undefined before its first. */
export const measureStateOn = (measure: RecordOf<'measure'>, day: LocalDate): MeasureState | undefined =>
  measure.states.findLast((state) => state.from === undefined || state.from <= day)?.state;

/** Implemented and verified measures count now; planned ones when they come; proposed and withdrawn ones never. */
export const countsAs = (state: MeasureState | undefined): 'current' | 'planned' | 'none' => {
  switch (state) {
    case 'implemented':
    case 'verified':
      return 'current';
    case 'planned':
      return 'planned';
    case 'proposed':
    case 'withdrawn':
    case undefined:
      return 'none';
  }
};
