import { setTimeout } from 'node:timers/promises';
import { keepNewest } from '../base/newest.js';
import { message } from '@risikobilde/words/message';
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import type pg from 'pg';
import { type Embedded, openEmbedded } from './embedded.js';
import { faultOf, jitter } from './faults.js';
import { createPool, type Health, type Pool } from './pool.js';
import { type MigrationState, migrate, type SqlMigration } from './migrate.js';
import { notStarted } from '../base/not-started.js';
import { nameOfScope, poolWithin, type Scope } from './scope.js';
import { bringQueueUpToDate } from './queue-tables.js';
import { grantServer, roleBelow } from './server-role.js';
import type { Database, Tables } from './tables.js';

/** Where the database is: a PostgreSQL, a folder for the embedded one, or an embedded one that is being opened. */
export type DatabasePlace =
  | {
      readonly databaseUrl: string;
      /** Who owns the tables, where that is another than the user of the server: only it brings them up to date. */
      readonly ownerUrl?: string | undefined;
      /** The migrations of the program, where they are others than those it ships with: for showing what a former or a later one does. */
      readonly known?: readonly SqlMigration[] | undefined;
    }
  | { readonly dataDir: string }
  | { readonly opening: Promise<Embedded> };

export type OpenDatabase = {
  /** All of it, for administrative work; of a user that does not own the tables, no more than is published. */
  readonly db: Database;
  /** What the policies of the database let somebody have. */
  readonly within: (scope: Scope) => Database;
  /** As the user of the database, outside every transaction: for what can be in none. */
  readonly plain: Database;
  /** How it goes with the database now. */
  readonly health: () => Promise<Health>;
  /**
   * Resolves when the database is up to date. A server that cannot be reached, or does not keep up, is waited for, as long as it takes; fails with
   * anything else.
   */
  readonly ready: Promise<void>;
  /** Whether the database could be reached when it was opened. */
  readonly isThere: boolean;
  /** How the driver reaches it, as the user of the server: for what needs connections of its own. */
  readonly connection: pg.PoolConfig;
  readonly close: () => Promise<void>;
};

const embeddedAt = (place: DatabasePlace): Promise<Embedded | undefined> => {
  if ('opening' in place) return place.opening;
  return 'dataDir' in place ? openEmbedded(place.dataDir) : Promise.resolve(undefined);
};

/** Gives `behind` where the tables are newer than the program: then their rights are not its to give. */
type Prepare = (db: Database, connection: pg.PoolConfig) => Promise<MigrationState | void>;

/** Opens the database and brings it up to date, or does to it what `prepare` does. Everything above it is the same code for both kinds. */
export const openDatabase = async (
  place: DatabasePlace,
  prepare: Prepare = bringUpToDate('databaseUrl' in place ? place.known : undefined),
): Promise<OpenDatabase> => {
  const embedded = await embeddedAt(place);
  const connection: pg.PoolConfig =
    'databaseUrl' in place
      ? { connectionString: place.databaseUrl }
      : { host: embedded?.host, user: 'postgres', database: 'postgres' };
  const pool =
    embedded === undefined
      ? createPool('server', { ...connection, max: 10 })
      : // All connections share one session there and take turns; more of them only wait longer.
        createPool('embedded', { ...connection, max: 3 });
  const plain = kyselyOn(pool);
  const db = kyselyOn(poolWithin(pool, administration, undefined));
  const within = createWithin(pool, plain);
  let isClosed = false;
  const close = async (): Promise<void> => {
    isClosed = true;
    await plain.destroy();
    await embedded?.close();
  };
  const opened = { db, within, plain, health: pool.ask, connection, close };
  const prepared = 'databaseUrl' in place && place.ownerUrl !== undefined ? asOwner(place, prepare) : prepare;
  try {
    await prepared(db, connection);
    return { ...opened, isThere: true, ready: Promise.resolve() };
  } catch (error) {
    if (embedded === undefined && isWaitedFor(error))
      return {
        ...opened,
        isThere: false,
        ready: whenBack(
          () => prepared(db, connection),
          () => isClosed,
        ),
      };
    await close();
    throw error;
  }
};

