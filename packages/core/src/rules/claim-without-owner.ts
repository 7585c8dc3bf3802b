import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const claimWithoutOwner: Rule = {
  id: 'claim-without-owner',
  severity: 'info',
  answers: 'any',
  source: 'GDPR art. 24(1), 35(11)',
  evaluate: (context) =>
    context.head.riskOwner
      ? []
      : context
          .of('claim')
          .filter((claim) => claim.owner === undefined)
          .map((claim) => ({
            refs: [claim.id] as const,
            field: 'owner',
            message: message('rule.claim-without-owner.message', { text: claim.text }),
            fix: message('rule.claim-without-owner.fix'),
          })),
};
