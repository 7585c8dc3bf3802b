import { message } from '@risikobilde/words/message';
import { criteriaWritten } from '../derive/dpia.js';
import type { Rule } from '../rule.js';
import { isSpecialData } from '../derive/special-data.js';

export const largeScaleUnassessed: Rule = {
  id: 'large-scale-unassessed',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(3)(b), recital 91; WP248 rev.01',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) => {
      const isSpecial = activity.data.some((data) => isSpecialData(data) || data.class === 'criminal');
      const most = activity.subjects.reduce((sum, { count }) => sum + (count?.[1] ?? 0), 0);
      if (!isSpecial || criteriaWritten(activity).includes('c5')) return [];
      return [
        {
          refs: [activity.id] as const,
          field: 'criteria',
          message:
            most === 0
              ? message('rule.large-scale-unassessed.noNumber', { title: activity.title })
              : message('rule.large-scale-unassessed.message', { title: activity.title, most }),
          fix: message('rule.large-scale-unassessed.fix'),
        },
      ];
    }),
};
