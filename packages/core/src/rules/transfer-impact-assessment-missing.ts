import { message } from '@risikobilde/words/message';
import { hasCome, recordOf } from '../context.js';
import { lawStatus } from '../derive/law-status.js';
import { nameOf } from '../derive/names.js';
import { latest } from '../model/local-date.js';
import { countryName } from '../model/country-name.js';
import type { Rule } from '../rule.js';

export const transferImpactAssessmentMissing: Rule = {
  id: 'transfer-impact-assessment-missing',
  severity: 'error',
  answers: 'compliance',
  source: 'CJEU C-311/18 (Schrems II); EDPB Recommendations 01/2020 step 3; GDPR art. 46(1)',
  evaluate: (context, { transfers }) =>
    transfers
      .filter((t) => t.ground.type === 'safeguards' && t.impactAssessment === 'missing')
      .map((t) => {
        const record = recordOf(context, 'transfer', t.transfer);
        const ended = latest(
          (record?.impactAssessments ?? []).flatMap((a) =>
            a.until !== undefined && hasCome(context, a.until) ? [a.until] : [],
          ),
        );
        const since = ended ?? lawStatus(context, 'schrems-2').brought?.date;
        return {
          refs: [t.transfer] as const,
          field: 'impactAssessments',
          message: message(
            ended
              ? 'rule.transfer-impact-assessment-missing.exampleOnly'
              : 'rule.transfer-impact-assessment-missing.none',
            { title: nameOf(context, t.transfer), country: countryName(t.country), ended: ended ?? '' },
          ),
          fix: message('rule.transfer-impact-assessment-missing.fix'),
          ...(since && { since }),
        };
      }),
};
