import type { Comment, PageAsked, User } from '@risikobilde/api';
import { appendCommentEvent } from './comment-events.js';
import type { Selectable } from 'kysely';
import type { Database, Queries, Tables } from './tables.js';

export type NewComment = Pick<
  Comment,
  'id' | 'record' | 'field' | 'quote' | 'instead' | 'text' | 'by' | 'when'
>;
export type NewReply = Pick<Comment['replies'][number], 'id' | 'by' | 'when' | 'text'>;

const userOf = (text: string): User => JSON.parse(text) as User;

/** The threads of an assessment, oldest first; or one of them. */
export const readComments = async (db: Queries, key: string, id?: string): Promise<readonly Comment[]> => {
  let query = commentsIn(db, key);
  if (id !== undefined) query = query.where('id', '=', id);
  return withReplies(db, key, await query.execute());
};

/** One more than a page of them; undefined when there is no thread that `after` names. */
export const readCommentPage = async (
  db: Queries,
  key: string,
  { after, limit }: PageAsked,
): Promise<readonly Comment[] | undefined> => {
  const query = commentsIn(db, key).limit(limit + 1);
  if (after === undefined) return withReplies(db, key, await query.execute());
  const last = await commentsIn(db, key).where('id', '=', after).executeTakeFirst();
  return last && withReplies(db, key, await query.where('position', '>', last.position).execute());
};

const commentsIn = (db: Queries, key: string) =>
  db.selectFrom('comment').selectAll().where('assessment', '=', key).orderBy('position');

const withReplies = async (
  db: Queries,
  key: string,
  rows: readonly Selectable<Tables['comment']>[],
): Promise<readonly Comment[]> => {
  if (rows.length === 0) return [];
  const replies = await db
    .selectFrom('reply')
    .innerJoin('comment', 'comment.id', 'reply.comment')
    .select(['reply.id', 'reply.comment', 'reply.words', 'reply.written', 'reply.written_by', 'reply.erased'])
    .where('comment.assessment', '=', key)
    .where(
      'comment.id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('reply.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    record: row.record,
    ...(row.field !== null && { field: row.field }),
    ...(row.quote !== null && { quote: row.quote }),
    ...(row.instead !== null && { instead: row.instead }),
    text: row.words,
    by: userOf(row.written_by),
    when: row.written,
    ...(row.erased !== null && { erased: row.erased }),
    replies: replies
      .filter((reply) => reply.comment === row.id)
      .map((reply) => ({
        id: reply.id,
        by: userOf(reply.written_by),
        when: reply.written,
        text: reply.words,
        ...(reply.erased !== null && { erased: reply.erased }),
      })),
    ...(row.resolved !== null &&
      row.resolved_by !== null && { resolved: { by: userOf(row.resolved_by), when: row.resolved } }),
    ...(row.decision !== null && {
      decision: { taken: row.decision === 'taken', ...(row.because !== null && { because: row.because }) },
    }),
  }));
};

/** Stores a comment with its event. */
export const insertComment = (db: Database, key: string, comment: NewComment): Promise<void> =>
  db.transaction().execute((tx) => insertCommentIn(tx, key, comment));

/** The same within a transaction. */
export const insertCommentIn = async (tx: Queries, key: string, comment: NewComment): Promise<void> => {
  const { id, record, field, quote, instead, text, by, when } = comment;
  await appendCommentEvent(tx, key, {
    type: 'written',
    comment: id,
    record,
    ...(field !== undefined && { field }),
    ...(quote !== undefined && { quote }),
    ...(instead !== undefined && { instead }),
    text,
    by,
    when,
  });
  await tx
    .insertInto('comment')
    .values({
      id,
      assessment: key,
      record: comment.record,
      field: comment.field ?? null,
      quote: comment.quote ?? null,
      instead: comment.instead ?? null,
      words: comment.text,
      written: comment.when,
      written_by: JSON.stringify(comment.by),
      resolved: null,
      resolved_by: null,
      decision: null,
      because: null,
    })
    .execute();
};

/** Stores a reply with its event. */
export const insertReply = (db: Database, key: string, comment: string, reply: NewReply): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { id, ...said } = reply;
    await appendCommentEvent(tx, key, { ...said, type: 'answered', comment, reply: id });
    await tx
      .insertInto('reply')
      .values({
        id,
        comment,
        words: reply.text,
        written: reply.when,
        written_by: JSON.stringify(reply.by),
      })
      .execute();
  });

/** Takes a suggestion or declines it, with the reason; its thread is then dealt with. */
export const decideOn = async (
  tx: Queries,
  key: string,
  comment: string,
  { taken, because }: NonNullable<Comment['decision']>,
  { by, when }: { readonly by: User; readonly when: string },
): Promise<void> => {
  const decision = taken ? 'taken' : 'declined';
  const said = because === undefined ? {} : { text: because };
  await appendCommentEvent(tx, key, { type: decision, comment, ...said, by, when });
  await tx
    .updateTable('comment')
    .set({ resolved: when, resolved_by: JSON.stringify(by), decision, because: because ?? null })
    .where('assessment', '=', key)
    .where('id', '=', comment)
    .execute();
};

/** Resolves a thread, or opens it again. */
export const setResolved = (
  db: Database,
  key: string,
  comment: string,
  isResolved: boolean,
  { by, when }: { readonly by: User; readonly when: string },
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await appendCommentEvent(tx, key, { type: isResolved ? 'resolved' : 'reopened', comment, by, when });
    await tx
      .updateTable('comment')
      .set({
        resolved: isResolved ? when : null,
        resolved_by: isResolved ? JSON.stringify(by) : null,
        decision: null,
        because: null,
      })
      .where('assessment', '=', key)
      .where('id', '=', comment)
      .execute();
  });
