import { message } from '@risikobilde/words/message';
import { controllingAuthority } from '../derive/controllers.js';
import { legalBases } from '../derive/legal-bases.js';
import { nameOf } from '../derive/names.js';
import { isSaid } from '../derive/placeholder.js';
import type { RawFinding, Rule } from '../rule.js';

export const consentConditionsUnanswered: Rule = {
  id: 'consent-conditions-unanswered',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 4(11), 7(3)-(4), recital 43',
  evaluate: (context, { roles }) =>
    context.of('activity').flatMap((activity): RawFinding[] => {
      const consents = legalBases(activity).some(
        ({ article }) => article === '6(1)(a)' || article === '9(2)(a)',
      );
      if (!consents) return [];
      const authority = controllingAuthority(context, roles, activity.id);
      const found: RawFinding[] = [];
      if (authority && !isSaid(activity.consent?.voluntary))
        found.push({
          refs: [activity.id, authority.id],
          aspect: 'voluntary',
          field: 'consent',
          message: message('rule.consent-conditions-unanswered.voluntary', {
            title: activity.title,
            party: nameOf(context, authority.id),
          }),
          fix: message('rule.consent-conditions-unanswered.sayVoluntary'),
        });
      if (!isSaid(activity.consent?.withdrawal))
        found.push({
          refs: [activity.id],
          aspect: 'withdrawal',
          field: 'consent',
          message: message('rule.consent-conditions-unanswered.withdrawal', { title: activity.title }),
          fix: message('rule.consent-conditions-unanswered.sayWithdrawal'),
        });
      return found;
    }),
};
