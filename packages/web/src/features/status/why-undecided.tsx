import type { Evaluation } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';

/** Why the conclusion is not decided: in the words of what was found, which the first screen does without. */
export const WhyUndecided = ({ conclusion }: Pick<Evaluation, 'conclusion'>) => {
  const { say } = useWords();
  return <p className="prose">{say(conclusion.summary)}</p>;
};
