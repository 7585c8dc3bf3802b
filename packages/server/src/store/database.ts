import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import { type Embedded, openEmbedded } from './embedded.js';
import { faultOf, jittered } from './faults.js';
import { createPool, type Health } from './pool.js';
import { migrate } from './migrate.js';
import type { Database, Tables } from './tables.js';

/** Where the database is: a PostgreSQL, a folder for the embedded one, or an embedded one that is being opened. */
export type DatabasePlace =
  | { readonly databaseUrl: string }
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

/** Opens the database and brings it up to date. Everything above it is the same code for both kinds. */
export const openDatabase = async (place: DatabasePlace): Promise<OpenDatabase> => {
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
  try {
    await migrate(db);
    return { ...opened, isThere: true, ready: Promise.resolve() };
  } catch (error) {
    if (embedded === undefined && faultOf(error) === 'away')
      return { ...opened, isThere: false, ready: whenBack(db, () => isClosed) };
    await close();
    throw error;
  }
};

/** The longest time between two tries to reach a database that is away, milliseconds. */
const longestPause = 5000;

const whenBack = async (db: Database, isClosed: () => boolean): Promise<void> => {
  for (let wait = 250; !isClosed(); wait = Math.min(wait * 2, longestPause)) {
    await setTimeout(jittered(wait), undefined, { ref: false });
    try {
      await migrate(db);
      return;
    } catch (error) {
      if (faultOf(error) !== 'away' && !isClosed()) throw error;
    }
  }
};
