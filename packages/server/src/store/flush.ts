import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Has the disk take what was written of a file, or of the list of names that a folder is. */
export const flush = async (path: string): Promise<void> => {
  const file = await open(path, 'r').catch((error: unknown) => {
    // Windows opens no folders; it writes their lists by itself.
    if (process.platform === 'win32') return undefined;
    throw error;
  });
  try {
    if (process.platform !== 'win32') await file?.sync();
  } finally {
    await file?.close();
  }
};

/** The same of a folder and all that is in it. */
export const flushAll = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) if (!entry.isSymbolicLink()) await flush(join(entry.parentPath, entry.name));
  await flush(folder);
};
