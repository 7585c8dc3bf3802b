import { message } from '@risikobilde/words/message';
import type { RawFinding, Rule } from '../rule.js';

export const positiveDutiesUnanswered: Rule = {
  id: 'positive-duties-unanswered',
  severity: 'warning',
  answers: 'correction',
  source: 'EMK art. 1, 8; I v. Finland, 20511/03',
  evaluate: (context) =>
    context.of('freedom').flatMap((freedom): RawFinding[] =>
      !/^echr[:-]8$|^constitution[:-]102$/.test(freedom.right) || freedom.positiveDuties !== undefined
        ? []
        : [
            {
              refs: [freedom.id],
              field: 'positiveDuties',
              message: message('rule.positive-duties-unanswered.message', { title: freedom.title }),
              fix: message('rule.positive-duties-unanswered.fix'),
            },
          ],
    ),
};
