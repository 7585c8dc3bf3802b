import { type Learning, learningOf } from '@risikobilde/core';
import { useMemo } from 'react';
import { useCoreContext } from '../../../shared/components/use-field-words.js';

/** What is learned on the day that is shown. */
export const useLearning = (): Learning => {
  const context = useCoreContext();
  return useMemo(() => learningOf(context), [context]);
};
