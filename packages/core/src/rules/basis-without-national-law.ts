import { message } from '@risikobilde/words/message';
import { articlePlace } from '../model/article.js';
import type { Rule } from '../rule.js';

export const basisWithoutNationalLaw: Rule = {
  id: 'basis-without-national-law',
  severity: 'error',
  source: 'GDPR art. 6(3)',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) =>
      activity.purposes.flatMap((purpose, i) =>
        (['6(1)(c)', '6(1)(e)'] as const)
          .filter((article) => {
            const bases = purpose.bases.filter((basis) => basis.article === article);
            return bases.length > 0 && bases.every((basis) => basis.law === undefined);
          })
          .map((article) => ({
            refs: [activity.id] as const,
            aspect: `${i + 1}-${article}`,
            // Somebody has said something of it in words: to be looked at, not plainly missing.
            ...(purpose.bases.some((basis) => basis.article === article && basis.note !== undefined) && {
              severity: 'warning' as const,
            }),
            field: 'purposes',
            message: message('rule.basis-without-national-law.message', {
              title: activity.title,
              purpose: purpose.text,
              article: articlePlace(article),
            }),
            fix: message('rule.basis-without-national-law.fix'),
          })),
      ),
    ),
};
