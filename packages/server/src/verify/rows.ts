import { type Selectable, sql } from 'kysely';
import type { Database, Queries, Tables } from '../store/tables.js';

/** The tables that say who may: what is in them is held against the history of access. */
export const accessTables = [
  'organisation',
  'person',
  'membership',
  'machine_client',
  'assessment_grant',
  'role_exception',
  'share_link',
  'feed_address',
] as const;
type AccessTable = (typeof accessTables)[number];
// What is still to be done, and what can be worked out again.
type Work = 'job_worker' | 'job_effect' | 'edition_making' | 'service_reading';
// Who was told of what, and which systems are.
type Told = 'notice' | 'notice_look' | 'notice_receiver' | 'news' | 'webhook' | 'webhook_delivery';
// Who read what: kept for as long as the organisation says, and nothing rests on it.
type Read = 'reading' | 'reading_period';
// What came in from public sources, and what was said of it: nothing rests on it before it is a record, in its chain.
type News = 'source_look' | 'source_candidate' | 'candidate_answer';
// Signed by those who publish it, and held against that when it is taken.
type World = 'world_edition' | 'world_current';
type Verified = Exclude<
  keyof Tables,
  | 'outbox'
  | 'migration'
  | 'reader_feedback'
  | 'login_session'
  | AccessTable
  | Work
  | Told
  | Read
  | News
  | World
>;
/** As the database gives it as JSON: what the history of access has of it. */
export type AccessRow = Readonly<Record<string, unknown>>;

/**
 * Rows as they are stored. Not `outbox`, which tells other processes and is emptied within a minute, nor `migration`, which every
 * start holds against the program's own, nor `login_session`, which lasts ten hours at most, nor `reader_feedback`, on which nothing rests before it is answered, and then it is a comment in its chain.
 */
export type Rows = { readonly [Name in Verified]: readonly Row<Name>[] } & {
  readonly [Name in AccessTable]: readonly AccessRow[];
};
/** Of a file not its bytes, but what they come to. */
type EvidenceFile = Omit<
  Selectable<Tables['evidence_file']>,
  'content' | 'stored' | 'is_named' | 'organisation'
> & {
  readonly computed: string | null;
  readonly length: number | null;
};
export type Row<Name extends Verified> = Name extends 'evidence_file'
  ? EvidenceFile
  : Omit<Selectable<Tables[Name]>, Name extends 'search_document' ? 'words' | 'organisation' : never>;

/** The rows of a store as they are at one moment, or those that one assessment is shown from: without who may what. */
export const readRows = (db: Database, key?: string): Promise<Rows> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => rowsIn(tx, key));

export const rowsIn = async (tx: Queries, key?: string): Promise<Rows> => {
  const of = <Column extends string>(column: Column) =>
    [column, key === undefined ? 'is not' : '=', key ?? null] as const;
  const assessment = await tx
    .selectFrom('assessment')
    .selectAll()
    .where(...of('key'))
    .orderBy('key')
    .execute();
  const buildsOn = assessment.flatMap(({ builds_on: hash }) => hash ?? []);
  let release = tx.selectFrom('release').selectAll().orderBy('position');
  if (key !== undefined)
    release = release.where((is) =>
      is.or([is('made_from', '=', key), ...buildsOn.map((hash) => is('hash', '=', hash))]),
    );
  const releases = await release.execute();
  let edition = tx.selectFrom('edition').selectAll().orderBy('release');
  if (key !== undefined)
    edition = edition.where('release', 'in', (eb) =>
      eb.selectFrom('release').select('hash').where('made_from', '=', key),
    );
  let reply = tx.selectFrom('reply').selectAll('reply').orderBy('reply.position');
  if (key !== undefined)
    reply = reply.where('comment', 'in', (eb) =>
      eb.selectFrom('comment').select('id').where('assessment', '=', key),
    );
  return {
    assessment,
    ...(await accessIn(tx, key === undefined)),
    event: await tx
      .selectFrom('event')
      .selectAll()
      .where(...of('assessment'))
      .orderBy('assessment')
      .orderBy('revision')
      .execute(),
    snapshot: await tx
      .selectFrom('snapshot')
      .selectAll()
      .where(...of('assessment'))
      .orderBy('assessment')
      .orderBy('revision')
      .execute(),
    source_file: await tx
      .selectFrom('source_file')
      .selectAll()
      .where(...of('assessment'))
      .orderBy('assessment')
      .orderBy('position')
      .execute(),
    evidence_file: await tx
      .selectFrom('evidence_file')
      .select(['assessment', 'hash', 'size', 'type', 'erased'])
      .select([
        sql<string | null>`encode(sha256(content), 'hex')`.as('computed'),
        sql<number | null>`octet_length(content)`.as('length'),
      ])
      .where(...of('assessment'))
      .orderBy('assessment')
      .orderBy('hash')
      .execute(),
    release: releases,
    edition: await edition.execute(),
    comment_event: await tx
      .selectFrom('comment_event')
      .selectAll()
      .where(...of('assessment'))
      .orderBy('assessment')
      .orderBy('number')
      .execute(),
    comment: await tx
      .selectFrom('comment')
      .selectAll()
      .where(...of('assessment'))
      .orderBy('position')
      .execute(),
    reply: await reply.execute(),
    search_document: await tx
      .selectFrom('search_document')
      .select(['assessment', 'record', 'kind', 'language', 'stemmer', 'title', 'body'])
      .where(...of('assessment'))
      .orderBy('assessment')
      .orderBy('record')
      .orderBy('language')
      .execute(),
  };
};

const accessIn = async (tx: Queries, isWhole: boolean): Promise<Pick<Rows, AccessTable | 'access_event'>> => {
  const all = async (table: AccessTable): Promise<readonly AccessRow[]> => {
    if (!isWhole) return [];
    const { rows } = await sql<{
      readonly row: AccessRow;
    }>`select to_jsonb(t) as row from ${sql.table(table)} t
      order by to_jsonb(t)::text`.execute(tx);
    return rows.map(({ row }) => row);
  };
  return {
    access_event: isWhole
      ? await tx.selectFrom('access_event').selectAll().orderBy('organisation').orderBy('number').execute()
      : [],
    organisation: await all('organisation'),
    person: await all('person'),
    membership: await all('membership'),
    machine_client: await all('machine_client'),
    assessment_grant: await all('assessment_grant'),
    role_exception: await all('role_exception'),
    share_link: await all('share_link'),
    feed_address: await all('feed_address'),
  };
};
