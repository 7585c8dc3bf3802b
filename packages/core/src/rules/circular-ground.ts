import { message } from '@risikobilde/words/message';
import { flawsOf } from '../derive/argument.js';
import { nameOf } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const circularGround: Rule = {
  id: 'circular-ground',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 5(2), 35(7)',
  evaluate: (context) =>
    context.of('claim').flatMap((claim): RawFinding[] =>
      flawsOf(context, claim).flatMap((flaw) =>
        flaw.type === 'circular'
          ? [
              {
                refs: [claim.id],

                field: 'grounds',
                message: message('rule.circular-ground.message', {
                  claim: nameOf(context, claim.id),
                  by: nameOf(context, flaw.by),
                }),
                fix: message('rule.circular-ground.fix'),
              },
            ]
          : [],
      ),
    ),
};
