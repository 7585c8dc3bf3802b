import { type Doubt, doubtsAmong } from '@risikobilde/core';
import { useWorkbench } from '../../data/context.js';

/** The doubts raised by the day that is looked at, the newest first. */
export const useDoubts = (): readonly Doubt[] => {
  const { of, asOf } = useWorkbench();
  return doubtsAmong(of('doubt'), of('advice'), asOf).toSorted((a, b) => (a.on < b.on ? 1 : -1));
};
