import { message } from '@risikobilde/words/message';
import type { Reason } from '../evaluation.js';
import { plain, reasonOf } from '../reason.js';

/** A ground that is not there on the day. */
export const missingReason = (ref: string, type: string): Reason =>
  reasonOf({
    ref,
    type,
    label: plain(ref),
    standing: 'unsupported',
    reason: message('reason.missing'),
  });
