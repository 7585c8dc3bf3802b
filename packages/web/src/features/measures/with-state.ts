import type { LocalDate, RecordOf } from '@risikobilde/core';

type States = RecordOf<'measure'>['states'];

/**
 * The states of a measure with a new one from a day, oldest first. A state chosen on the same day is replaced, and one
 * that says what the day before already said is not written down twice.
 */
export const withState = (states: States, state: States[number]['state'], from: LocalDate): States => {
  const earlier = states.filter((one) => one.from === undefined || one.from < from);
  const later = states.filter((one) => one.from !== undefined && one.from > from);
  const added = earlier.at(-1)?.state === state ? [] : [{ state, from }];
  return [...earlier, ...added, ...later];
};
