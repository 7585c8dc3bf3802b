import { message } from '@risikobilde/words/message';
import { flawsOf } from '../derive/argument.js';
import { nameOf, quotedNames } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const oneSidedGround: Rule = {
  id: 'one-sided-ground',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(7)(c)',
  evaluate: (context) =>
    context.of('claim').flatMap((claim): RawFinding[] =>
      flawsOf(context, claim).flatMap((flaw) =>
        flaw.type === 'oneSided'
          ? [
              {
                refs: [claim.id],
                aspect: flaw.leftOut.join('+'),
                also: flaw.leftOut,
                field: 'grounds',
                message: message('rule.one-sided-ground.message', {
                  claim: nameOf(context, claim.id),
                  names: quotedNames(context, flaw.leftOut),
                }),
                fix: message('rule.one-sided-ground.fix'),
              },
            ]
          : [],
      ),
    ),
};
