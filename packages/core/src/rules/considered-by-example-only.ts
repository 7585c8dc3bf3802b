import { message } from '@risikobilde/words/message';
import { flawsOf } from '../derive/argument.js';
import { nameOf, quotedNames } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const consideredByExampleOnly: Rule = {
  id: 'considered-by-example-only',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(1), 35(7)(c)',
  evaluate: (context) =>
    context.of('claim').flatMap((claim): RawFinding[] =>
      flawsOf(context, claim).flatMap((flaw) =>
        flaw.type === 'exampleOnly'
          ? [
              {
                refs: [claim.id],
                also: flaw.scenarios,
                field: 'grounds',
                message: message('rule.considered-by-example-only.message', {
                  claim: nameOf(context, claim.id),
                  names: quotedNames(context, flaw.scenarios),
                }),
                fix: message('rule.considered-by-example-only.fix'),
              },
            ]
          : [],
      ),
    ),
};
