import { message } from '@risikobilde/words/message';
import { basesUnder } from '../derive/legal-bases.js';
import { controllingAuthority } from '../derive/controllers.js';
import { isSpecialData } from '../derive/special-data.js';
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
  answers: { acts: ['permission'] },
  source: 'GDPR art. 9(1)-(2), 89(1)',
  evaluate: (context, { roles }) =>
    context.of('activity').flatMap((activity): RawFinding[] => {
      const special = activity.data.filter(isSpecialData);
      const bare = special.find((data) => basesUnder(activity, data, '9(2)').length === 0);
      if (bare)
        return [
          {
            refs: [activity.id],
            field: 'purposes',
            message: message('rule.special-data-without-art9-basis.noException', {
              title: activity.title,
              data: bare.text,
            }),
            fix: message('rule.special-data-without-art9-basis.giveException'),
          },
        ];
      const lacks = (article: string, what: 'law' | 'safeguards') =>
        special.some((data) => {
          const named = basesUnder(activity, data, '9(2)').filter((basis) => basis.article === article);
          return named.length > 0 && named.every((basis) => basis[what] === undefined);
        });
      const articles = special.flatMap((data) => basesUnder(activity, data, '9(2)').map((b) => b.article));
      return [...new Set(articles)].flatMap((article): RawFinding[] => {
        const base = { refs: [activity.id] as const, field: 'purposes' };
        const values = { title: activity.title, article: articlePlace(article) };
        // Foundations, associations and other bodies not for profit, of which no authority is one.
        if (article === '9(2)(d)' && controllingAuthority(context, roles, activity.id))
          return [
            {
              ...base,
              aspect: article,
              message: message('rule.special-data-without-art9-basis.notForAuthority', values),
              fix: message('rule.special-data-without-art9-basis.giveException'),
            },
          ];
        if (needsLaw.test(article) && lacks(article, 'law'))
          return [
            {
              ...base,
              aspect: article,
              severity: needsOnlyLaw.test(article) ? 'error' : 'warning',
              message: message('rule.special-data-without-art9-basis.noLaw', values),
              fix: message('rule.special-data-without-art9-basis.giveLaw'),
            },
          ];
        if (needsSafeguards.test(article) && lacks(article, 'safeguards'))
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
