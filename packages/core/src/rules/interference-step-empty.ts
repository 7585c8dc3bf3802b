import { message } from '@risikobilde/words/message';
import { stepNames } from '../derive/freedoms.js';
import type { Rule } from '../rule.js';
import { listOf, nameOf } from '../derive/names.js';

export const interferenceStepEmpty: Rule = {
  id: 'interference-step-empty',
  severity: 'warning',
  alsoErrors: true,
  answers: 'correction',
  source: 'EMK art. 8(2), 9(2), 10(2), 13; GDPR art. 35(7)(c)',
  evaluate: (context, { freedoms }) =>
    freedoms
      .filter((freedom) => freedom.emptySteps.length > 0)
      .map((freedom) => ({
        refs: [freedom.freedom] as const,
        field: 'steps',
        severity: freedom.said ? 'error' : 'warning',
        message: message(
          freedom.said ? 'rule.interference-step-empty.concluded' : 'rule.interference-step-empty.unanswered',
          {
            title: nameOf(context, freedom.freedom),
            steps: listOf(freedom.emptySteps.map((step) => stepNames[step])),
          },
        ),
        fix: message('rule.interference-step-empty.fix'),
      })),
};
