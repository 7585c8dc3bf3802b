import { message } from '@risikobilde/words/message';
import { countryEntry } from '../derive/country.js';
import { countryName } from '../model/country-name.js';
import { fitsScheme } from '../model/organisation-number.js';
import type { RawFinding, Rule } from '../rule.js';

export const organisationNumberUnlike: Rule = {
  id: 'organisation-number-unlike',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 30(1)(a)',
  evaluate: (context) =>
    context.of('party').flatMap((party): RawFinding[] => {
      const scheme = countryEntry(context, party.country)?.organisationNumber;
      if (party.orgNumber === undefined || scheme === undefined || fitsScheme(party.orgNumber, scheme))
        return [];
      return [
        {
          refs: [party.id],
          field: 'orgNumber',
          message: message('rule.organisation-number-unlike.message', {
            party: party.name,
            number: party.orgNumber,
            country: countryName(party.country),
            name: scheme.name,
            looks: scheme.looksLike,
          }),
          fix: message('rule.organisation-number-unlike.fix'),
        },
      ];
    }),
};
