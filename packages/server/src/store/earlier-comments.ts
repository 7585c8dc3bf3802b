import { sql } from 'kysely';
import { appendCommentEvent, type NewCommentEvent } from './comment-events.js';
import type { Queries } from './tables.js';

/** Puts the comments that were there before into the chain of each assessment, as they are when the store is brought up to date. */
export const chainEarlierComments = async (tx: Queries): Promise<void> => {
  const { rows } = await sql<{ readonly assessment: string; readonly event: NewCommentEvent }>`
    select assessment::text, json_strip_nulls(event) as event from (
      select assessment, 0 as step, position, json_build_object('type', 'written', 'comment', id, 'record', record,
        'field', field, 'quote', quote, 'text', words, 'when', written, 'by', written_by::json) as event
      from comment
      union all
      select comment.assessment, 1, reply.position, json_build_object('type', 'answered', 'comment', comment.id,
        'reply', reply.id, 'text', reply.words, 'when', reply.written, 'by', reply.written_by::json)
      from reply join comment on comment.id = reply.comment
      union all
      select assessment, 2, position, json_build_object('type', 'resolved', 'comment', id, 'when', resolved,
        'by', resolved_by::json)
      from comment where resolved is not null and resolved_by is not null
    ) as before order by assessment, step, position`.execute(tx);
  for (const { assessment, event } of rows)
    await appendCommentEvent(tx, assessment, { ...event, isFromBefore: true });
};
