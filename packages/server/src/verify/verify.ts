import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restore, type StorePlace } from '../backup/backup.js';
import { withStore } from '../backup/with-store.js';
import { readRows, type Rows } from './rows.js';

export { placeOf, whyNot } from '../backup/backup.js';
export { compareFolder, type ExportedFolder } from './compare-folder.js';
export { type Discrepancy, isFalse } from './discrepancy.js';
export { compareHeads, HeadsRefused, headsOf, readHeads, signHeads } from './heads.js';
export { verifyStore } from './verify-store.js';
export { type NotSigned, type SignatureCheck, verifySignature } from '../signing/verify-signature.js';

/** Every row of a store that is there; held in memory. A folder without one is refused, and none is made. */
export const rowsAt = (place: StorePlace): Promise<Rows> => withStore(place, ({ db }) => readRows(db));

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
