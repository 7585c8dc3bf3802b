import { sentencesInTurn, labelAndText } from '../reason.js';
import { message } from '@risikobilde/words/message';
import { lawReason } from '../derive/law-reason.js';
import type { RawFinding, Rule } from '../rule.js';
import { groupedBy } from './grouped-by.js';

export const adequacyChallenged: Rule = {
  id: 'adequacy-challenged',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 45(3)-(5); CJEU C-362/14, C-311/18; EDPB Recommendations 01/2020 step 6',
  evaluate: (context, { transfers }) => {
    const resting = transfers.flatMap(({ transfer, ground }) => {
      const adequacy =
        ground.type === 'adequacy' && ground.source !== undefined
          ? context.world('adequacy', ground.source)
          : undefined;
      if (!adequacy) return [];
      const events = lawReason(context, transfer, adequacy.source).children.filter(
        (event) => (event.standing === 'challenged' && event.type !== 'check') || event.type === 'action',
      );
      return events.length === 0 ? [] : [{ transfer, adequacy, events }];
    });
    // What one transfer was looked at for may still be open for another.
    return groupedBy(resting, ({ adequacy, events }) =>
      [adequacy.id, ...events.map((event) => event.ref)].join(' '),
    ).flatMap(([, group]): RawFinding[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { adequacy, events } = first;
      const since = events.flatMap((event) => event.since ?? []).sort()[0];
      return [
        {
          refs: [adequacy.id, ...new Set(events.map((event) => event.ref.split('@')[0] ?? event.ref))],
          places: group.map(({ transfer }) => transfer),
          field: 'grounds',
          ...(events.every((event) => event.type === 'action') && { severity: 'info' as const }),
          message: message('rule.adequacy-challenged.message', {
            adequacy: adequacy.name,
            events: sentencesInTurn(events.map(({ label, reason }) => labelAndText(label, reason))),
          }),
          fix: message('rule.adequacy-challenged.fix'),
          ...(since && { since }),
        },
      ];
    });
  },
};
