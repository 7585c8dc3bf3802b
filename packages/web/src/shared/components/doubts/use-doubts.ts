import { type Doubt, doubtsAmong, doubtState, type LocalDate } from '@risikobilde/core';
import { useWorkbench } from '../../data/context.js';

/** Whether a doubt waits for an answer: it has none, or the time that it was accepted for is over. */
export const isOpenDoubt = (doubt: Doubt, on: LocalDate): boolean =>
  ['standing', 'expired'].includes(doubtState(doubt, on).state);

/** The doubts raised by the day that is looked at, the newest first. */
export const useDoubts = (): readonly Doubt[] => {
  const { of, asOf } = useWorkbench();
  return doubtsAmong(of('doubt'), of('advice'), asOf).toSorted((a, b) => (a.on < b.on ? 1 : -1));
};
