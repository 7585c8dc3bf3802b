import { sql } from 'kysely';
import type { Database } from './tables.js';

/**
 * Lets a user of the database do what a server does, and no more: add events and releases, but not alter or remove them, and neither
 * change tables nor switch their triggers off, which only who owns them may.
 */
export const grantServer = (owner: Database, user: string): Promise<void> =>
  owner.transaction().execute(async (tx) => {
    // Two processes that start at once: the second waits.
    await sql`select pg_advisory_xact_lock(7340022)`.execute(tx);
    const { rows } = await sql<{ readonly schema: string }>`select current_schema() as schema`.execute(tx);
    const [schema, to] = [sql.id(rows[0]?.schema ?? 'public'), sql.id(user)];
    await sql`grant usage on schema ${schema} to ${to}`.execute(tx);
    await sql`revoke all on all tables in schema ${schema} from ${to}`.execute(tx);
    await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${to}`.execute(tx);
    await sql`revoke update, delete on event, comment_event, release, edition, migration from ${to}`.execute(
      tx,
    );
    await sql`revoke insert on migration from ${to}`.execute(tx);
  });
