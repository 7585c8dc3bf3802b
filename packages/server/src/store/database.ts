import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import { type Embedded, openEmbedded } from './embedded.js';
import { faultOf, jittered } from './faults.js';
import { createPool, type Health } from './pool.js';
import { migrate } from './migrate.js';
import { grantServer } from './server-role.js';
import type { Database, Tables } from './tables.js';

/** Where the database is: a PostgreSQL, a folder for the embedded one, or an embedded one that is being opened. */
export type DatabasePlace =
  | {
      readonly databaseUrl: string;
      /** Who owns the tables, where that is another than the user of the server: only it brings them up to date. */
      readonly ownerUrl?: string | undefined;
    }
  | { readonly dataDir: string }
  | { readonly opening: Promise<Embedded> };

export type OpenDatabase = {
  readonly db: Database;
  /** How it goes with the database now. */
  readonly health: () => Promise<Health>;
  /**
   * Resolves when the database is up to date. A server that cannot be reached is waited for, as long as it takes; fails with
   * anything else.
   */
  readonly ready: Promise<void>;
  /** Whether the database could be reached when it was opened. */
  readonly isThere: boolean;
  readonly close: () => Promise<void>;
};

const embeddedAt = (place: DatabasePlace): Promise<Embedded | undefined> => {
  if ('opening' in place) return place.opening;
  return 'dataDir' in place ? openEmbedded(place.dataDir) : Promise.resolve(undefined);
};

type Prepare = (db: Database) => Promise<void>;

/** Opens the database and brings it up to date, or does to it what `prepare` does. Everything above it is the same code for both kinds. */
export const openDatabase = async (
  place: DatabasePlace,
  prepare: Prepare = migrate,
): Promise<OpenDatabase> => {
  const embedded = await embeddedAt(place);
  const pool =
    'databaseUrl' in place
      ? createPool('server', { connectionString: place.databaseUrl, max: 10 })
      : // All connections share one session there and take turns; more of them only wait longer.
        createPool('embedded', { host: embedded?.host, user: 'postgres', database: 'postgres', max: 3 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let isClosed = false;
  const close = async (): Promise<void> => {
    isClosed = true;
    await db.destroy();
    await embedded?.close();
  };
  const opened = { db, health: pool.ask, close };
  const prepared = 'databaseUrl' in place && place.ownerUrl !== undefined ? asOwner(place, prepare) : prepare;
  try {
    await prepared(db);
    return { ...opened, isThere: true, ready: Promise.resolve() };
  } catch (error) {
    if (embedded === undefined && faultOf(error) === 'away')
      return { ...opened, isThere: false, ready: whenBack(db, prepared, () => isClosed) };
    await close();
    throw error;
  }
};

/** Does it as the owner of the tables, and lets the user of the server use them. */
const asOwner =
  ({ databaseUrl, ownerUrl }: Extract<DatabasePlace, { databaseUrl: string }>, prepare: Prepare): Prepare =>
  async () => {
    const pool = createPool('server', { connectionString: ownerUrl, max: 2 });
    const owner = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    try {
      await prepare(owner);
      const user = decodeURIComponent(new URL(databaseUrl).username);
      if (user !== '' && ownerUrl !== databaseUrl) await grantServer(owner, user);
    } finally {
      await owner.destroy();
    }
  };

/** The longest time between two tries to reach a database that is away, milliseconds. */
const longestPause = 5000;

const whenBack = async (db: Database, prepare: Prepare, isClosed: () => boolean): Promise<void> => {
  for (let wait = 250; !isClosed(); wait = Math.min(wait * 2, longestPause)) {
    await setTimeout(jittered(wait), undefined, { ref: false });
    try {
      await prepare(db);
      return;
    } catch (error) {
      if (faultOf(error) !== 'away' && !isClosed()) throw error;
    }
  }
};
