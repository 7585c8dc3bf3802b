import { message } from '@risikobilde/words/message';
import { rootCause } from '../derive/weight.js';
import { isTold } from '../standing/reason-ends.js';
import type { StandingRule } from './standing-rule.js';

const word = {
  unsupported: message('rule.claim-not-supported.unsupported'),
  fallen: message('rule.claim-not-supported.fallen'),
  challenged: message('rule.claim-not-supported.challenged'),
} as const;

const fix = {
  unsupported: message('rule.claim-not-supported.ground'),
  fallen: message('rule.claim-not-supported.mend'),
  challenged: message('rule.claim-not-supported.reconsider'),
} as const;

export const claimNotSupported: StandingRule = {
  id: 'claim-not-supported',
  of: 'claims',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 5(2), 35(7), 35(11)',
  evaluate: (_context, { claims, findings }) =>
    claims.flatMap((claim) => {
      if (claim.standing === 'supported') return [];
      // A challenge that an event brought is told once, by what tells of the event; the claim is one of its places.
      if (claim.standing === 'challenged' && isTold(claim, findings)) return [];
      const cause = rootCause(claim.because);
      return [
        {
          refs: [claim.id] as const,
          // What nothing holds is not held by a decision; a challenge may be answered with reasons.
          ...(claim.standing !== 'challenged' && {
            severity: 'error' as const,
            answers: 'correction' as const,
          }),
          field: 'grounds',
          message: message('rule.claim-not-supported.message', {
            word: word[claim.standing],
            text: claim.text,
            summary: claim.summary,
          }),
          fix: fix[claim.standing],
          ...(cause?.since && { since: cause.since }),
        },
      ];
    }),
};
