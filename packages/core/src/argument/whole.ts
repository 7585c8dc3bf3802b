import { message } from '@risikobilde/words/message';
import type { ConclusionStanding, Standing } from '../evaluation.js';
import { type Argued, createArgument, type Step } from './steps.js';

/** The conclusion stands above all steps, and this is what it is called among them. */
const conclusionKey = 'conclusion';

/**
 * The whole argument of the conclusion, a claim or a premise, from the top. Undefined where no claim or premise has that id. The same step
 * is the same object wherever it stands.
 */
export const argumentOf = (evaluation: Argued, id?: string): Step | undefined => {
  const argument = createArgument(evaluation);
  if (id !== undefined) return argument.of(id);
  const { standing } = evaluation.conclusion;
  return {
    key: conclusionKey,
    ref: conclusionKey,
    type: 'conclusion',
    join: 'all',
    isFact: false,
    label: message(`conclusion.${standing}`),
    standing: asStep[standing],
    steps: argument.conclusion(),
    against: [],
  };
};

// What is not decided is marked as no claim is that holds, and as none that has fallen.
const asStep: Readonly<Record<ConclusionStanding, Standing>> = {
  stands: 'supported',
  standsWithChallenges: 'challenged',
  doesNotStand: 'fallen',
  notDecided: 'challenged',
};

/** The steps that fall when these facts, by their keys, fall together, whatever has fallen already. */
export const fallingWith = (top: Step, facts: ReadonlySet<string>): ReadonlySet<Step> => {
  const known = new Map<Step, boolean>();
  const falls = (step: Step): boolean => {
    const before = known.get(step);
    if (before !== undefined) return before;
    const { isFact, key, join, steps } = step;
    // Each is asked, since each is told of, also where the first decides.
    const below = steps.map(falls);
    const isDown =
      (isFact && facts.has(key)) || (join === 'all' ? below.some(Boolean) : below.every(Boolean));
    known.set(step, isDown);
    return isDown;
  };
  falls(top);
  return new Set([...known].flatMap(([step, isDown]) => (isDown ? [step] : [])));
};
