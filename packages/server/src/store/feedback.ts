import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Queries, Tables } from './tables.js';

/** What a reader sent, as it waits for an answer. */
export type FeedbackRow = Selectable<Tables['reader_feedback']>;
/** What is stored of it besides which assessment it is of, which the database finds. */
export type NewFeedback = Omit<FeedbackRow, 'organisation' | 'assessment' | 'position'>;
/** The edition that was read; undefined of a draft, which the scope of the connection names by its secret. */
export type ReadEdition = { readonly release: string; readonly organisation: string } | undefined;
/** `full`: more waits than anybody reads; `closed`: nobody takes any. */
export type FeedbackState = 'open' | 'full' | 'closed';

export const feedbackState = async (db: Queries, of: ReadEdition): Promise<FeedbackState> => {
  const { rows } = await sql<{
    readonly state: FeedbackState;
  }>`select feedback_state(${of?.release ?? ''}, ${of?.organisation ?? ''}) as state`.execute(db);
  return rows[0]?.state ?? 'closed';
};

/** Stores what a reader sent, where the answer is `open`. */
export const putFeedback = async (
  db: Queries,
  of: ReadEdition,
  feedback: NewFeedback,
): Promise<FeedbackState> => {
  const { rows } = await sql<{
    readonly state: FeedbackState;
  }>`select put_feedback(${of?.release ?? ''}, ${of?.organisation ?? ''}, ${JSON.stringify(feedback)}::jsonb) as state`.execute(
    db,
  );
  return rows[0]?.state ?? 'closed';
};

/** What waits for an answer in an assessment, oldest first; or one of it. */
export const readFeedback = (db: Queries, key: string, id?: string): Promise<FeedbackRow[]> => {
  const all = db
    .selectFrom('reader_feedback')
    .selectAll()
    .where('assessment', '=', key)
    // What is older is forgotten, also where nothing has come in since.
    .where('received', '>=', sql<string>`((now() at time zone 'UTC') - interval '1 year')::date::text`)
    .orderBy('position');
  return (id === undefined ? all : all.where('id', '=', id)).execute();
};

/** Takes what is answered away, with the name and the address that came with it. Whether it was there. */
export const removeFeedback = async (db: Queries, key: string, id: string): Promise<boolean> => {
  const gone = await db
    .deleteFrom('reader_feedback')
    .where('assessment', '=', key)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
};

/** Removes what nobody has answered within a year, wherever it is. */
export const forgetOldFeedback = async (db: Queries): Promise<void> => {
  await sql`select forget_old_feedback()`.execute(db);
};
