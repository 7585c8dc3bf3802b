import type { Reason } from '../evaluation.js';
import { plain, reasonOf } from '../reason.js';

/** A ground that is not there on the day. */
export const missingReason = (ref: string, type: string): Reason =>
  reasonOf({
    ref,
    type,
    label: plain(ref),
    standing: 'unsupported',
    reason: {
      nb: 'Finnes ikke i vurderingen på denne datoen.',
      nn: 'Finst ikkje i vurderinga på denne datoen.',
      en: 'Is not in the assessment on this day.',
    },
  });
