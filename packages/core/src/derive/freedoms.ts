import type { Context } from '../context.js';
import type { FreedomResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';

type Freedom = RecordOf<'freedom'>;
type StepName = keyof Freedom['steps'];

/** The steps in the order in which the courts take them (ECHR art. 8(2) and its like; Grunnloven § 102). */
export const interferenceSteps: readonly StepName[] = [
  'engaged',
  'interference',
  'law',
  'aim',
  'suitable',
  'necessary',
  'proportionate',
  'safeguards',
  'remedy',
];

/** The interference test, step by step; no conclusion is given while a step that is reached is empty. */
export const deriveFreedoms = (context: Context): readonly FreedomResult[] => context.of('freedom').map(test);

const test = (freedom: Freedom): FreedomResult => {
  const reached = stepsReached(freedom);
  const emptySteps = reached.filter((step) => freedom.steps[step] === undefined);
  const gives = emptySteps.length === 0 ? conclude(freedom) : undefined;
  return {
    freedom: freedom.id,
    right: freedom.right,
    emptySteps,
    ...(freedom.conclusion && { said: freedom.conclusion }),
    ...(gives && { gives }),
  };
};

// A right that is not engaged, or not interfered with, ends the test: the later steps are not reached.
const stepsReached = ({ steps }: Freedom): readonly StepName[] => {
  if (steps.engaged?.answer === 'no') return ['engaged'];
  if (steps.interference?.answer === 'no') return ['engaged', 'interference'];
  return interferenceSteps;
};

const conclude = ({ steps }: Freedom): NonNullable<FreedomResult['gives']> => {
  if (steps.engaged?.answer === 'no') return 'notEngaged';
  if (steps.interference?.answer === 'no') return 'noInterference';
  const needed: readonly StepName[] = ['law', 'aim', 'necessary', 'proportionate'];
  return needed.some((step) => steps[step]?.answer === 'no') ? 'violation' : 'justifiedInterference';
};
