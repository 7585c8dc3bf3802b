import { type Message, message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { FreedomResult, InterferenceStep } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';

type Freedom = RecordOf<'freedom'>;

/** The steps in the order in which the courts take them (ECHR art. 8(2) and its like; Grunnloven § 102). */
export const interferenceSteps: readonly InterferenceStep[] = [
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

/** What each step is called in a sentence. */
export const stepNames: Readonly<Record<InterferenceStep, Message>> = {
  engaged: message('interference.engaged'),
  interference: message('interference.interference'),
  law: message('interference.law'),
  aim: message('interference.aim'),
  suitable: message('interference.suitable'),
  necessary: message('interference.necessary'),
  proportionate: message('interference.proportionate'),
  safeguards: message('interference.safeguards'),
  remedy: message('interference.remedy'),
};

/** The interference test, step by step; no conclusion is given while a step that is reached is empty. */
export const deriveFreedoms = (context: Context): readonly FreedomResult[] =>
  context.of('freedom').map(freedomResult);

/** The same for one freedom. */
export const freedomResult = (freedom: Freedom): FreedomResult => {
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
const stepsReached = ({ steps }: Freedom): readonly InterferenceStep[] => {
  if (steps.engaged?.answer === 'no') return ['engaged'];
  if (steps.interference?.answer === 'no') return ['engaged', 'interference'];
  return interferenceSteps;
};

const conclude = ({ steps }: Freedom): NonNullable<FreedomResult['gives']> => {
  if (steps.engaged?.answer === 'no') return 'notEngaged';
  if (steps.interference?.answer === 'no') return 'noInterference';
  // An interference that does not serve its aim is not necessary; one without safeguards against abuse is not
  // proportionate (Big Brother Watch v. the United Kingdom, 58170/13). Lack of a remedy is a breach of art. 13 by itself.
  const needed: readonly InterferenceStep[] = [
    'law',
    'aim',
    'suitable',
    'necessary',
    'proportionate',
    'safeguards',
  ];
  return needed.some((step) => steps[step]?.answer === 'no') ? 'violation' : 'justifiedInterference';
};
