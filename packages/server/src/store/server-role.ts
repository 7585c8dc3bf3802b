import { sql } from 'kysely';
import type { Database, Queries } from './tables.js';

/** What does the work of a server whose user of the database is a superuser: for such a one no policy holds. */
const below = 'risikobilde_server';

/**
 * The role to work as, where the user of the database stands above the policies (the embedded database has no other); undefined where
 * they hold for the user as it is.
 */
export const roleBelow = async (db: Database): Promise<string | undefined> => {
  const { rows } = await sql<{ readonly above: boolean }>`select rolsuper or rolbypassrls as above
    from pg_roles where rolname = current_user`.execute(db);
  return rows[0]?.above === true ? below : undefined;
};

/**
 * Lets a user of the database do what a server does, and no more: add events and releases, but not alter or remove them, and neither
 * change tables nor switch their triggers off, which only who owns them may.
 */
export const grantServer = (owner: Database, user: string): Promise<void> =>
  owner.transaction().execute(async (tx) => {
    // Two processes that start at once: the second waits.
    await sql`select pg_advisory_xact_lock(7340022)`.execute(tx);
    if (user === below)
      await sql`do $$ begin
        if not exists (select from pg_roles where rolname = ${sql.lit(below)}) then create role ${sql.id(below)} nologin; end if;
      end $$`.execute(tx);
    const { rows } = await sql<{ readonly schema: string }>`select current_schema() as schema`.execute(tx);
    const [schema, to] = [sql.id(rows[0]?.schema ?? 'public'), sql.id(user)];
    await sql`grant usage on schema ${schema} to ${to}`.execute(tx);
    await sql`revoke all on all tables in schema ${schema} from ${to}`.execute(tx);
    await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${to}`.execute(tx);
    await sql`revoke update, delete on event, comment_event, release, edition, migration from ${to}`.execute(
      tx,
    );
    await sql`revoke insert on migration from ${to}`.execute(tx);
    // Who may, and might have: added to and ended. The history of it is written by the database alone.
    const kept = await sql<{ readonly name: string }>`select relname as name from pg_class
      where relnamespace = current_schema()::regnamespace and relname = any(${sql.val([...neverRemoved])}::text[])`.execute(
      tx,
    );
    for (const { name } of kept.rows)
      await sql`revoke ${sql.raw(onlyRead.has(name) ? 'insert, update, delete' : 'delete')} on ${sql.table(name)} from ${to}`.execute(
        tx,
      );
    // A table of one's own under the name of another's leads nobody astray where none can be made.
    const database = await sql<{ readonly name: string }>`select current_database() as name
      where has_database_privilege(${user}, current_database(), 'temporary')`.execute(tx);
    for (const { name } of database.rows)
      await sql`revoke temporary on database ${sql.id(name)} from public, ${to}`.execute(tx);
    await grantQueue(tx, user);
  });

/** What says who may, and the history of it, which is not there in a database that is not brought so far. */
const neverRemoved = [
  'organisation',
  'person',
  'membership',
  'machine_client',
  'assessment_grant',
  'role_exception',
  'share_link',
  'feed_address',
  'access_event',
  'reading',
  'reading_period',
] as const;
/** Written by functions of the database alone. */
const onlyRead: ReadonlySet<string> = new Set(['access_event', 'reading']);

/** The library walls off its tables against everybody who does not own them; names and hashes are all that jobs hold. */
const grantQueue = async (tx: Queries, user: string): Promise<void> => {
  const to = sql.id(user);
  await sql`grant usage on schema graphile_worker to ${to}`.execute(tx);
  await sql`grant select, insert, update, delete on all tables in schema graphile_worker to ${to}`.execute(
    tx,
  );
  await sql`revoke insert, update, delete on graphile_worker.migrations from ${to}`.execute(tx);
  const { rows } = await sql<{ readonly name: string }>`select relname as name from pg_class c
    where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity and not exists (
      select from pg_policy where polrelid = c.oid and (select oid from pg_roles where rolname = ${user}) = any (polroles))`.execute(
    tx,
  );
  for (const { name } of rows)
    await sql`create policy ${sql.id(`works as ${user}`)} on ${sql.id('graphile_worker', name)} to ${to} using (true) with check (true)`.execute(
      tx,
    );
};
