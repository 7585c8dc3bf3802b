import { message } from '@risikobilde/words/message';
import { listOf, nameOf } from '../derive/names.js';
import { within28 } from '../model/article.js';
import type { Rule } from '../rule.js';

export const art28Unassessed: Rule = {
  id: 'art-28-unassessed',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 28(1)-(4), 28(9), 5(2)',
  evaluate: (context, { requirements }) =>
    [...new Set(requirements.map((r) => r.engagement))].flatMap((engagement) => {
      const of = requirements.filter((r) => r.engagement === engagement);
      const open = of.filter((r) => r.met === 'unassessed').map((r) => r.item);
      if (open.length === 0) return [];
      return [
        {
          refs: [engagement] as const,
          message: message(
            open.length === of.length ? 'rule.art-28-unassessed.none' : 'rule.art-28-unassessed.some',
            {
              engagement: nameOf(context, engagement),
              open: open.length,
              all: of.length,
              items: listOf(open.map(within28)),
            },
          ),
          fix: message('rule.art-28-unassessed.fix'),
        },
      ];
    }),
};
