import { message } from '@risikobilde/words/message';
import { isSaid } from '../derive/placeholder.js';
import type { Rule } from '../rule.js';

export const dpoAdviceMissing: Rule = {
  id: 'dpo-advice-missing',
  severity: 'error',
  answers: 'correction',
  source: 'GDPR art. 35(2), 39(1)(c); WP248 rev.01',
  evaluate: (context) => {
    const advice = context
      .of('advice')
      .filter((a) => a.adviser === 'dpo' && a.on <= context.asOf && isSaid(a.by) && isSaid(a.text));
    if (advice.length > 0) return [];
    return [
      {
        refs: [context.head.id],
        field: 'dpo',
        message: context.notGivenHere.some(({ kind }) => kind === 'advice')
          ? message('rule.dpo-advice-missing.notGivenHere')
          : message('rule.dpo-advice-missing.noAdvice'),
        fix: message('rule.dpo-advice-missing.askForAdvice'),
      },
    ];
  },
};
