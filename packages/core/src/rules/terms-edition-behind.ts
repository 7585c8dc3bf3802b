import { wordsWithCommas } from '../reason.js';
import { editionName, nameOf } from '../derive/names.js';
import { message } from '@risikobilde/words/message';
import { isConsidered } from '../derive/considerations.js';
import { editionsSeen } from '../derive/editions.js';
import type { RawFinding, Rule } from '../rule.js';

export const termsEditionBehind: Rule = {
  id: 'terms-edition-behind',
  severity: 'warning',
  alsoErrors: true,
  answers: 'reasons',
  source: 'GDPR art. 28(1), 28(3), 35(11); EDPB Guidelines 07/2020',
  evaluate: (context) =>
    context.of('engagement').flatMap((engagement) =>
      engagement.terms.flatMap(({ terms: id, edition }): RawFinding[] => {
        const terms = context.world('terms', id);
        if (!terms) return [];
        const base = { refs: [engagement.id, id] as const, field: 'terms' };
        const names = { engagement: nameOf(context, engagement.id), terms: terms.title };
        if (!terms.editions.some((e) => e.id === edition))
          return [
            {
              ...base,
              aspect: edition,
              severity: 'error',
              message: message('rule.terms-edition-behind.unknown', {
                ...names,
                edition: editionName(edition),
              }),
              fix: message('rule.terms-edition-behind.choose', {
                ids: wordsWithCommas(terms.editions.map((e) => editionName(e.id))),
              }),
            },
          ];
        const seen = editionsSeen(context, terms.editions);
        const at = seen.findIndex((e) => e.id === edition);
        const [first, newest] = [seen[at + 1], seen.at(-1)];
        if (at < 0 || !first || !newest) return [];
        if (isConsidered(context, engagement.id, { terms: id, edition: newest.id })) return [];
        return [
          {
            ...base,
            message: message('rule.terms-edition-behind.behind', {
              ...names,
              edition: editionName(edition),
              newest: editionName(newest.id),
            }),
            fix: message('rule.terms-edition-behind.compare'),
            since: first.date,
          },
        ];
      }),
    ),
};
