import { message } from '@risikobilde/words/message';
import { doubtsRaised, doubtState } from '../derive/doubts.js';
import { nameOf } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const doubtUnanswered: Rule = {
  id: 'doubt-unanswered',
  severity: 'warning',
  source: 'GDPR art. 35(2), 35(9), 35(11); ISO/IEC/IEEE 15026-2 (assurance cases)',
  evaluate: (context) =>
    doubtsRaised(context).flatMap((doubt): RawFinding[] => {
      const now = doubtState(doubt, context.asOf);
      if (now.state !== 'standing' && now.state !== 'expired') return [];
      const target = doubt.against ?? doubt.fact ?? doubt.id;
      return [
        {
          refs: [doubt.id],
          also: [target],
          field: 'answers',
          since: now.since,
          message: message(
            now.state === 'expired' ? 'rule.doubt-unanswered.expired' : 'rule.doubt-unanswered.standing',
            {
              by: doubt.raisedBy,
              text: nameOf(context, doubt.id),
              target:
                doubt.against === undefined
                  ? (context.world('source', target)?.short ?? nameOf(context, target))
                  : nameOf(context, target),
              until: now.since,
            },
          ),
          fix: message('rule.doubt-unanswered.fix'),
        },
      ];
    }),
};
