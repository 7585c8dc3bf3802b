import { message } from '@risikobilde/words/message';
import { controllingParties } from '../derive/country.js';
import { isOrganisation, isThirdCountry, viewFrom } from '../derive/countries.js';
import type { RecordOf } from '../model/assessment.js';
import { countryName, unknownCountry } from '../model/country-name.js';
import type { RawFinding, Rule } from '../rule.js';

export const controllerCountryUnknown: Rule = {
  id: 'controller-country-unknown',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 3, 6(3), 55(1)',
  evaluate: (context) => {
    const activities = context.of('activity');
    const controllers = new Map(
      activities
        .flatMap((activity) => controllingParties(context, activity))
        .flatMap((party) => (party === undefined ? [] : [[party.id, party] as const])),
    );
    return [...controllers.values()]
      .filter(
        (party) => isThirdCountry(viewFrom(context), party.country) && !isOrganisation(context, party.id),
      )
      .map((party): RawFinding => {
        const said = party.country !== unknownCountry;
        return {
          refs: [party.id],
          also: activities
            .filter((activity) => controllingParties(context, activity).includes(party))
            .map(({ id }) => id),
          field: 'country',
          ...(!said && { answers: 'correction' as const }),
          message: said
            ? outside(party)
            : message('rule.controller-country-unknown.unknown', { party: party.name }),
          fix: message(
            said
              ? 'rule.controller-country-unknown.outsideFix'
              : 'rule.controller-country-unknown.unknownFix',
          ),
        };
      });
  },
};

const outside = ({ name, country }: RecordOf<'party'>) =>
  message('rule.controller-country-unknown.outside', { party: name, country: countryName(country) });
