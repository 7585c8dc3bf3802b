import { message } from '@risikobilde/words/message';
import type { RawFinding, Rule } from '../rule.js';

export const criminalDataWithoutBasis: Rule = {
  id: 'criminal-data-without-basis',
  severity: 'error',
  source: 'GDPR art. 6(3), 10; personopplysningsloven § 11',
  evaluate: (context) =>
    context.of('activity').flatMap((activity): RawFinding[] => {
      const criminal = activity.data.find((data) => data.class === 'criminal');
      const bases = activity.purposes.flatMap((purpose) => purpose.bases.filter((b) => b.article === '10'));
      // Also an authority needs law: that it is in control says who may process, not what for (art. 6(3)).
      if (!criminal || bases.some((basis) => basis.law !== undefined)) return [];
      const named = bases.length > 0;
      return [
        {
          refs: [activity.id],
          ...(named && { aspect: 'law' }),
          field: 'purposes',
          message: message(
            named ? 'rule.criminal-data-without-basis.noLaw' : 'rule.criminal-data-without-basis.message',
            { title: activity.title, data: criminal.text },
          ),
          fix: message('rule.criminal-data-without-basis.fix'),
        },
      ];
    }),
};
