import type { InterferenceStep, RecordOf } from '@risikobilde/core';

/** Whether a step is answered, must be, or need not be because the test ended before it. */
export const stepState = (
  step: InterferenceStep,
  steps: RecordOf<'freedom'>['steps'],
  emptySteps: readonly InterferenceStep[],
): 'answered' | 'empty' | 'notReached' => {
  if (steps[step] !== undefined) return 'answered';
  return emptySteps.includes(step) ? 'empty' : 'notReached';
};
