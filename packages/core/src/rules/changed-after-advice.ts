import { message } from '@risikobilde/words/message';
import { movedSince, newestBound, stateForAdvice } from '../derive/bound-state.js';
import type { Rule } from '../rule.js';

export const changedAfterAdvice: Rule = {
  id: 'changed-after-advice',
  severity: 'info',
  answers: 'any',
  source: 'GDPR art. 35(2), 39(1)(c); WP248 rev.01, III.D',
  evaluate: (context) => {
    const advice = newestBound(context, 'advice', ({ adviser }) => adviser === 'dpo');
    const moved = advice && movedSince(advice, stateForAdvice(context));
    if (advice === undefined || moved === undefined) return [];
    return [
      {
        refs: [advice.id],
        aspect: moved.aspect,
        message: message('rule.changed-after-advice.message', { on: advice.on, what: moved.what }),
        fix: message('rule.changed-after-advice.fix'),
      },
    ];
  },
};
