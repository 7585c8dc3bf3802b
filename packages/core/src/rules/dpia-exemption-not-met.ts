import { message } from '@risikobilde/words/message';
import { isAssessedWithLaw } from '../derive/dpia.js';
import type { RawFinding, Rule } from '../rule.js';

export const dpiaExemptionNotMet: Rule = {
  id: 'dpia-exemption-not-met',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 35(10)',
  evaluate: (context) =>
    context.of('activity').flatMap((activity): RawFinding[] =>
      activity.assessedWithLaw === undefined || isAssessedWithLaw(context, activity)
        ? []
        : [
            {
              refs: [activity.id, activity.assessedWithLaw.source],
              field: 'assessedWithLaw',
              message: message('rule.dpia-exemption-not-met.message', { title: activity.title }),
              fix: message('rule.dpia-exemption-not-met.fix'),
            },
          ],
    ),
};
