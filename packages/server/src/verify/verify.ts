import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { message } from '@risikobilde/words/message';
import { restore, type StorePlace } from '../backup/backup.js';
import { openAsOwner } from '../store/database.js';
import { notStarted } from '../store/not-started.js';
import { readRows, type Rows } from './rows.js';

export { placeOf, whyNot } from '../backup/backup.js';
export { compareFolder, type ExportedFolder } from './compare-folder.js';
export { type Discrepancy, isFalse } from './discrepancy.js';
export { compareHeads, HeadsRefused, headsOf, readHeads, signHeads } from './heads.js';
export { verifyStore } from './verify-store.js';
export { type NotSigned, type SignatureCheck, verifySignature } from '../signing/verify-signature.js';

/** Every row of a store that is there; held in memory. A folder without one is refused, and none is made. */
export const rowsAt = async (place: StorePlace): Promise<Rows> => {
  if ('dataDir' in place && !(await isThere(join(place.dataDir, 'postgres'))))
    throw await notStarted(message('verify.noStore', { folder: place.dataDir }));
  const { db, ready, close } = await openAsOwner(place);
  try {
    await ready;
    return await readRows(db);
  } finally {
    await close();
  }
};

/** Every row of a backup, read back into a folder that is gone afterwards. */
export const rowsInBackup = async (file: string): Promise<Rows> => {
  const folder = await mkdtemp(join(tmpdir(), 'risikobilde-verify-'));
  try {
    await restore({ dataDir: folder }, file);
    return await rowsAt({ dataDir: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
