import { message } from '@risikobilde/words/message';
import { basesUnder } from '../derive/legal-bases.js';
import { isSaid } from '../derive/placeholder.js';
import { isSpecialData } from '../derive/special-data.js';
import type { RawFinding, Rule } from '../rule.js';

export const professionalSecrecyUnsaid: Rule = {
  id: 'professional-secrecy-unsaid',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 9(2)(h), 9(3)',
  evaluate: (context) =>
    context.of('activity').flatMap((activity): RawFinding[] => {
      const onHealthCare = activity.data
        .filter(isSpecialData)
        .flatMap((data) => basesUnder(activity, data, '9(2)'))
        .filter(({ article }) => article === '9(2)(h)');
      if (onHealthCare.every(({ secrecy }) => isSaid(secrecy))) return [];
      return [
        {
          refs: [activity.id],
          field: 'purposes',
          message: message('rule.professional-secrecy-unsaid.message', { title: activity.title }),
          fix: message('rule.professional-secrecy-unsaid.fix'),
        },
      ];
    }),
};
