import { message } from '@risikobilde/words/message';
import { goesOut, viewFrom } from '../derive/countries.js';
import { supplementaryInPlace } from '../derive/impact-assessment.js';
import { recordOf } from '../context.js';
import { countryName } from '../model/country-name.js';
import type { RawFinding, Rule } from '../rule.js';

export const noSeparateRecipient: Rule = {
  id: 'no-separate-recipient',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 24, 32; EDPB Guidelines 05/2021',
  evaluate: (context, { transfers }) =>
    transfers.flatMap(({ transfer, isTransfer, country, exporter }): RawFinding[] => {
      const record = recordOf(context, 'transfer', transfer);
      if (!record || isTransfer || !goesOut(viewFrom(context, exporter), country)) return [];
      if (supplementaryInPlace(context, record).length > 0) return [];
      return [
        {
          refs: [transfer],
          field: 'supplementary',
          message: message('rule.no-separate-recipient.message', {
            title: record.title,
            country: countryName(country),
          }),
          fix: message('rule.no-separate-recipient.fix'),
        },
      ];
    }),
};
