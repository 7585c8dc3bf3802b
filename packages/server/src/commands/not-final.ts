import type { FinalRefusal } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { refuse } from '../refusal.js';

/** What stands between an assessment and its final edition, one fault for each finding. */
export const notFinal = (id: string, refusals: readonly FinalRefusal[]) =>
  refuse('not-final', message('refusal.notFinal', { id, n: refusals.length }), {
    errors: refusals.map(({ reason, finding }) => ({
      code: reason,
      message: finding.message,
      field: finding.id,
      ...(finding.refs[0] !== undefined && { record: finding.refs[0] }),
    })),
  });
