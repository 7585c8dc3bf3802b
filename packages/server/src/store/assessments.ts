import { type EditEvent, idPattern, type SealedEvent } from '@risikobilde/core';
import { CompiledQuery, sql } from 'kysely';
import type { AssessmentRow, Queries } from './tables.js';

/** A text for the text of a query, whatever stands in it: of its base64 nothing can end a text. */
const written = (text: string | null | undefined): string =>
  text === null || text === undefined
    ? 'null'
    : `convert_from(decode('${Buffer.from(text, 'utf8').toString('base64')}', 'base64'), 'UTF8')`;

/** A key for the text of a query. The driver gives it as text, of digits. */
export const keyOf = (key: string) => sql.lit(digitsOf(key));

const digitsOf = (key: string): string => {
  if (!/^\d+$/.test(key)) throw new Error(`found the key ${key}; a key is a number`);
  return key;
};

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
 * follows. Whether it did. Every edit waits for this, so all values stand in the text of the query, as in `findAssessment`,
 * and the text is put together here: that costs a third of what the parts of a query cost.
 */
export const appendEvent = async (db: Queries, key: string, next: NewEvent): Promise<boolean> => {
  const { event, sealed, title, buildsOn, clientEditId, requestHash } = next;
  const revision = String(event.revision);
  const stored = await db.executeQuery(
    CompiledQuery.raw(`with moved as (
      update assessment set revision = ${revision}, head = ${written(sealed.hash)}, title = ${written(title)},
        builds_on = ${written(buildsOn)}, changed = ${written(event.when)},
        changed_by = ${written(JSON.stringify(event.who))}
      where key = ${digitsOf(key)} and revision = ${revision} - 1 and head = ${written(event.previous)}
        and deleted_at is null
      returning key
    )
    insert into event (assessment, revision, id, client_edit_id, request_hash, body, hash)
    select key, ${revision}, ${written(event.id)}, ${written(clientEditId)}, ${written(requestHash)},
      ${written(sealed.body)}, ${written(sealed.hash)}
    from moved`),
  );
  return (stored.numAffectedRows ?? 0n) > 0n;
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
