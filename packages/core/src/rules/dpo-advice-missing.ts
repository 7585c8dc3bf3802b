import { message } from '@risikobilde/words/message';
import { isOfKind } from '../model/assessment.js';
import type { Rule } from '../rule.js';

export const dpoAdviceMissing: Rule = {
  id: 'dpo-advice-missing',
  severity: 'error',
  source: 'GDPR art. 35(2), 39(1)(c); WP248 rev.01',
  evaluate: (context) => {
    const advice = context.of('advice').filter((a) => a.adviser === 'dpo' && a.on <= context.asOf);
    if (advice.length > 0) return [];
    const [notHere] = context.notGivenHere
      .filter(isOfKind('advice'))
      .filter(({ on }) => on <= context.asOf)
      .sort((a, b) => (a.on < b.on ? 1 : -1));
    const { by, on } = notHere ?? {};
    return [
      {
        refs: [context.head.id],
        field: 'dpo',
        message:
          by === undefined || on === undefined
            ? message('rule.dpo-advice-missing.noAdvice')
            : message('rule.dpo-advice-missing.notGivenHere', { by, on }),
        fix: message('rule.dpo-advice-missing.askForAdvice'),
      },
    ];
  },
};
