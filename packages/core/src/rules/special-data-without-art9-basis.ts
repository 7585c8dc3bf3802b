import { message } from '@risikobilde/words/message';
import { articlePlace } from '../model/article.js';
import type { RawFinding, Rule } from '../rule.js';

// These letters ask for Union or national law (h also allows a contract with a health professional).
const needsLaw = /^9\(2\)\([bghij]\)$/;

export const specialDataWithoutArt9Basis: Rule = {
  id: 'special-data-without-art9-basis',
  severity: 'error',
  source: 'GDPR art. 9(1)-(2); personopplysningsloven §§ 6, 7, 9',
  evaluate: (context) =>
    context.of('activity').flatMap((activity): RawFinding[] => {
      const special = activity.data.find((data) => data.class === 'special');
      if (!special) return [];
      const bases = activity.purposes.flatMap((purpose) =>
        purpose.bases.filter((basis) => basis.article.startsWith('9(2)')),
      );
      if (bases.length === 0)
        return [
          {
            refs: [activity.id],
            field: 'purposes',
            message: message('rule.special-data-without-art9-basis.noException', {
              title: activity.title,
              data: special.text,
            }),
            fix: message('rule.special-data-without-art9-basis.giveException'),
          },
        ];
      return [...new Set(bases.map((basis) => basis.article))]
        .filter(
          (article) =>
            needsLaw.test(article) &&
            bases.every((basis) => basis.article !== article || basis.law === undefined),
        )
        .map((article) => ({
          refs: [activity.id],
          aspect: article,
          field: 'purposes',
          severity: 'warning',
          message: message('rule.special-data-without-art9-basis.noLaw', {
            title: activity.title,
            article: articlePlace(article),
          }),
          fix: message('rule.special-data-without-art9-basis.giveLaw'),
        }));
    }),
};
