import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const adviceUnanswered: Rule = {
  id: 'advice-unanswered',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(2), 38(1); WP248 rev.01, III.D',
  evaluate: (context) =>
    context
      .of('advice')
      .filter(({ followed, on }) => followed === undefined && hasCome(context, on))
      .map(({ id, by, on }) => ({
        refs: [id] as const,
        field: 'followed',
        since: on,
        message: message('rule.advice-unanswered.message', { by, on }),
        fix: message('rule.advice-unanswered.fix'),
      })),
};
