import { countsAs, type LocalDate, measureStateOn, type RecordOf } from '@risikobilde/core';

/** Whether a measure should have been in place before the day, and is neither that nor given up. */
export const isLate = (measure: RecordOf<'measure'>, day: LocalDate): boolean => {
  const state = measureStateOn(measure, day);
  return (
    measure.due !== undefined && measure.due < day && countsAs(state) !== 'current' && state !== 'withdrawn'
  );
};
