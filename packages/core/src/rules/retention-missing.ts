import { message } from '@risikobilde/words/message';
import { dataWithoutRetention, hasRetention } from '../derive/retention.js';
import type { RawFinding, Rule } from '../rule.js';

export const retentionMissing: Rule = {
  id: 'retention-missing',
  severity: 'error',
  answers: 'correction',
  source: 'GDPR art. 5(1)(e), 13(2)(a), 14(2)(a), 30(1)(f)',
  evaluate: (context) =>
    context.of('activity').flatMap((activity): RawFinding[] => {
      if (hasRetention(activity)) return [];
      const lacking = dataWithoutRetention(activity);
      // Where it is said of some of the data, the others are named.
      const some = lacking.length > 0 && lacking.length < activity.data.length;
      return [
        {
          refs: [activity.id],
          field: some ? 'data' : 'retention',
          message: some
            ? message('rule.retention-missing.some', {
                title: activity.title,
                data: { list: lacking.map(({ text }) => message('core.quoted', { text })) },
              })
            : message('rule.retention-missing.message', { title: activity.title }),
          fix: message('rule.retention-missing.fix'),
        },
      ];
    }),
};
