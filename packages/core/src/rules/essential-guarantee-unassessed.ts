import { message } from '@risikobilde/words/message';
import { assessedTransfers } from '../derive/impact-assessment.js';
import { listOfWords } from '../derive/names.js';
import { versionDate } from '../derive/version-date.js';
import { countryName } from '../model/country-name.js';
import type { Rule } from '../rule.js';

export const essentialGuaranteeUnassessed: Rule = {
  id: 'essential-guarantee-unassessed',
  severity: 'warning',
  answers: 'correction',
  source: 'EDPB Recommendations 02/2020',
  evaluate: (context, { transfers }) => {
    const items = context.world('catalogue', 'essential-guarantees')?.items.map((item) => item.id) ?? [];
    return assessedTransfers(context, transfers).flatMap(({ transfer, assessment }) => {
      const seen = new Set(assessment.guarantees.map((g) => g.guarantee));
      const open = items.filter((item) => !seen.has(item));
      if (open.length === 0) return [];
      return [
        {
          refs: [transfer.id] as const,
          field: 'impactAssessments',
          message: message('rule.essential-guarantee-unassessed.message', {
            title: transfer.title,
            country: countryName(transfer.country),
            on: versionDate(context, assessment.on),
            open: listOfWords(open),
          }),
          fix: message('rule.essential-guarantee-unassessed.fix'),
        },
      ];
    });
  },
};
