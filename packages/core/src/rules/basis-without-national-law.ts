import { message } from '@risikobilde/words/message';
import { basisPlaces } from '../derive/legal-bases.js';
import { articlePlace } from '../model/article.js';
import type { Rule } from '../rule.js';

export const basisWithoutNationalLaw: Rule = {
  id: 'basis-without-national-law',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 6(3)',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) =>
      basisPlaces(activity).flatMap(({ field, aspect, text, bases }) =>
        (['6(1)(c)', '6(1)(e)'] as const)
          .filter((article) => {
            const named = bases.filter((basis) => basis.article === article);
            return named.length > 0 && named.every((basis) => basis.law === undefined);
          })
          .map((article) => ({
            refs: [activity.id] as const,
            aspect: `${aspect}-${article}`,
            // Somebody has said something of it in words: to be looked at, not plainly missing.
            ...(bases.some((basis) => basis.article === article && basis.note !== undefined) && {
              severity: 'warning' as const,
            }),
            field,
            message: message('rule.basis-without-national-law.message', {
              title: activity.title,
              of: field,
              text,
              article: articlePlace(article),
            }),
            fix: message('rule.basis-without-national-law.fix'),
          })),
      ),
    ),
};
