import type { ToErase, User } from '@risikobilde/api';
import { sql } from 'kysely';
import { appendCommentEvent, readCommentEvent } from '../store/comment-events.js';
import { foldComments } from '../store/fold-comments.js';
import type { Queries } from '../store/tables.js';
import { redactCommentEvent, textsErased } from './redact.js';
import { isInCommentEvent, matcherOf } from './erasure-scope.js';

type By = { readonly by: User; readonly when: string; readonly why?: string | undefined };

/** Erases texts from what was done with the comments of an assessment, and says so in their chain. How many texts. */
export const eraseComments = async (
  tx: Queries,
  key: string,
  what: ToErase,
  { by, when }: By,
): Promise<number> => {
  const matcher = matcherOf(what);
  const day = when.slice(0, 10);
  const rows = await commentEvents(tx, key);
  const redacted = rows.flatMap(({ number, salts, body }) => {
    const event = readCommentEvent({ body });
    const found = redactCommentEvent(event, salts, day, (place) => isInCommentEvent(matcher, event, place));
    return found === undefined ? [] : [[number, found] as const];
  });
  if (redacted.length === 0) return 0;
  for (const [number, { body, salts }] of redacted)
    await sql`select erase_in_comment_event(${key}, ${number}, ${body}, ${salts})`.execute(tx);
  await appendCommentEvent(tx, key, { type: 'erased', by, when, erased: textsErased(redacted) });
  await writeRows(tx, key);
  return redacted.reduce((sum, [, { at }]) => sum + at.length, 0);
};

const commentEvents = (tx: Queries, key: string) =>
  tx.selectFrom('comment_event').selectAll().where('assessment', '=', key).orderBy('number').execute();

/** Brings the rows that are read to what the chain says now. */
const writeRows = async (tx: Queries, key: string): Promise<void> => {
  const { comments, replies } = foldComments((await commentEvents(tx, key)).map(readCommentEvent));
  // Replies first: windows are told when the thread is written.
  for (const { id, words, written_by, erased } of replies)
    await tx.updateTable('reply').set({ words, written_by, erased }).where('id', '=', id).execute();
  for (const { id, words, written_by, erased, quote, instead, because, resolved_by } of comments)
    await tx
      .updateTable('comment')
      .set({ words, written_by, erased, quote, instead, because, resolved_by })
      .where('id', '=', id)
      .execute();
};
