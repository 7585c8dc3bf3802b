import { message } from '@risikobilde/words/message';
import { isOnSaySo } from '../derive/argument.js';
import { nameOf } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const requirementOnSaySo: Rule = {
  id: 'requirement-on-say-so',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 5(2), 28(1), 28(3)',
  evaluate: (context) =>
    context.of('requirement').flatMap((requirement): RawFinding[] =>
      requirement.met === 'met' && isOnSaySo(requirement)
        ? [
            {
              refs: [requirement.id],
              field: 'evidence',
              message: message('rule.requirement-on-say-so.message', {
                requirement: nameOf(context, requirement.id),
              }),
              fix: message('rule.requirement-on-say-so.fix'),
            },
          ]
        : [],
    ),
};
