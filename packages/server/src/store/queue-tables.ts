import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from './tables.js';

/** The last change that the library makes to its tables, as it numbers them; a test holds it against the library. */
export const newestOfQueue = 19;

/**
 * Brings the tables of the queue up to date. The library does it by itself; it is loaded only where there is something to do, since
 * that takes longer than to look.
 */
export const bringQueueUpToDate = async (db: Database, connection: pg.PoolConfig): Promise<void> => {
  const { rows } = await sql<{ readonly there: boolean }>`select exists (select from pg_tables
    where schemaname = 'graphile_worker' and tablename = 'migrations') as there`.execute(db);
  if (rows[0]?.there === true) {
    const { rows: found } = await sql<{ readonly last: number | null }>`select max(id) as last
      from graphile_worker.migrations`.execute(db);
    if ((found[0]?.last ?? 0) >= newestOfQueue) return;
  }
  const { Logger, runMigrations } = await import('graphile-worker');
  const pool = new pg.Pool({ ...connection, max: 1 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
  } finally {
    await pool.end();
  }
};
