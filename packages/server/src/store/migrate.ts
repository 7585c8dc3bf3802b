import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { chainEarlierComments } from './earlier-comments.js';
import type { Database } from './tables.js';

// The SQL stands in src and is not compiled; from dist and from src it is two steps up and down again.
const folder = new URL('../../src/store/migrations/', import.meta.url);

export type SqlMigration = { readonly id: string; readonly text: string; readonly checksum: string };

/** The migrations in their order: `0001-events.sql` and so on. */
export const readMigrations = async (): Promise<readonly SqlMigration[]> => {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      return {
        id: name.replace(/\.sql$/, ''),
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
      };
    }),
  );
};

/**
 * Brings the database up to date in one transaction, or only so far as `wanted`; refuses one that another version of the program
 * has changed.
 */
export const migrate = async (db: Database, wanted?: ReadonlySet<string>): Promise<void> => {
  const migrations = await readMigrations();
  await db.transaction().execute(async (tx) => {
    // What a migration does to a large table takes longer than a question may.
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`set local lock_timeout = '60s'`.execute(tx);
    // Two processes that start at once on one PostgreSQL: the second waits, and finds nothing to do.
    await sql`select pg_advisory_xact_lock(7340021)`.execute(tx);
    await sql`create table if not exists migration (
      id text primary key, checksum text not null, applied timestamptz not null default now()
    )`.execute(tx);
    const applied = new Map(
      (await tx.selectFrom('migration').select(['id', 'checksum']).execute()).map((row) => [
        row.id,
        row.checksum,
      ]),
    );
    for (const id of applied.keys())
      if (!migrations.some((migration) => migration.id === id))
        throw new Error(
          `the database has the migration ${id}, which this version does not know; use a newer one`,
        );
    for (const { id, text, checksum } of migrations) {
      const before = applied.get(id);
      if (before !== undefined && before !== checksum)
        throw new Error(`the migration ${id} is not the one that was applied to the database`);
      if (before !== undefined || wanted?.has(id) === false) continue;
      await sql.raw(text).execute(tx);
      if (id === '0011-erasure') await chainEarlierComments(tx);
      await tx.insertInto('migration').values({ id, checksum }).execute();
    }
  });
};
