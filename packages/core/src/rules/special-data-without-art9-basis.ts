import { message } from '@risikobilde/words/message';
import { articlePlace } from '../model/article.js';
import type { RawFinding, Rule } from '../rule.js';

// These letters ask for Union or national law (h also allows a contract with a health professional).
const needsLaw = /^9\(2\)\([bghij]\)$/;

// Nothing but law will do: b allows a collective agreement too, h a contract.
const needsOnlyLaw = /^9\(2\)\([gij]\)$/;

// The law must itself hold safeguards for the data subjects.
const needsSafeguards = /^9\(2\)\([bgij]\)$/;

export const specialDataWithoutArt9Basis: Rule = {
  id: 'special-data-without-art9-basis',
  severity: 'error',
  source: 'GDPR art. 9(1)-(2), 89(1); personopplysningsloven §§ 6, 7, 9',
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
      return [...new Set(bases.map((basis) => basis.article))].flatMap((article): RawFinding[] => {
        const named = bases.filter((basis) => basis.article === article);
        const base = { refs: [activity.id] as const, field: 'purposes' };
        const values = { title: activity.title, article: articlePlace(article) };
        if (needsLaw.test(article) && named.every((basis) => basis.law === undefined))
          return [
            {
              ...base,
              aspect: article,
              severity: needsOnlyLaw.test(article) ? 'error' : 'warning',
              message: message('rule.special-data-without-art9-basis.noLaw', values),
              fix: message('rule.special-data-without-art9-basis.giveLaw'),
            },
          ];
        if (needsSafeguards.test(article) && named.every((basis) => basis.safeguards === undefined))
          return [
            {
              ...base,
              aspect: `${article}-safeguards`,
              severity: 'warning',
              message: message('rule.special-data-without-art9-basis.noSafeguards', values),
              fix: message('rule.special-data-without-art9-basis.giveSafeguards'),
            },
          ];
        return [];
      });
    }),
};
