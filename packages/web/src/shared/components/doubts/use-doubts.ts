import { type Doubt, doubtsAmong } from '@risikobilde/core';
import { useWorkbench } from '../../data/context.js';
import { useNotGivenHere } from '../steps-given/use-not-given-here.js';

/** The doubts raised by the day that is looked at, the newest first. */
export const useDoubts = (): readonly Doubt[] => {
  const { of, asOf } = useWorkbench();
  const { advice } = useNotGivenHere();
  return doubtsAmong(of('doubt'), advice, { asOf }).toSorted((a, b) => (a.on < b.on ? 1 : -1));
};
