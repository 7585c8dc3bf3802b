import type { Comment, User } from '@risikobilde/api';
import type { Queries } from './tables.js';

export type NewComment = Pick<Comment, 'id' | 'record' | 'field' | 'quote' | 'text' | 'by' | 'when'>;
export type NewReply = Comment['replies'][number];

const userOf = (text: string): User => JSON.parse(text) as User;

/** The threads of an assessment, oldest first; or one of them. */
export const readComments = async (db: Queries, key: string, id?: string): Promise<readonly Comment[]> => {
  let query = db.selectFrom('comment').selectAll().where('assessment', '=', key).orderBy('position');
  if (id !== undefined) query = query.where('id', '=', id);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const replies = await db
    .selectFrom('reply')
    .innerJoin('comment', 'comment.id', 'reply.comment')
    .select(['reply.id', 'reply.comment', 'reply.words', 'reply.written', 'reply.written_by'])
    .where('comment.assessment', '=', key)
    .orderBy('reply.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    record: row.record,
    ...(row.field !== null && { field: row.field }),
    ...(row.quote !== null && { quote: row.quote }),
    text: row.words,
    by: userOf(row.written_by),
    when: row.written,
    replies: replies
      .filter((reply) => reply.comment === row.id)
      .map((reply) => ({
        id: reply.id,
        by: userOf(reply.written_by),
        when: reply.written,
        text: reply.words,
      })),
    ...(row.resolved !== null &&
      row.resolved_by !== null && { resolved: { by: userOf(row.resolved_by), when: row.resolved } }),
  }));
};

export const insertComment = async (db: Queries, key: string, comment: NewComment): Promise<void> => {
  await db
    .insertInto('comment')
    .values({
      id: comment.id,
      assessment: key,
      record: comment.record,
      field: comment.field ?? null,
      quote: comment.quote ?? null,
      words: comment.text,
      written: comment.when,
      written_by: JSON.stringify(comment.by),
      resolved: null,
      resolved_by: null,
    })
    .execute();
};

export const insertReply = async (db: Queries, comment: string, reply: NewReply): Promise<void> => {
  await db
    .insertInto('reply')
    .values({
      id: reply.id,
      comment,
      words: reply.text,
      written: reply.when,
      written_by: JSON.stringify(reply.by),
    })
    .execute();
};

/** Resolves a thread, or opens it again. */
export const setResolved = async (
  db: Queries,
  comment: string,
  resolved: Comment['resolved'],
): Promise<void> => {
  await db
    .updateTable('comment')
    .set({ resolved: resolved?.when ?? null, resolved_by: resolved ? JSON.stringify(resolved.by) : null })
    .where('id', '=', comment)
    .execute();
};
