import { type EditEvent, idPattern, type SealedEvent } from '@risikobilde/core';
import { sql } from 'kysely';
import type { AssessmentRow, Queries } from './tables.js';

/** The assessments that are not deleted, by id. */
export const listAssessments = (db: Queries): Promise<readonly AssessmentRow[]> =>
  db.selectFrom('assessment').selectAll().where('deleted_at', 'is', null).orderBy('id').execute();

/**
 * An assessment by its id. Nearly every request begins with this, so the id stands in the text of the query: without
 * parameters it is one message to the database instead of five, and costs a fourth.
 */
export const findAssessment = async (db: Queries, id: string): Promise<AssessmentRow | undefined> => {
  if (!idPattern.test(id)) return undefined;
  return db
    .selectFrom('assessment')
    .selectAll()
    .where('id', '=', sql.lit(id))
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
};

/** An assessment, and whether an edit of it was stored before under the name that its writer gave it: in one question. */
export const findForEdit = async (
  db: Queries,
  id: string,
  clientEditId: string,
): Promise<{ readonly row: AssessmentRow; readonly before: StoredEdit | undefined } | undefined> => {
  if (!idPattern.test(id) || !clientEditIdPattern.test(clientEditId)) return undefined;
  const found = await db
    .selectFrom('assessment')
    .leftJoin('event', (join) =>
      join
        .onRef('event.assessment', '=', 'assessment.key')
        .on('event.client_edit_id', '=', sql.lit(clientEditId)),
    )
    .selectAll('assessment')
    .select(['event.body', 'event.hash', 'event.request_hash'])
    .where('assessment.id', '=', sql.lit(id))
    .where('assessment.deleted_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { body, hash, request_hash: requestHash, ...row } = found;
  return { row, before: body === null || hash === null ? undefined : { body, hash, requestHash } };
};

/** An edit that was stored, with the hash of the request it came in. */
export type StoredEdit = SealedEvent & { readonly requestHash: string | null };

// What may stand in the text of a query: nothing in it can end a text.
const clientEditIdPattern = /^[A-Za-z0-9_-]{8,64}$/;

export const hasAnyAssessment = async (db: Queries): Promise<boolean> =>
  (await db.selectFrom('assessment').select('key').limit(1).executeTakeFirst()) !== undefined;

/** An event to store, with what the list shows of the assessment after it. */
export type NewEvent = {
  readonly event: EditEvent;
  readonly sealed: SealedEvent;
  readonly title: string;
  readonly buildsOn: string | null;
  readonly clientEditId?: string;
  readonly requestHash?: string;
};

const eventValues = ({ event, sealed, clientEditId, requestHash }: NewEvent) => ({
  revision: event.revision,
  id: event.id,
  client_edit_id: clientEditId ?? null,
  request_hash: requestHash ?? null,
  body: sealed.body,
  hash: sealed.hash,
});

const shownValues = ({ event, sealed, title, buildsOn }: NewEvent) => ({
  revision: event.revision,
  head: sealed.hash,
  title,
  builds_on: buildsOn,
  changed: event.when,
  changed_by: JSON.stringify(event.who),
});

/** Stores the first event of an assessment, and gives its key. Undefined when the id is taken. */
export const insertAssessment = async (
  db: Queries,
  first: NewEvent,
  hasOwnWorld: boolean,
): Promise<string | undefined> => {
  const row = await db
    .insertInto('assessment')
    .values({ ...shownValues(first), id: first.event.assessment, has_own_world: hasOwnWorld })
    .onConflict((conflict) => conflict.column('id').where('deleted_at', 'is', null).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  await db
    .insertInto('event')
    .values({ ...eventValues(first), assessment: row.key })
    .execute();
  return row.key;
};

/**
 * Stores the next event, in one statement: it goes in only if the assessment still is at the revision that the event
 * follows. Whether it did.
 */
export const appendEvent = async (db: Queries, key: string, next: NewEvent): Promise<boolean> => {
  const values = eventValues(next);
  const stored = await db
    .with('moved', (query) =>
      query
        .updateTable('assessment')
        .set(shownValues(next))
        .where('key', '=', key)
        .where('revision', '=', next.event.revision - 1)
        .where('head', '=', next.event.previous)
        .where('deleted_at', 'is', null)
        .returning('key'),
    )
    .insertInto('event')
    .columns(['assessment', 'revision', 'id', 'client_edit_id', 'request_hash', 'body', 'hash'])
    .expression((query) =>
      query
        .selectFrom('moved')
        .select((from) => [
          'moved.key',
          from.val(values.revision).as('revision'),
          from.val(values.id).as('id'),
          from.val(values.client_edit_id).as('client_edit_id'),
          from.val(values.request_hash).as('request_hash'),
          from.val(values.body).as('body'),
          from.val(values.hash).as('hash'),
        ]),
    )
    .executeTakeFirst();
  return (stored.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** Takes an assessment out of use, if it is at the revision; its events stay. */
export const markDeleted = async (db: Queries, key: string, revision: number): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('assessment')
    .set({ deleted_at: new Date() })
    .where('key', '=', key)
    .where('revision', '=', revision)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
