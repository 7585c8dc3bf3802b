import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const criminalDataWithoutBasis: Rule = {
  id: 'criminal-data-without-basis',
  severity: 'error',
  source: 'GDPR art. 10; personopplysningsloven § 11',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) => {
      const criminal = activity.data.find((data) => data.class === 'criminal');
      const named = activity.purposes.some((purpose) => purpose.bases.some((b) => b.article === '10'));
      if (!criminal || named) return [];
      return [
        {
          refs: [activity.id] as const,
          field: 'purposes',
          message: message('rule.criminal-data-without-basis.message', {
            title: activity.title,
            data: criminal.text,
          }),
          fix: message('rule.criminal-data-without-basis.fix'),
        },
      ];
    }),
};
