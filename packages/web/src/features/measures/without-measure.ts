import type { AssessmentRecord, LocalDate } from '@risikobilde/core';

/** The records as they would be if the measure were withdrawn from the day: what is asked when one asks what if it fails. */
export const withoutMeasure = (
  records: readonly AssessmentRecord[],
  measure: string,
  day: LocalDate,
): readonly AssessmentRecord[] =>
  records.map((record) =>
    record.kind === 'measure' && record.id === measure
      ? { ...record, states: [...record.states, { state: 'withdrawn' as const, from: day }] }
      : record,
  );
