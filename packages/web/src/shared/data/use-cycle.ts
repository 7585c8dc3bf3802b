import { type Cycle, cycleOf } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from './context.js';

/** Where the next edition stands in its life cycle. `isOut`: whether what stands here is what was given out last. */
export const useCycle = (isOut: boolean): Cycle => {
  const { assessment, world, evaluation } = useWorkbench();
  return useMemo(() => cycleOf(assessment, world, evaluation, isOut), [assessment, world, evaluation, isOut]);
};
