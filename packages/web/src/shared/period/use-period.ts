import { createContext, type PeriodReview, periodReview } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../data/context.js';

/** What is to be looked at again in the period of the day, and what has been; undefined where no period is open. */
export const usePeriod = (): PeriodReview | undefined => {
  const { assessment, world, evaluation } = useWorkbench();
  return useMemo(
    () =>
      periodReview(
        createContext(assessment, world, evaluation.asOf),
        evaluation.transfers,
        evaluation.claims,
      ),
    [assessment, world, evaluation],
  );
};
