import type { Services } from '../services.js';
import type { Look, NewNews } from '../store/notices.js';
import type { AssessmentRow, Queries } from '../store/tables.js';
import { insertDeliveries, webhooksIn } from '../store/webhooks.js';

type Happened = { readonly last: Look; readonly next: Look; readonly news: readonly NewNews[] };

/**
 * Puts what has happened in an assessment up for the webhooks of the organisation that has it: what and where, never what the
 * assessment says or who did it.
 */
export const putOut = async (
  { newId }: Pick<Services, 'newId'>,
  tx: Queries,
  row: Pick<AssessmentRow, 'id' | 'organisation'>,
  { last, next, news }: Happened,
  now: Date,
): Promise<void> => {
  const webhooks = await webhooksIn(tx, row.organisation);
  if (webhooks.length === 0) return;
  const events = [
    ...(last.revision === 0 ? [{ type: 'assessment.created' }] : []),
    ...(next.revision > Math.max(last.revision, 1)
      ? [{ type: 'assessment.edited', after: last.revision }]
      : []),
    ...(next.comments > last.comments ? [{ type: 'assessment.commented' }] : []),
    ...news.map(({ kind, about: { place, day } }) => ({
      type: `assessment.${kind}`,
      place,
      ...(day !== undefined && { day }),
    })),
  ];
  for (const { type, ...more } of events) {
    const data = { assessment: row.id, revision: next.revision, ...more };
    const body = JSON.stringify({ type, timestamp: now.toISOString(), data });
    for (const { id } of webhooks)
      await insertDeliveries(tx, [
        {
          id: `msg_${newId()}`,
          webhook: id,
          organisation: row.organisation,
          type,
          body,
          made: now,
          next: now,
        },
      ]);
  }
};
