import { type Message, message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { controllingAuthority } from '../derive/controllers.js';
import { citedLaw, countriesOf, countryEntry } from '../derive/country.js';
import { listOf } from '../derive/names.js';
import { basesUnder } from '../derive/legal-bases.js';
import type { RecordOf } from '../model/assessment.js';
import type { RawFinding, Rule } from '../rule.js';

export const criminalDataWithoutBasis: Rule = {
  id: 'criminal-data-without-basis',
  severity: 'error',
  answers: { acts: ['permission'] },
  source: 'GDPR art. 6(3), 10',
  evaluate: (context, { roles }) =>
    context.of('activity').flatMap((activity): RawFinding[] => {
      const criminal = activity.data.filter((data) => data.class === 'criminal');
      // Also an authority needs law: that it is in control says who may process, not what for (art. 6(3)).
      const bare = criminal.find((data) => basesUnder(activity, data, '10').every(({ law }) => !law));
      const values = { title: activity.title };
      if (bare) {
        const named = basesUnder(activity, bare, '10').length > 0;
        return [
          {
            refs: [activity.id],
            ...(named && { aspect: 'law' }),
            field: 'purposes',
            message: message(
              named ? 'rule.criminal-data-without-basis.noLaw' : 'rule.criminal-data-without-basis.message',
              { ...values, data: bare.text },
            ),
            fix: fixOf(context, activity),
          },
        ];
      }
      // Where no authority is in control, the law must itself hold safeguards.
      const bases = criminal.flatMap((data) => basesUnder(activity, data, '10'));
      if (bases.length === 0 || bases.some(({ safeguards }) => safeguards !== undefined)) return [];
      if (controllingAuthority(context, roles, activity.id)) return [];
      return [
        {
          refs: [activity.id],
          aspect: 'safeguards',
          severity: 'warning',
          field: 'purposes',
          message: message('rule.criminal-data-without-basis.noSafeguards', values),
          fix: message('rule.special-data-without-art9-basis.giveSafeguards'),
        },
      ];
    }),
};

/** What law it may be, where the world knows of one in the countries of the controllers. */
const fixOf = (context: Context, activity: RecordOf<'activity'>): Message => {
  const laws = countriesOf(context, activity).flatMap((code) =>
    (countryEntry(context, code)?.acts ?? [])
      .filter(({ about }) => about === 'criminal')
      .map(({ law }) => citedLaw(context, law)),
  );
  return laws.length === 0
    ? message('rule.criminal-data-without-basis.fix')
    : message('rule.criminal-data-without-basis.fixUnder', { laws: listOf(laws) });
};
