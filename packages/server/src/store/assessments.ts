import type { EditEvent, SealedEvent } from '@risikobilde/core';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { AssessmentRow, Queries, Tables } from './tables.js';

/** The assessments that are not deleted, by id. */
export const listAssessments = (db: Queries): Promise<readonly AssessmentRow[]> =>
  db.selectFrom('assessment').selectAll().where('deleted_at', 'is', null).orderBy('id').execute();

/**
 * A condition on the row `assessment`: whether it is one that an address may name. The address is an id, or `organisation~id` with the
 * id or number of the organisation.
 */
const isNamed = (address: string): RawBuilder<boolean> => {
  const at = address.lastIndexOf('~');
  const [of, id] = [at < 0 ? undefined : address.slice(0, at), address.slice(at + 1)];
  const isOf =
    of === undefined
      ? sql`true`
      : sql`assessment.organisation in (select o.id from organisation o where o.id = ${of} or o.number = ${of})`;
  return sql<boolean>`(assessment.id = ${id} and assessment.deleted_at is null and ${isOf})`;
};

/**
 * The assessment that an address names. Ids are each organisation's own: an id alone names the one of the organisation that is acted
 * for, else one of another that may be read.
 */
export const assessmentAt = (db: Queries, address: string) =>
  db
    .selectFrom('assessment')
    .where(isNamed(address))
    .orderBy(sql`assessment.organisation = current_setting('risikobilde.organisation', true)`, 'desc')
    .orderBy('assessment.organisation')
    .limit(1);

/**
 * The same, held until the transaction ends. Which one is meant is asked before it is held: only what may be changed can be, and of two
 * under one id another than the one that is read would otherwise be.
 */
export const heldByName = (db: Transaction<Tables>, address: string) =>
  db
    .selectFrom('assessment')
    .where('assessment.key', '=', assessmentAt(db, address).select('assessment.key'))
    .where('assessment.deleted_at', 'is', null)
    .forUpdate('assessment');

/** How every assessment under an id is named, where whoever asks has those of all organisations. */
export const addressesOf = async (db: Queries, id: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('assessment')
    .leftJoin('organisation', 'organisation.id', 'assessment.organisation')
    .select(['assessment.organisation', 'number'])
    .where('assessment.id', '=', id)
    .where('deleted_at', 'is', null)
    .orderBy('assessment.organisation')
    .execute();
  return rows.map(({ organisation, number }) => `${number ?? organisation}~${id}`);
};

/** The assessment that an address names, unless it is deleted. */
export const findAssessment = (db: Queries, address: string): Promise<AssessmentRow | undefined> =>
  assessmentAt(db, address).selectAll().executeTakeFirst();

/** Waits until no other process stores anything in the assessment; none does until the transaction ends. */
export const lockAssessment = async (db: Transaction<Tables>, address: string): Promise<void> => {
  await heldByName(db, address).select('assessment.key').execute();
};

type ForEdit = { readonly row: AssessmentRow; readonly before: StoredEdit | undefined };

/** An assessment, and whether an edit of it was stored before under the name that its writer gave it: in one question. */
export const findForEdit = async (
  db: Queries,
  address: string,
  clientEditId: string,
): Promise<ForEdit | undefined> =>
  forEdit(await withEdit(assessmentAt(db, address), clientEditId).executeTakeFirst());

/**
 * The same, when no other process stores anything in the assessment any more; none does until the transaction ends. Undefined where who
 * asks may see it and not change it.
 */
export const holdForEdit = async (
  db: Transaction<Tables>,
  address: string,
  clientEditId: string,
): Promise<ForEdit | undefined> => {
  const found = await withEdit(heldByName(db, address), clientEditId)
    .select(revisionBegun.as('begun'))
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { begun, ...now } = found;
  return begun === now.revision ? forEdit(now) : findForEdit(db, address, clientEditId);
};

/**
 * The revision when the question was begun. The row is as it is when it is one's turn; all else, and so the events, is as it was when
 * one began to wait.
 */
