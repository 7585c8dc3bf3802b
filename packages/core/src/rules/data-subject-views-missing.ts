import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { isSaidNone } from '../derive/form-parts.js';
import type { Rule } from '../rule.js';

export const dataSubjectViewsMissing: Rule = {
  id: 'data-subject-views-missing',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(9); WP248 rev.01',
  evaluate: (context) =>
    // Whoever has not asked them may say why (art. 35(9): where appropriate).
    isSaidNone(context, '5.2') ||
    context.of('advice').some((a) => a.adviser === 'dataSubjects' && hasCome(context, a.on))
      ? []
      : [
          {
            refs: [context.head.id] as const,
            message: message('rule.data-subject-views-missing.message'),
            fix: message('rule.data-subject-views-missing.fix'),
          },
        ],
};
