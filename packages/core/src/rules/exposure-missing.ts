import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const exposureMissing: Rule = {
  id: 'exposure-missing',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(7)(c), recital 76',
  evaluate: (context) =>
    context.inheritance && context.inheritance.reaching.length > 0 && context.head.exposure === undefined
      ? [
          {
            refs: [context.head.id] as const,
            also: context.inheritance.reaching,
            field: 'exposure',
            message: message('rule.exposure-missing.message'),
            fix: message('rule.exposure-missing.fix'),
          },
        ]
      : [],
};
