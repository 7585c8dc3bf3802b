import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Database, Queries } from '../store/tables.js';
import { columnNames, type Table, tablesOf } from './tables.js';

/** The first line of a backup. */
export type BackupHead = {
  readonly format: typeof backupFormat;
  /** What the database had been through, so that it is read back into the same. */
  readonly migrations: readonly { readonly id: string; readonly checksum: string }[];
};
export const backupFormat = 'risikobilde-backup-1';

/** The last line: rows of each table, and the SHA-256 of every line before, so that one that is cut off or changed is known. */
export type BackupEnd = { readonly rows: Readonly<Record<string, number>>; readonly hash: string };

/** How the line of a row of a table begins; the row follows, and a brace. */
export const rowStart = (table: string): string => `{"table":${JSON.stringify(table)},"row":`;

const rowsAtATime = 100;
/** A file of evidence may be large: more than a few are not held at once. */
const filesAtATime = 2;

/**
 * Writes everything in the database to a file, as it is at one moment: lines of JSON, packed with gzip. Others may read and write
 * meanwhile; on the embedded database they wait. The file is there whole or not at all. Gives the rows of each table.
 */
export const writeBackup = async (db: Database, file: string): Promise<BackupEnd['rows']> => {
  const unfinished = `${file}.unfinished`;
  try {
    const rows = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        const counts: Record<string, number> = {};
        await pipeline(
          Readable.from(withHash(linesOf(tx, counts), counts)),
          createGzip(),
          createWriteStream(unfinished, { mode: 0o600 }),
        );
        return counts;
      });
    await flush(unfinished);
    await rename(unfinished, file);
    return rows;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

async function* linesOf(tx: Queries, counts: Record<string, number>): AsyncGenerator<string> {
  const migrations = await tx.selectFrom('migration').select(['id', 'checksum']).orderBy('id').execute();
  yield JSON.stringify({ format: backupFormat, migrations } satisfies BackupHead);
  for (const table of await tablesOf(tx)) {
    counts[table.name] = 0;
    for await (const row of rowsOf(tx, table)) {
      counts[table.name] = (counts[table.name] ?? 0) + 1;
      yield `${rowStart(table.name)}${row}}`;
    }
  }
}

async function* rowsOf(tx: Queries, { name, columns }: Table): AsyncGenerator<string> {
  const most = name === 'evidence_file' ? filesAtATime : rowsAtATime;
  const fetch = sql<{ readonly row: string }>`fetch ${sql.lit(most)} from backup`;
  await sql`declare backup no scroll cursor for
    select row_to_json(r)::text as row from (select ${columnNames(columns)} from ${sql.table(name)}) r`.execute(
    tx,
  );
  for (;;) {
    const { rows } = await fetch.execute(tx);
    if (rows.length === 0) break;
    for (const { row } of rows) yield row;
  }
  await sql`close backup`.execute(tx);
}

async function* withHash(
  lines: AsyncGenerator<string>,
  rows: Readonly<Record<string, number>>,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const line of lines) {
    hash.update(`${line}\n`);
    yield `${line}\n`;
  }
  yield `${JSON.stringify({ rows, hash: hash.digest('hex') } satisfies BackupEnd)}\n`;
}

const flush = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
};
