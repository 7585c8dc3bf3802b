import { message } from '@risikobilde/words/message';
import { doubtsRaised, doubtState } from '../derive/doubts.js';
import { nameOf } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const doubtUnanswered: Rule = {
  id: 'doubt-unanswered',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(2), 35(9), 35(11); ISO/IEC/IEEE 15026-2 (assurance cases)',
  evaluate: (context) =>
    doubtsRaised(context).flatMap((doubt): RawFinding[] => {
      // Advice that was not followed has a rule of its own.
      if (doubt.notFollowed) return [];
      const now = doubtState(doubt, context);
      if (now.state !== 'standing' && now.state !== 'expired' && now.state !== 'unmended') return [];
      const [target = doubt.id] = doubt.targets;
      return [
        {
          refs: [doubt.id],
          also: [target],
          field: 'answers',
          since: now.since,
          message: message(`rule.doubt-unanswered.${now.state}`, {
            by: doubt.raisedBy,
            text: doubt.text,
            target: context.world('source', target)?.short ?? nameOf(context, target),
            until: now.since,
          }),
          fix: message(now.state === 'unmended' ? 'rule.doubt-unanswered.mend' : 'rule.doubt-unanswered.fix'),
        },
      ];
    }),
};
