import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { message, type Sayable } from '@risikobilde/words/message';
import { sql } from 'kysely';
import { migrate, readMigrations } from '../store/migrate.js';
import { type Database, installation, type Queries } from '../store/tables.js';
import { type BackupEnd, backupFormat, type BackupHead, rowStart } from './write-backup.js';
import { columnNames, type Table, tablesOf } from './tables.js';

/** Why a backup cannot be read back. Nothing is stored then. */
export class NotRestored extends Error {
  readonly why: Sayable;
  constructor(why: Sayable) {
    super('the backup cannot be read back');
    this.why = why;
  }
}

/** A file of evidence may be large: more than a few are not held at once. */
const mostRows = (table: string): number => (table === 'evidence_file' ? 2 : rowsAtATime);
const rowsAtATime = 100;

/**
 * What a backup holds, after every line of it has been read.
 * @throws NotRestored when the file is no backup, is cut off or changed, or is of a newer version
 */
export const checkBackup = async (file: string): Promise<BackupHead & Pick<BackupEnd, 'rows'>> => {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let head: BackupHead | undefined;
  for await (const line of linesOf(file)) {
    const said = parsed(line);
    if (head === undefined) {
      head = headIn(said);
      await mustBeKnown(head);
    } else if (typeof said['table'] === 'string') rows[said['table']] = (rows[said['table']] ?? 0) + 1;
    else {
      const { rows: counts = {}, hash: stated } = said as Partial<BackupEnd>;
      const names = Object.keys(counts);
      const isWhole =
        stated === hash.digest('hex') && names.every((name) => counts[name] === (rows[name] ?? 0));
      if (!isWhole) throw new NotRestored(message('refusal.restore.changed'));
      return { ...head, rows: counts };
    }
    hash.update(`${line}\n`);
  }
  throw new NotRestored(
    message(head === undefined ? 'refusal.restore.notABackup' : 'refusal.restore.cutOff'),
  );
};

const mustBeKnown = async ({ migrations }: BackupHead): Promise<void> => {
  const known = new Map((await readMigrations()).map(({ id, checksum }) => [id, checksum]));
  for (const { id, checksum } of migrations)
    if (known.get(id) !== checksum)
      throw new NotRestored(message('refusal.restore.newer', { migration: id }));
};

/**
 * Reads a backup that `checkBackup` has found whole into an empty database, all of it or nothing, and brings it up to date.
 * @throws NotRestored when the database is not empty
 */
export const readBackup = async (db: Database, file: string, { migrations }: BackupHead): Promise<void> => {
  // As it was then, and after that as it is now: what a migration does to the rows it does to these too.
  await migrate(db, new Set(migrations.map(({ id }) => id)));
  await db.transaction().execute(async (tx) => {
    const tables = await tablesOf(tx);
    await mustBeEmpty(
      tx,
      tables.flatMap(({ name }) => (isBegun(name) ? [] : [name])),
    );
    // The history of access comes with the rows, and is not written anew for them.
    await sql`select set_config('risikobilde.restoring', 'on', true)`.execute(tx);
    await withoutInstallation(tx, tables);
    await store(tx, linesOf(file), new Map(tables.map((table) => [table.name, table])));
    for (const table of tables) await numberOn(tx, table);
    // Nobody is to be told of what happened long ago.
    if (migrations.some(({ id }) => id === '0007-outbox')) await tx.deleteFrom('outbox').execute();
  });
  await migrate(db);
};

async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  const text = new PassThrough();
  // What goes wrong with the file reaches whoever reads the lines.
  const reading = pipeline(createReadStream(file), createGunzip(), text).catch((error: unknown) =>
    text.destroy(asError(error)),
  );
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY }))
      yield line;
    if (text.errored !== null) throw text.errored;
  } catch (error) {
    throw new NotRestored(message('refusal.restore.unreadable', { why: { en: asError(error).message } }));
  } finally {
    text.destroy();
    await reading;
  }
  return undefined;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const parsed = (line: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // Said below, as what is JSON and no line of a backup.
  }
  throw new NotRestored(message('refusal.restore.notABackup'));
};

const headIn = (said: Readonly<Record<string, unknown>>): BackupHead => {
  if (said['format'] !== backupFormat || !Array.isArray(said['migrations']))
    throw new NotRestored(message('refusal.restore.notABackup'));
  // What `writeBackup` wrote; the hash at the end holds for this line too.
  return said as BackupHead;
};

const mustBeEmpty = async (tx: Queries, tables: readonly string[]): Promise<void> => {
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx);
    if (rows.length > 0) throw new NotRestored(message('refusal.restore.notEmpty', { table }));
  }
};

/** The organisation of the installation itself is there from the first, with the beginning of its history of access; a backup brings its own. */
const isBegun = (table: string): boolean => table === 'organisation' || table === 'access_event';
const withoutInstallation = async (tx: Queries, tables: readonly Table[]): Promise<void> => {
  if (!tables.some(({ name }) => name === 'organisation')) return;
  if (tables.some(({ name }) => name === 'access_event'))
    await tx.deleteFrom('access_event').where('organisation', '=', installation).execute();
  await tx.deleteFrom('organisation').where('id', '=', installation).execute();
  await mustBeEmpty(
    tx,
    tables.flatMap(({ name }) => (isBegun(name) ? [name] : [])),
  );
};

const store = async (
  tx: Queries,
  lines: AsyncGenerator<string, undefined>,
  tables: ReadonlyMap<string, Table>,
): Promise<void> => {
  let waiting: { readonly table: Table; readonly rows: string[] } | undefined;
  for await (const line of lines) {
    const { table: name } = parsed(line);
    if (typeof name !== 'string') continue;
    const table = tables.get(name);
    if (table === undefined) throw new NotRestored(message('refusal.restore.notABackup'));
    if (waiting !== undefined && (waiting.table !== table || waiting.rows.length === mostRows(name))) {
      await insert(tx, waiting.table, waiting.rows);
      waiting = undefined;
    }
    waiting ??= { table, rows: [] };
    // As it was written: a number may have more digits than one of JavaScript.
    waiting.rows.push(line.slice(rowStart(table.name).length, -1));
  }
  if (waiting !== undefined) await insert(tx, waiting.table, waiting.rows);
};

const insert = async (tx: Queries, { name, columns }: Table, rows: readonly string[]): Promise<void> => {
  await sql`insert into ${sql.table(name)} (${columnNames(columns)}) overriding system value
    select ${columnNames(columns)} from json_populate_recordset(null::${sql.table(name)}, ${`[${rows.join(',')}]`}::json)`.execute(
    tx,
  );
};

/** What the database numbers itself goes on after the last number. */
const numberOn = async (tx: Queries, { name, numbered }: Table): Promise<void> => {
  for (const column of numbered)
    await sql`select setval(pg_get_serial_sequence(${name}, ${column}), coalesce((select max(${sql.ref(column)}) from ${sql.table(name)}), 0) + 1, false)`.execute(
      tx,
    );
};
