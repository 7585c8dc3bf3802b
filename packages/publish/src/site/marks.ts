import { type ConclusionMarks, conclusionMarks } from '@risikobilde/core';
import type { View } from '../tree/view.js';

/** How the facts under the conclusion were read; of what the reader may not be told nothing is counted. */
export const marksFor = ({ evaluation, access, mayTell, levels }: View): ConclusionMarks =>
  conclusionMarks({
    conclusion: {
      claims: evaluation.conclusion.claims.filter(
        (claim) => access(claim.id) === 'shown' && mayTell(levels.ofArgument(claim)),
      ),
    },
  });

/** The same as two numbers, for the formats that hold data. */
export const factsRead = (view: View): Pick<ConclusionMarks, 'total' | 'primary'> => {
  const { total, primary } = marksFor(view);
  return { total, primary };
};
