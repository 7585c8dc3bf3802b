import { message } from '@risikobilde/words/message';
import { assessedTransfers, supplementaryInPlace, unmetGuarantees } from '../derive/impact-assessment.js';
import { countryName } from '../model/country-name.js';
import type { Rule } from '../rule.js';

export const essentialGuaranteeNotMet: Rule = {
  id: 'essential-guarantee-not-met',
  severity: 'error',
  answers: 'compliance',
  source: 'EDPB Recommendations 01/2020 step 4, 02/2020; CJEU C-311/18',
  evaluate: (context, { transfers }) =>
    assessedTransfers(context, transfers).flatMap(({ transfer, assessment }) => {
      const unmet = unmetGuarantees(assessment);
      if (transfer.clearText || unmet.length === 0 || supplementaryInPlace(context, transfer).length > 0)
        return [];
      return [
        {
          refs: [transfer.id] as const,
          field: 'supplementary',
          severity: assessment.guarantees.some((g) => g.met === 'notMet')
            ? ('error' as const)
            : ('warning' as const),
          message: message('rule.essential-guarantee-not-met.message', {
            title: transfer.title,
            country: countryName(transfer.country),
            unmet: unmet.join(', '),
          }),
          fix: message('rule.essential-guarantee-not-met.fix'),
          since: assessment.on,
        },
      ];
    }),
};
