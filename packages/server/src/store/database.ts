import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Embedded, openEmbedded } from './embedded.js';
import { migrate } from './migrate.js';
import type { Database, Tables } from './tables.js';

/** Where the database is: a PostgreSQL, a folder for the embedded one, or an embedded one that is being opened. */
export type DatabasePlace =
  | { readonly databaseUrl: string }
  | { readonly dataDir: string }
  | { readonly opening: Promise<Embedded> };

export type OpenDatabase = {
  readonly db: Database;
  readonly close: () => Promise<void>;
};

const embeddedAt = (place: DatabasePlace): Promise<Embedded | undefined> => {
  if ('opening' in place) return place.opening;
  return 'dataDir' in place ? openEmbedded(place.dataDir) : Promise.resolve(undefined);
};

/** Opens the database and brings it up to date. Everything above it is the same code for both kinds. */
export const openDatabase = async (place: DatabasePlace): Promise<OpenDatabase> => {
  const embedded = await embeddedAt(place);
  const pool = new pg.Pool(
    'databaseUrl' in place
      ? { connectionString: place.databaseUrl, max: 10 }
      : // All connections share one session there and take turns; more of them only wait longer.
        { host: embedded?.host, user: 'postgres', database: 'postgres', max: 3 },
  );
  // A connection that ends while idle is replaced at the next query, whose own failure is the one to tell of.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    await db.destroy();
    await embedded?.close();
  };
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, close };
};
