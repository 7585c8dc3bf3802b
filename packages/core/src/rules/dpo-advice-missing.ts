import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const dpoAdviceMissing: Rule = {
  id: 'dpo-advice-missing',
  severity: 'error',
  source: 'GDPR art. 35(2), 39(1)(c); WP248 rev.01',
  evaluate: (context) => {
    const advice = context.of('advice').filter((a) => a.adviser === 'dpo' && a.on <= context.asOf);
    return advice.length > 0
      ? []
      : [
          {
            refs: [context.head.id],
            field: 'dpo',
            message: message('rule.dpo-advice-missing.noAdvice'),
            fix: message('rule.dpo-advice-missing.askForAdvice'),
          },
        ];
  },
};
