import { message } from '@risikobilde/words/message';
import { articlePlace } from '../model/article.js';
import type { Rule } from '../rule.js';

export const exceptionLetterMissing: Rule = {
  id: 'exception-letter-missing',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 14(5)(a)-(d), 17(3)(a)-(e), 22(2)(a)-(c)',
  evaluate: (context) => {
    const needing = new Set(
      context.worldOf('rightsByBasis').flatMap((table) => table.rows.flatMap((row) => row.needsLetter)),
    );
    return context.of('right').flatMap((right) =>
      right.exceptions.flatMap((exception, index) =>
        exception.letter === undefined && needing.has(exception.provision)
          ? [
              {
                refs: [right.id] as const,
                aspect: exception.provision,
                field: `exceptions.${index}.letter`,
                message: message('rule.exception-letter-missing.message', {
                  article: right.article,
                  provision: articlePlace(exception.provision),
                }),
                fix: message('rule.exception-letter-missing.fix'),
              },
            ]
          : [],
      ),
    );
  },
};
