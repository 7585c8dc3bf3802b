import type { Evaluation } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';

/** Why the conclusion cannot stand, or is not decided: in the words of what was found, which the first screen does without. */
export const WhyNot = ({ conclusion }: Pick<Evaluation, 'conclusion'>) => {
  const { say } = useWords();
  return <p className="prose">{say(conclusion.summary)}</p>;
};
