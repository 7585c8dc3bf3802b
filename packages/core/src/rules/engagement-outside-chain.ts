import { message } from '@risikobilde/words/message';
import { nameOf } from '../derive/names.js';
import type { Rule } from '../rule.js';

export const engagementOutsideChain: Rule = {
  id: 'engagement-outside-chain',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 28(3)(a), 29',
  evaluate: (context, { roles }) =>
    context.of('engagement').flatMap((engagement) =>
      engagement.activities
        .filter(
          (activity) =>
            context.record(activity) !== undefined &&
            !roles.some((role) => role.activity === activity && role.party === engagement.principal),
        )
        .map((activity) => ({
          refs: [engagement.id, activity] as const,
          field: 'principal',
          message: message('rule.engagement-outside-chain.message', {
            principal: nameOf(context, engagement.principal),
            contractor: nameOf(context, engagement.contractor),
            activity: nameOf(context, activity),
          }),
          fix: message('rule.engagement-outside-chain.fix'),
        })),
    ),
};
