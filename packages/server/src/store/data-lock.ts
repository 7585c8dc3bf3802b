import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';

/** The right to open the database of a data folder. */
export type DataLock = {
  /** The open file that the lock is on: a child process that is given it keeps the lock for as long as it lives. */
  readonly file: number;
  readonly release: () => void;
};

/**
 * Takes the lock of a data folder, for as long as this process lives; undefined when another has it. The system holds it
 * and lets it go when its holder ends, however that ends: no number of a process is trusted, which in a container is
 * always the same.
 */
export const takeDataLock = (dataDir: string): DataLock | undefined => {
  const file = openSync(join(dataDir, 'lock'), 'a', 0o600);
  try {
    if (tryLock(file)) return { file, release: () => closeSync(file) };
  } catch (error) {
    closeSync(file);
    throw error;
  }
  closeSync(file);
  return undefined;
};
