import { message } from '@risikobilde/words/message';
import { hasLegalBasis } from '../derive/legal-bases.js';
import type { Rule } from '../rule.js';

export const activityWithoutLegalBasis: Rule = {
  id: 'activity-without-legal-basis',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 5(1)(a)-(b), 6(1)',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) => {
      const base = { refs: [activity.id] as const, field: 'purposes', fix };
      if (activity.purposes.length === 0)
        return [
          {
            ...base,
            message: message('rule.activity-without-legal-basis.noPurpose', { title: activity.title }),
          },
        ];
      return activity.purposes.flatMap((purpose, i) =>
        hasLegalBasis(activity, purpose)
          ? []
          : [
              {
                ...base,
                aspect: `${i + 1}`,
                message: message('rule.activity-without-legal-basis.noBasis', {
                  title: activity.title,
                  purpose: purpose.text,
                }),
              },
            ],
      );
    }),
};

const fix = message('rule.activity-without-legal-basis.fix');
