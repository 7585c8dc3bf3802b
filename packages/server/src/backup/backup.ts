import { readdir, rm } from 'node:fs/promises';
import type { Sayable } from '@risikobilde/words/message';
import { verifyChain } from '@risikobilde/core';
import { openAsOwner } from '../store/database.js';
import { eventsAfter } from '../store/events.js';
import type { Database } from '../store/tables.js';
import { sha256 } from '../base/sha256.js';
import { defaultDataDir } from '../files/shipped-folders.js';
import { NotStarted } from '../base/not-started.js';
import { checkBackup, NotRestored, readBackup } from './read-backup.js';
import { writeBackup } from './write-backup.js';

/** A PostgreSQL, or the folder of an embedded database. */
export type StorePlace = { readonly databaseUrl: string } | { readonly dataDir: string };

/** The place that was named, or the folder that the server uses when none is. */
export const placeOf = (named: { readonly data?: string; readonly database?: string }): StorePlace =>
  named.database === undefined ? { dataDir: named.data ?? defaultDataDir } : { databaseUrl: named.database };

/** Why a store could not be opened, written or read; in the reader's language where it has been put in words. */
export const whyNot = (error: unknown): Sayable => {
  if (error instanceof NotRestored || error instanceof NotStarted) return error.why;
  return { en: error instanceof Error ? error.message : String(error) };
};

/** Rows of each table. */
export type RowCounts = Readonly<Record<string, number>>;

/** Writes everything in a store to a file, also while a server has it open. */
export const backup = async (place: StorePlace, file: string): Promise<RowCounts> => {
  const { db, ready, close } = await openAsOwner(place);
  try {
    await ready;
    return await writeBackup(db, file);
  } finally {
    await close();
  }
};

export type RestoreReport = {
  readonly rows: RowCounts;
  /** Assessments whose chain of events is not what was written: it was so when the backup was made. */
  readonly broken: readonly string[];
};

/**
 * Reads a backup into an empty PostgreSQL, or a folder that is empty or not there.
 * @throws NotRestored, with nothing stored
 */
export const restore = async (place: StorePlace, file: string): Promise<RestoreReport> => {
  const head = await checkBackup(file);
  const isNew = 'dataDir' in place && (await isEmpty(place.dataDir));
  try {
    const { db, ready, close } = await openAsOwner(place, async () => undefined);
    try {
      await ready;
      await readBackup(db, file, head);
      return { rows: head.rows, broken: await brokenChains(db) };
    } finally {
      await close();
    }
  } catch (error) {
    // A folder that was made for it is not left there, empty, to be taken for a store.
    if (isNew) await rm(place.dataDir, { recursive: true, force: true });
    throw error;
  }
};

const isEmpty = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).length === 0;
  } catch {
    return true;
  }
};

const brokenChains = async (db: Database): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('assessment')
    .select(['key', 'id', 'revision', 'head'])
    .orderBy('id')
    .execute();
  const broken: string[] = [];
  for (const { key, id, revision, head } of rows) {
    const check = verifyChain(id, await eventsAfter(db, key, 0, revision, revision), sha256);
    if (!check.ok || check.length !== revision || check.head !== head) broken.push(id);
  }
  return broken;
};
