import { message } from '@risikobilde/words/message';
import type { RawFinding, Rule } from '../rule.js';

export const dpoAdviceMissing: Rule = {
  id: 'dpo-advice-missing',
  severity: 'error',
  source: 'GDPR art. 35(2), 39(1)(c); WP248 rev.01',
  evaluate: (context) => {
    const advice = context.of('advice').filter((a) => a.adviser === 'dpo' && a.on <= context.asOf);
    if (advice.length === 0)
      return [
        {
          refs: [context.head.id],
          field: 'dpo',
          message: message('rule.dpo-advice-missing.noAdvice'),
          fix: message('rule.dpo-advice-missing.askForAdvice'),
        },
      ];
    return advice
      .filter((a) => a.followed !== 'yes' && a.why === undefined)
      .map(
        (a): RawFinding => ({
          refs: [a.id],
          field: 'why',
          severity: 'warning',
          message: message('rule.dpo-advice-missing.notFollowed', { on: a.on }),
          fix: message('rule.dpo-advice-missing.giveReason'),
        }),
      );
  },
};
