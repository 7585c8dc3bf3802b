import { message } from '@risikobilde/words/message';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql, type Transaction } from 'kysely';
import { chainEarlierComments } from './earlier-comments.js';
import { notStarted } from '../base/not-started.js';
import type { Database, Queries, Tables } from './tables.js';

// The SQL stands in src and is not compiled; from dist and from src it is two steps up and down again.
const folder = new URL('../../src/store/migrations/', import.meta.url);

export type SqlMigration = {
  readonly id: string;
  readonly text: string;
  readonly checksum: string;
  /** The newest migration that a server must know to work with the tables after this one; none older does when left out. */
  readonly least?: string;
};

const isMigration = /^\d{4}-[a-z0-9-]+\.sql$/;

/** The migrations in their order: `0001-events.sql` and so on. */
export const readMigrations = async (): Promise<readonly SqlMigration[]> => {
  const names = (await readdir(folder)).filter((name) => isMigration.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      const least = /^-- works with servers that know: (\S+)$/m.exec(text)?.[1];
      return {
        id: name.replace(/\.sql$/, ''),
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
        ...(least !== undefined && { least }),
      };
    }),
  );
};

/** What takes a migration back, by its id; undefined where it cannot be. */
const readBack = async (id: string): Promise<string | undefined> => {
  const name = `${id}.sql`;
  return (await readdir(new URL('back/', folder))).includes(name)
    ? readFile(new URL(`back/${name}`, folder), 'utf8')
    : undefined;
};

/** `behind`: a newer version has changed the tables since, in such a way that this one goes on working with them. */
export type MigrationState = 'newest' | 'behind';

/**
 * Brings the database up to date in one transaction, or only so far as `wanted`; refuses one that a newer version of the program
 * has changed so that this one cannot work with it. `known`: the migrations of this version, when they are others than those that
 * stand in its folder.
 * @throws NotStarted when this version is too old for the database
 */
export const migrate = async (
  db: Database,
  wanted?: ReadonlySet<string>,
  known?: readonly SqlMigration[],
): Promise<MigrationState> => {
  const migrations = known ?? (await readMigrations());
  return db.transaction().execute(async (tx) => {
    const applied = await begin(tx);
    const unknown = [...applied.values()].filter(({ id }) => !migrations.some((one) => one.id === id));
    for (const { id, least } of unknown)
      if (least === null || !migrations.some((one) => one.id === least))
        throw await notStarted(message('refusal.start.tablesNewer', { migration: id }));
    for (const { id, text, checksum, least } of migrations) {
      const before = applied.get(id)?.checksum;
      if (before !== undefined && before !== checksum)
        throw new Error(`the migration ${id} is not the one that was applied to the database`);
      if (before !== undefined || wanted?.has(id) === false) continue;
      // Between what this version does not know: whoever made that knew of this too.
      if (!(await isOwner(tx)))
        throw await notStarted(message('refusal.start.tablesOlder', { migration: id }));
      if (unknown.length > 0) throw await notStarted(message('refusal.start.tablesNewer', { migration: id }));
      await sql.raw(text).execute(tx);
      if (id === '0011-erasure') await chainEarlierComments(tx);
      await tx
        .insertInto('migration')
        .values({ id, checksum, least: least ?? null })
        .execute();
    }
    return unknown.length > 0 ? 'behind' : 'newest';
  });
};

/**
 * Takes the last migration of the database back; gives its id.
 * @throws NotStarted when another is the last, or it cannot be taken back
 */
export const migrateBack = (db: Database, id: string, backOf = readBack): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const last = [...(await begin(tx)).keys()].sort().at(-1);
    const back = last === id ? await backOf(id) : undefined;
    if (back === undefined)
      throw await notStarted(message('refusal.start.noWayBack', { id, last: last ?? '–' }));
    await sql.raw(back).execute(tx);
    await tx.deleteFrom('migration').where('id', '=', id).execute();
  });

type Applied = { readonly id: string; readonly checksum: string; readonly least: string | null };

/** Waits until no other process changes the tables; gives what has been applied. */
const begin = async (tx: Transaction<Tables>): Promise<ReadonlyMap<string, Applied>> => {
  // What a migration does to a large table takes longer than a question may.
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local lock_timeout = '60s'`.execute(tx);
  // A function that runs as the owner keeps the path of its migration: a caller's temporary tables last, also where it is the only one.
  await sql`select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true)`.execute(tx);
  // Two processes that start at once on one PostgreSQL: the second waits, and finds nothing to do.
  await sql`select pg_advisory_xact_lock(7340021)`.execute(tx);
  // Who does not own the tables may make none, not even one that is there.
  const { rows } = await sql<{ readonly there: boolean; readonly whole: boolean }>`select
    to_regclass('migration') is not null as there,
    exists (select from pg_attribute where attrelid = to_regclass('migration') and attname = 'least') as whole`.execute(
    tx,
  );
  const { there = false, whole = false } = rows[0] ?? {};
  if (!there)
    await sql`create table migration (
      id text primary key, checksum text not null, applied timestamptz not null default now(), least text
    )`.execute(tx);
  else if (!whole && (await isOwner(tx))) await sql`alter table migration add column least text`.execute(tx);
  const applied =
    await sql<Applied>`select id, checksum, to_jsonb(migration) ->> 'least' as least from migration`.execute(
      tx,
    );
  return new Map(applied.rows.map((row) => [row.id, row]));
};

const isOwner = async (db: Queries): Promise<boolean> => {
  const { rows } = await sql<{
    readonly owner: boolean;
  }>`select pg_has_role(current_user, relowner, 'usage') as owner
    from pg_class where oid = 'migration'::regclass`.execute(db);
  return rows[0]?.owner === true;
};