/**
 * Opens the database for work on all of it, as who owns the tables. Anybody else would be shown what is published and take that for
 * all there is: a backup would hold next to nothing. Fails with {@link NotStarted} before anything is read or written.
 */
export const openAsOwner = (
  place: DatabasePlace,
  prepare: Prepare = bringUpToDate(),
): Promise<OpenDatabase> =>
  openDatabase(place, async (db, connection) => {
    const { rows } = await sql<{ readonly user: string; readonly isOther: boolean }>`select
      current_user as user,
      exists (select from pg_class where oid = to_regclass('assessment') and pg_get_userbyid(relowner) <> current_user)
        and not (select rolsuper from pg_roles where rolname = current_user) as "isOther"`.execute(db);
    const [asked] = rows;
    if (asked?.isOther === true)
      throw await notStarted(message('refusal.start.notOwner', { user: asked.user }));
    await prepare(db, connection);
  });

/** Does it as the owner of the tables, and lets the user of the server use them. */
const asOwner =
  ({ databaseUrl, ownerUrl }: Extract<DatabasePlace, { databaseUrl: string }>, prepare: Prepare): Prepare =>
  async () => {
    const connection = { connectionString: ownerUrl };
    const pool = createPool('server', { ...connection, max: 2 });
    const owner = kyselyOn(poolWithin(pool, administration, undefined));
    try {
      const how = await prepare(owner, connection);
      const user = decodeURIComponent(new URL(databaseUrl).username);
      if (how !== 'behind' && user !== '' && ownerUrl !== databaseUrl) await grantServer(owner, user);
    } finally {
      await pool.end();
    }
  };

const administration: Scope = { administration: 'on' };

const kyselyOn = (pool: PostgresPool): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

/** Brings the tables up to date; where the user stands above their policies, the role below them may then use them. */
const bringUpToDate =
  (known?: readonly SqlMigration[]): Prepare =>
  async (db, connection) => {
    const how = await migrate(db, undefined, known);
    // The queue's own program goes with the newest that was here.
    if (how !== 'behind') await bringQueueUpToDate(db, connection);
    const role = how === 'behind' ? undefined : await roleBelow(db);
    if (role !== undefined) await grantServer(db, role);
    return how;
  };

const mostKept = 500;

const createWithin = (pool: Pool, plain: Database): OpenDatabase['within'] => {
  const kept = new Map<string, Database>();
  // Known when it is first asked for: whether the user of the database stands above the policies.
  let role: Promise<string | undefined> | undefined;
  const lending = (scope: Scope): PostgresPool => ({
    connect: async () => {
      role ??= roleBelow(plain).catch((error: unknown) => {
        role = undefined;
        throw error;
      });
      return poolWithin(pool, scope, await role).connect();
    },
    end: () => Promise.resolve(),
  });
  return (scope) => {
    const name = nameOfScope(scope);
    const known = kept.get(name) ?? kyselyOn(lending(scope));
    kept.delete(name);
    keepNewest(kept.set(name, known), mostKept);
    return known;
  };
};

/** One that is not there yet, or is so slow that it does not answer in time: while it starts, or another process brings it up to date. */
const isWaitedFor = (error: unknown): boolean => ['away', 'busy'].includes(faultOf(error) ?? '');

/** The longest time between two tries to reach a database that is away, milliseconds. */
const longestPause = 5000;

const whenBack = async (prepare: () => Promise<unknown>, isClosed: () => boolean): Promise<void> => {
  for (let wait = 250; !isClosed(); wait = Math.min(wait * 2, longestPause)) {
    await setTimeout(jitter(wait), undefined, { ref: false });
    try {
      await prepare();
      return;
    } catch (error) {
      if (!isWaitedFor(error) && !isClosed()) throw error;
    }
  }
};
