import { message } from '@risikobilde/words/message';
import { hasCome, recordOf } from '../context.js';
import { barredAuthority } from '../derive/derogations.js';
import { nameOf } from '../derive/names.js';
import { articlePlace } from '../model/article.js';
import type { RawFinding, Rule } from '../rule.js';

export const derogationNotForPublicAuthority: Rule = {
  id: 'derogation-not-for-public-authority',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 49(3)',
  evaluate: (context, { transfers, roles }) =>
    transfers.flatMap((t) => {
      const transfer = recordOf(context, 'transfer', t.transfer);
      if (!transfer || !t.isTransfer || t.excluded) return [];
      return transfer.grounds.flatMap((ground): RawFinding[] => {
        if (ground.from !== undefined && !hasCome(context, ground.from)) return [];
        if (ground.until !== undefined && hasCome(context, ground.until)) return [];
        const authority = barredAuthority(context, roles, transfer, ground.article);
        if (authority === undefined) return [];
        return [
          {
            refs: [transfer.id, authority.party],
            aspect: ground.article,
            field: 'grounds',
            severity: authority.publicPower ? 'error' : 'warning',
            message: message('rule.derogation-not-for-public-authority.message', {
              title: transfer.title,
              article: articlePlace(ground.article),
              party: nameOf(context, authority.party),
            }),
            fix: message('rule.derogation-not-for-public-authority.fix'),
          },
        ];
      });
    }),
};
