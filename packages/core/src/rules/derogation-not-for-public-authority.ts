import { message } from '@risikobilde/words/message';
import { recordOf } from '../context.js';
import { basesOf } from '../derive/rights.js';
import { nameOf } from '../derive/names.js';
import { articlePlace } from '../model/article.js';
import type { Rule } from '../rule.js';

// Letters a, b and c of the first subparagraph, and the second subparagraph, cited as plain 49(1).
const barred = /^49\(1\)(\([abc]\))?$/;

export const derogationNotForPublicAuthority: Rule = {
  id: 'derogation-not-for-public-authority',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 49(3)',
  evaluate: (context, { transfers, roles }) =>
    transfers.flatMap((t) => {
      const transfer = recordOf(context, 'transfer', t.transfer);
      if (!transfer || !t.isTransfer || t.excluded) return [];
      const controllers = roles.filter(
        (role) => role.depth === 0 && transfer.activities.includes(role.activity),
      );
      const authority = controllers.find(
        ({ party }) => recordOf(context, 'party', party)?.type === 'authority',
      );
      if (!authority) return [];
      const publicPower = transfer.activities.some((id) => {
        const activity = recordOf(context, 'activity', id);
        return activity !== undefined && basesOf(activity).some((letter) => letter === 'c' || letter === 'e');
      });
      return transfer.grounds
        .filter(
          (g) =>
            barred.test(g.article) &&
            (g.from === undefined || g.from <= context.asOf) &&
            (g.until === undefined || context.asOf < g.until),
        )
        .map((ground) => ({
          refs: [transfer.id, authority.party] as const,
          aspect: ground.article,
          field: 'grounds',
          severity: publicPower ? ('error' as const) : ('warning' as const),
          message: message('rule.derogation-not-for-public-authority.message', {
            title: transfer.title,
            article: articlePlace(ground.article),
            party: nameOf(context, authority.party),
          }),
          fix: message('rule.derogation-not-for-public-authority.fix'),
        }));
    }),
};
