import { message } from '@risikobilde/words/message';
import { isPlaceholder } from '../derive/placeholder.js';
import type { RawFinding, Rule } from '../rule.js';

export const retentionMissing: Rule = {
  id: 'retention-missing',
  severity: 'error',
  source: 'GDPR art. 5(1)(e), 13(2)(a), 14(2)(a), 30(1)(f)',
  evaluate: (context) =>
    context.of('activity').flatMap((activity): RawFinding[] =>
      activity.retention !== undefined && !isPlaceholder(activity.retention)
        ? []
        : [
            {
              refs: [activity.id],
              field: 'retention',
              message: message('rule.retention-missing.message', { title: activity.title }),
              fix: message('rule.retention-missing.fix'),
            },
          ],
    ),
};
