import { followed, labelled } from '../reason.js';
import { message } from '@risikobilde/words/message';
import { lawReason } from '../derive/law-reason.js';
import { nameOf } from '../derive/names.js';
import type { Rule } from '../rule.js';

export const adequacyChallenged: Rule = {
  id: 'adequacy-challenged',
  severity: 'warning',
  source: 'GDPR art. 45(3)-(5); CJEU C-362/14, C-311/18; EDPB Recommendations 01/2020 step 6',
  evaluate: (context, { transfers }) =>
    transfers.flatMap((t) => {
      if (t.ground.type !== 'adequacy') return [];
      const adequacy = t.ground.source === undefined ? undefined : context.world('adequacy', t.ground.source);
      if (!adequacy) return [];
      const events = lawReason(context, t.transfer, adequacy.source).children.filter(
        (event) => event.standing === 'challenged' || event.type === 'action',
      );
      const since = events.flatMap((event) => event.since ?? []).sort()[0];
      if (events.length === 0) return [];
      return [
        {
          refs: [t.transfer, adequacy.id] as const,
          field: 'grounds',
          ...(events.every((event) => event.type === 'action') && { severity: 'info' as const }),
          message: message('rule.adequacy-challenged.message', {
            title: nameOf(context, t.transfer),
            adequacy: adequacy.name,
            events: followed(events.map(({ label, reason }) => labelled(label, reason))),
          }),
          fix: message('rule.adequacy-challenged.fix'),
          ...(since && { since }),
        },
      ];
    }),
};
