import { message } from '@risikobilde/words/message';
import { controllingAuthority } from '../derive/controllers.js';
import { basisPlaces } from '../derive/legal-bases.js';
import { nameOf } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const legitimateInterestsByAuthority: Rule = {
  id: 'legitimate-interests-by-authority',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 6(1) second subparagraph, recital 47',
  evaluate: (context, { roles }) =>
    context.of('activity').flatMap((activity) => {
      const authority = controllingAuthority(context, roles, activity.id);
      if (!authority) return [];
      return basisPlaces(activity).flatMap(({ field, aspect, text, bases }): RawFinding[] => {
        const basis = bases.find(({ article }) => article === '6(1)(f)');
        if (!basis) return [];
        return [
          {
            refs: [activity.id, authority.id],
            aspect,
            field,
            // Somebody has said why it is outside the tasks: to be looked at, not plainly wrong.
            ...(basis.note && { severity: 'warning' as const }),
            message: message('rule.legitimate-interests-by-authority.message', {
              title: activity.title,
              text,
              party: nameOf(context, authority.id),
            }),
            fix: message('rule.legitimate-interests-by-authority.fix'),
          },
        ];
      });
    }),
};
