import { hasCome } from '../context.js';
import { isFormAsked } from '../derive/form-parts.js';
import type { Rule } from '../rule.js';
import { unsaidOf } from './form-findings.js';

/** Section 5: how advice was carried out, and how the views of data subjects were heeded. That there is none has rules of its own. */
export const formAdviceIncomplete: Rule = {
  id: 'form-advice-incomplete',
  severity: 'warning',
  answers: 'reasons',
  source: 'EDPB template for DPIA 1.0, section 5; GDPR art. 35(2), 35(9)',
  evaluate: (context) =>
    !isFormAsked(context)
      ? []
      : context.of('advice').flatMap((advice) => {
          const part = advice.adviser === 'dpo' ? '5.1.text' : '5.2.text';
          const isAsked = advice.adviser === 'dpo' || advice.adviser === 'dataSubjects';
          // Advice that was not followed without reasons is told of as a doubt.
          if (!isAsked || !hasCome(context, advice.on) || advice.followed !== 'yes') return [];
          return unsaidOf(context, 'form-advice-incomplete', advice, [!advice.why && { field: 'why', part }]);
        }),
};
