import { message } from '@risikobilde/words/message';
import { preciseDate } from '../model/local-date.js';
import type { Rule } from '../rule.js';
import { isMandateConsidered, successorOf } from './mandate-not-considered.js';

export const mandateSucceeded: Rule = {
  id: 'mandate-succeeded',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(11)',
  evaluate: (context) =>
    context.worldOf('mandate').flatMap((mandate) => {
      const next = successorOf(context, mandate);
      if (!next || !isMandateConsidered(context, mandate.id) || isMandateConsidered(context, next.id))
        return [];
      return [
        {
          refs: [next.id, mandate.id] as const,
          place: context.head.id,
          since: next.date,
          message: message('rule.mandate-succeeded.message', {
            old: mandate.title,
            next: next.title,
            date: preciseDate(next),
          }),
          fix: message('rule.mandate-succeeded.fix'),
        },
      ];
    }),
};
