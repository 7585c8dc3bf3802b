import type { FinalRefusal } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { refuse } from '../refusal.js';

/** What stands between an assessment and its final edition, one fault for each finding. */
export const notFinal = (id: string, refusals: readonly FinalRefusal[]) =>
  refuse(
    'not-final',
    `${id} cannot be issued as final: ${refusals.length} matters have to be settled first`,
    {
      errors: refusals.map(({ reason, finding }) => ({
        code: reason,
        message: wordsOf.en.say(finding.message),
        field: finding.id,
        ...(finding.refs[0] !== undefined && { record: finding.refs[0] }),
      })),
    },
  );
