import { parseArgs } from 'node:util';
import { say } from '@risikobilde/words/all';
import { openDatabase } from '../store/database.js';
import { migrateBack } from '../store/migrate.js';
import { NotStarted } from '../base/not-started.js';
import { systemLanguage } from './why-not-started.js';

/**
 * `node migrate.js [--back ID]`: brings the tables of the PostgreSQL that DATABASE_URL names up to date and ends, or takes their last
 * migration back. As DATABASE_OWNER_URL where that is set. 0 done, 1 not.
 */
const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { back: { type: 'string' } } });
  const { back } = values;
  const databaseUrl = process.env['DATABASE_URL'] ?? '';
  if (databaseUrl === '') throw new Error('DATABASE_URL is not set; it names the PostgreSQL: postgres://…');
  const ownerUrl = process.env['DATABASE_OWNER_URL'] || undefined;
  const database = await openDatabase(
    { databaseUrl, ownerUrl },
    back === undefined ? undefined : (db) => migrateBack(db, back),
  );
  await database.ready.finally(database.close);
};

try {
  await run();
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  console.error(error instanceof NotStarted ? say(error.why, systemLanguage(process.env)) : said);
  process.exitCode = 1;
}
