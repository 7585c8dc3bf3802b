import { isOfKind, isPartOn, type RecordOf } from '@risikobilde/core';
import { useWorkbench } from '../../data/context.js';

type Steps = {
  /** Of the day, those that count and those that do not. */
  readonly advice: readonly RecordOf<'advice'>[];
  readonly decisions: readonly RecordOf<'decision'>[];
  /** Whether one only came in with files and counts for nothing, as the server says. */
  readonly isNotGivenHere: (record: { readonly id: string }) => boolean;
};

/** All advice and decisions, also those that `of` leaves out: where they are listed they are read, and it is said that they do not count. */
export const useNotGivenHere = (): Steps => {
  const { assessment, asOf } = useWorkbench();
  const records = assessment.records.filter((record) => isPartOn(record, asOf));
  return {
    advice: records.filter(isOfKind('advice')),
    decisions: records.filter(isOfKind('decision')),
    isNotGivenHere: ({ id }) => assessment.notGivenHere?.includes(id) === true,
  };
};
