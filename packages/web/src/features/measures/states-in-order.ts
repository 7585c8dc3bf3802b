import type { RecordOf } from '@risikobilde/core';

type States = RecordOf<'measure'>['states'];

/** The states by the day they began, oldest first; one without a day was there from the start. */
export const statesInOrder = (states: States): States =>
  states.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0));
