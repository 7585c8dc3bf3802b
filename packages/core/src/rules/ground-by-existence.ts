import { message } from '@risikobilde/words/message';
import { flawsOf } from '../derive/argument.js';
import { nameOf, quotedNames } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const groundByExistence: Rule = {
  id: 'ground-by-existence',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 5(2), 35(7)',
  evaluate: (context) =>
    context.of('claim').flatMap((claim): RawFinding[] =>
      flawsOf(context, claim).flatMap((flaw) =>
        flaw.type === 'existence'
          ? [
              {
                refs: [claim.id],
                also: flaw.records,
                field: 'grounds',
                message: message('rule.ground-by-existence.message', {
                  claim: nameOf(context, claim.id),
                  records: quotedNames(context, flaw.records),
                }),
                fix: message('rule.ground-by-existence.fix'),
              },
            ]
          : [],
      ),
    ),
};