const revisionBegun = sql<number>`(select begun.revision from assessment begun where begun.key = assessment.key)`;

const withEdit = (assessment: ReturnType<typeof assessmentAt>, clientEditId: string) =>
  assessment
    .leftJoin('event', (join) =>
      join.onRef('event.assessment', '=', 'assessment.key').on('event.client_edit_id', '=', clientEditId),
    )
    .selectAll('assessment')
    .select(['event.body', 'event.hash', 'event.salts', 'event.request_hash']);

type Found = AssessmentRow & {
  readonly body: string | null;
  readonly hash: string | null;
  readonly salts: string | null;
  readonly request_hash: string | null;
};
const forEdit = (found: Found | undefined): ForEdit | undefined => {
  if (found === undefined) return undefined;
  const { body, hash, salts, request_hash: requestHash, ...row } = found;
  return { row, before: body === null || hash === null ? undefined : { body, hash, salts, requestHash } };
};

/** An edit that was stored, with the hash of the request it came in. */
export type StoredEdit = SealedEvent & { readonly requestHash: string | null };

/** Whether nothing was ever stored, by anybody. */
export const isStoreEmpty = async (db: Queries): Promise<boolean> => {
  const { rows } = await sql<{ readonly empty: boolean }>`select is_store_empty() as empty`.execute(db);
  return rows[0]?.empty === true;
};

/** An event to store, with what the list shows of the assessment after it. */
export type NewEvent = {
  readonly event: EditEvent;
  readonly sealed: SealedEvent;
  readonly title: string;
  readonly isExample: boolean;
  readonly buildsOn: string | null;
  readonly worldHash: string | null;
  readonly archived: string | null;
  readonly clientEditId?: string;
  readonly requestHash?: string;
};

/** What is stored of an event. */
export const eventValues = ({ event, sealed, clientEditId, requestHash }: NewEvent) => ({
  revision: event.revision,
  id: event.id,
  client_edit_id: clientEditId ?? null,
  request_hash: requestHash ?? null,
  body: sealed.body,
  salts: sealed.salts ?? null,
  hash: sealed.hash,
});

/** What the list shows of an assessment after an event. */
export const shownValues = ({
  event,
  sealed,
  title,
  isExample,
  buildsOn,
  worldHash,
  archived,
}: NewEvent) => ({
  revision: event.revision,
  head: sealed.hash,
  title,
  is_example: isExample,
  builds_on: buildsOn,
  world_hash: worldHash,
  archived,
  changed: event.when,
  changed_by: JSON.stringify(event.who),
});

/** Stores the first event of an assessment, and gives its key. Undefined when the organisation has one of that id. */
export const insertAssessment = async (
  db: Queries,
  first: NewEvent,
  organisation?: string,
): Promise<string | undefined> => {
  const row = await db
    .insertInto('assessment')
    .values({
      ...shownValues(first),
      id: first.event.assessment,
      ...(organisation !== undefined && { organisation }),
    })
    .onConflict((conflict) =>
      conflict.columns(['id', 'organisation']).where('deleted_at', 'is', null).doNothing(),
    )
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
  const { event, sealed, title, isExample, buildsOn, worldHash, archived } = next;
  const { clientEditId = null, requestHash = null } = next;
  const { revision } = event;
  const stored = await sql`with moved as (
      update assessment set revision = ${revision}, head = ${sealed.hash}, title = ${title},
        is_example = ${isExample}, builds_on = ${buildsOn}, world_hash = ${worldHash},
        archived = ${archived}, changed = ${event.when}, changed_by = ${JSON.stringify(event.who)}
      where key = ${key} and revision = ${revision - 1} and head = ${event.previous} and deleted_at is null
      returning key
    )
    insert into event (assessment, revision, id, client_edit_id, request_hash, body, salts, hash)
    select key, ${revision}::integer, ${event.id}::text, ${clientEditId}::text, ${requestHash}::text,
      ${sealed.body}::text, ${sealed.salts ?? null}::text, ${sealed.hash}::text
    from moved`.execute(db);
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
