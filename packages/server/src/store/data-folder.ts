import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { message } from '@risikobilde/words/message';
import type { DataLock } from './data-lock.js';
import { flush, flushAll } from './flush.js';
import { notStarted } from '../base/not-started.js';
import { compiledIn } from '../threads/start-thread.js';

/** Says that a database was made in the data folder, so that one that is gone is missed. */
const marker = 'database.json';

/**
 * The database folder in a data folder: the one that is there, or a new one where there never was any. One that is there
 * but not whole, or that has gone, is refused: to make it anew would hide that everything in it is lost.
 */
export const databaseFolder = async (dataDir: string, lock: DataLock): Promise<string> => {
  const folder = join(dataDir, 'postgres');
  const isMarked = existsSync(join(dataDir, marker));
  if (!existsSync(folder) && !isMarked) await makeFolder(dataDir, folder, lock);
  const missing = existsSync(folder) ? await missingIn(folder) : ['.'];
  if (missing.length > 0) throw await notWhole(folder, missing);
  for (const name of madeAnew) await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
  if (!isMarked) await mark(dataDir);
  return folder;
};

/** That files of the database folder are missing, and what to do. */
export const notWhole = (folder: string, missing: readonly string[]) =>
  notStarted(
    message('refusal.start.notWhole', {
      folder,
      data: dirname(folder),
      missing: missing.slice(0, 3).join(', '),
      more: Math.max(0, missing.length - 3),
    }),
  );

// Without these the engine takes the folder for empty, or cannot know what was stored.
const needed = [
  'PG_VERSION',
  'postgresql.conf',
  'pg_hba.conf',
  'global/pg_control',
  'global/pg_filenode.map',
  'base/1/PG_VERSION',
  'base/5/PG_VERSION',
  'base/5/pg_filenode.map',
] as const;
// Each holds at least one file of such a name.
const neededIn = [
  ['pg_wal', /^[0-9A-F]{24}$/],
  ['pg_xact', /^[0-9A-F]{4}/],
  ['pg_multixact/offsets', /^[0-9A-F]{4}/],
  ['pg_multixact/members', /^[0-9A-F]{4}/],
] as const;
// Empty while the database is closed; what copies folders often leaves them out.
const madeAnew = [
  'pg_commit_ts',
  'pg_dynshmem',
  'pg_logical/mappings',
  'pg_logical/snapshots',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_tblspc',
  'pg_twophase',
  'pg_wal/archive_status',
  'pg_wal/summaries',
] as const;

const missingIn = async (folder: string): Promise<readonly string[]> => {
  const missing: string[] = needed.filter((path) => !existsSync(join(folder, path)));
  for (const [path, name] of neededIn) {
    const names = await readdir(join(folder, path)).catch(() => []);
    if (!names.some((one) => name.test(one))) missing.push(path);
  }
  return missing;
};

const mark = async (dataDir: string): Promise<void> => {
  const path = join(dataDir, marker);
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile('{"database":"postgres"}\n');
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
  await flush(dataDir);
};

/** The arguments that run the program that makes a database. */
const initProgram = (): readonly string[] => {
  const compiled = compiledIn(import.meta.url);
  return compiled === undefined
    ? ['--import', 'tsx', fileURLToPath(new URL('./embedded-init.ts', import.meta.url))]
    : [fileURLToPath(new URL('./embedded-init.js', compiled))];
};

/** A folder is whole or not there: a start that is interrupted leaves only the unfinished one, under another name. */
const makeFolder = async (dataDir: string, folder: string, lock: DataLock): Promise<void> => {
  const unfinished = join(dataDir, 'postgres.new');
  await rm(unfinished, { recursive: true, force: true });
  // The child keeps the lock: when this process is killed, nobody begins in the same folder before it has ended too. It
  // ends when its standard input does.
  const child = spawn(process.execPath, [...initProgram(), unfinished], {
    stdio: ['pipe', 'ignore', 'pipe', lock.file],
  });
  const said: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  if (code !== 0)
    throw new Error(`could not make the database in ${unfinished}: ${Buffer.concat(said).toString('utf8')}`);
  await flushAll(unfinished);
  await rename(unfinished, folder);
  await flush(dataDir);
};
