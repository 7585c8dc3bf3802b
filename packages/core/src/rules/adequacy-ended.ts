import { message } from '@risikobilde/words/message';
import { lawReason } from '../derive/law-reason.js';
import { nameOf } from '../derive/names.js';
import { hasCome, recordOf } from '../context.js';
import type { Rule } from '../rule.js';

export const adequacyEnded: Rule = {
  id: 'adequacy-ended',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 45-46; C-362/14, C-311/18',
  evaluate: (context, { transfers }) =>
    transfers.flatMap((result) => {
      if (!result.isTransfer || result.excluded || result.ground.type === 'adequacy') return [];
      const grounds = recordOf(context, 'transfer', result.transfer)?.grounds ?? [];
      return grounds.flatMap((ground) => {
        const adequacy =
          ground.adequacy === undefined ? undefined : context.world('adequacy', ground.adequacy);
        const used =
          (ground.from === undefined || hasCome(context, ground.from)) &&
          (ground.until === undefined || !hasCome(context, ground.until));
        if (!adequacy || !used) return [];
        const law = lawReason(context, result.transfer, adequacy.source);
        if (law.standing !== 'fallen' || law.since === undefined) return [];
        return [
          {
            refs: [result.transfer, adequacy.id] as const,
            field: 'grounds',
            message: message('rule.adequacy-ended.message', {
              title: nameOf(context, result.transfer),
              adequacy: adequacy.name,
              reason: law.reason,
            }),
            fix: message('rule.adequacy-ended.fix'),
            since: law.since,
          },
        ];
      });
    }),
};
