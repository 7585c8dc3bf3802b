import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';
import { asSentence } from '../derive/names.js';

export const rightTimeLimitMissing: Rule = {
  id: 'right-time-limit-missing',
  severity: 'info',
  answers: 'correction',
  source: 'GDPR art. 12(3)',
  evaluate: (context, { rights }) =>
    context
      .of('right')
      // Art. 13 is answered at the moment of collection: there is no limit to state.
      .filter(
        (right) => right.timeLimit === undefined && right.says !== 'doesNotExist' && right.article !== '13',
      )
      .map((right) => ({
        refs: [right.id] as const,
        field: 'timeLimit',
        message: message('rule.right-time-limit-missing.message', {
          article: right.article,
          limit: asSentence(
            rights.find((row) => row.right === right.id)?.timeLimit ??
              message('rule.right-time-limit-missing.limit'),
          ),
        }),
      })),
};
