import { message } from '@risikobilde/words/message';
import { assessedTransfers, unmetGuarantees } from '../derive/impact-assessment.js';
import { countryName } from '../model/country-name.js';
import type { Rule } from '../rule.js';

export const noEffectiveMeasure: Rule = {
  id: 'no-effective-measure',
  severity: 'error',
  answers: 'compliance',
  source: 'EDPB Recommendations 01/2020 annex 2, use cases 6 and 7',
  evaluate: (context, { transfers }) =>
    assessedTransfers(context, transfers).flatMap(({ transfer, assessment }) => {
      const unmet = unmetGuarantees(assessment);
      if (!transfer.clearText || unmet.length === 0) return [];
      return [
        {
          refs: [transfer.id] as const,
          field: 'clearText',
          severity: assessment.guarantees.some((g) => g.met === 'notMet')
            ? ('error' as const)
            : ('warning' as const),
          message: message('rule.no-effective-measure.message', {
            title: transfer.title,
            country: countryName(transfer.country),
            unmet: unmet.join(', '),
            case: transfer.mode === 'remoteAccess' ? 7 : 6,
          }),
          fix: message('rule.no-effective-measure.fix'),
          since: assessment.on,
        },
      ];
    }),
};
