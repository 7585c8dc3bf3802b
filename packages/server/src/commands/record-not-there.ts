import { message } from '@risikobilde/words';
import type { State } from '@risikobilde/core';
import { didYouMean } from '@risikobilde/files';
import { refuse } from '../base/refusal.js';

/** That a comment is about no record there is, with the id that may have been meant. */
export const recordNotThere = (record: string, state: State) => {
  const absent = message('refusal.noRecord', { record });
  const hint = didYouMean(record, state.keys());
  return refuse('comment-invalid', absent, {
    errors: [
      { code: 'unknown-record', field: 'record', message: absent, ...(hint !== undefined && { hint }) },
    ],
  });
};
