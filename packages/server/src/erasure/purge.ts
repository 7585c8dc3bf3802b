import { sql } from 'kysely';
import { tablesOf } from '../backup/tables.js';
import type { Database } from '../store/tables.js';

/**
 * Writes the tables anew, so that no page and no index holds what was erased from them; the embedded database ends its log as well.
 * Whether it could: only who owns the tables may.
 */
export const purge = (db: Database): Promise<boolean> =>
  db.connection().execute(async (one) => {
    const { rows } = await sql<{ readonly embedded: boolean; readonly owns: boolean }>`
      select version() like '%PGlite%' as embedded, pg_has_role(relowner, 'usage') as owns
      from pg_class where oid = 'event'::regclass`.execute(one);
    const [{ embedded, owns } = { embedded: false, owns: false }] = rows;
    if (!owns) return false;
    await sql`set statement_timeout = 0`.execute(one);
    try {
      for (const { name } of await tablesOf(one))
        await sql`vacuum (full, analyze) ${sql.table(name)}`.execute(one);
      for (const name of ['outbox', 'service_reading'])
        await sql`vacuum (full, analyze) ${sql.table(name)}`.execute(one);
      if (embedded) await endLog(one);
    } finally {
      await sql`reset statement_timeout`.execute(one);
    }
    return true;
  });

/** Log that is done with is removed, and not used again with what it held in it. */
const endLog = async (one: Database): Promise<void> => {
  await sql`vacuum full pg_statistic`.execute(one);
  await sql`set wal_recycle = off`.execute(one);
  await sql`select pg_switch_wal()`.execute(one);
  await sql`checkpoint`.execute(one);
  await sql`reset wal_recycle`.execute(one);
};
