import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StorePlace } from '../backup/backup.js';
import { norwegianDay } from '../base/clock.js';
import { openAsOwner } from '../store/database.js';
import { installation } from '../store/tables.js';
import { archiveOf } from './archive.js';

export { placeOf, whyNot } from '../backup/backup.js';
export { type ArchiveFault, verifyArchive } from './verify-archive.js';

/**
 * Writes everything that an organisation owns to a file that is not there yet, also while a server has the store open; whole or not at all. Without a
 * number: what belongs to the installation itself, which is everything where nobody logs in. False when there is no such organisation.
 */
export const writeArchiveAt = async (
  place: StorePlace,
  file: string,
  number: string | undefined,
): Promise<boolean> => {
  const { db, within, ready, close } = await openAsOwner(place);
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    await ready;
    const found =
      number === undefined
        ? { id: installation }
        : await db.selectFrom('organisation').select('id').where('number', '=', number).executeTakeFirst();
    if (found === undefined) return false;
    const now = new Date();
    const archive = archiveOf({
      db: within({ organisation: found.id }),
      access: db,
      organisation: found.id,
      today: norwegianDay(now),
      now,
    });
    await pipeline(Readable.from(archive), createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }));
    // A link is refused where a file has come meanwhile; a rename would take its place.
    await link(unfinished, file);
    return true;
  } finally {
    await rm(unfinished, { force: true });
    await close();
  }
};
