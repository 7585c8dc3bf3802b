import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { provisionStatus } from '../derive/law-status.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';

export const consentAgeBelowLaw: Rule = {
  id: 'consent-age-below-law',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 8(1); personopplysningsloven § 5',
  evaluate: (context) =>
    context.of('activity').flatMap((activity): RawFinding[] => {
      const age = activity.consent?.childAge;
      if (age === undefined) return [];
      const limit = ageInForce(context);
      if (limit === undefined || age >= limit.age) return [];
      return [
        {
          refs: [activity.id, limit.source],
          field: 'consent',
          message: message('rule.consent-age-below-law.message', {
            title: activity.title,
            age,
            limit: limit.age,
            law: limit.law,
            provision: limit.provision,
          }),
          fix: message('rule.consent-age-below-law.fix', { limit: limit.age }),
        },
      ];
    }),
};

/** The age in the member state's own act; in the regulation itself where the state has none. */
const ageInForce = (context: Context) => {
  const ages = context.worldOf('source').flatMap((source) =>
    source.provisions.flatMap(({ ref, consentAge }) =>
      consentAge === undefined || provisionStatus(context, source.id, ref).state !== 'inForce'
        ? []
        : [
            {
              age: consentAge,
              source: source.id,
              law: source.short ?? plain(source.id),
              provision: ref,
              own: source.jurisdiction === 'NO',
            },
          ],
    ),
  );
  return ages.find(({ own }) => own) ?? ages[0];
};
