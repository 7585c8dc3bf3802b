import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErasureRequest } from '@risikobilde/api';
import { recordRules, standingRules } from '@risikobilde/core';
import { message } from '@risikobilde/words/message';
import { localUser } from '../auth/permissions.js';
import type { StorePlace } from '../backup/backup.js';
import { systemClock } from '../clock.js';
import { readShippedWorld } from '../files/shipped-world.js';
import { refuse, type Result } from '../refusal.js';
import { addressesOf } from '../store/assessments.js';
import { openAsOwner } from '../store/database.js';
import { notStarted } from '../store/not-started.js';
import { createReleases } from '../store/releases.js';
import { createWorlds } from '../store/worlds.js';
import { erase, type ErasedStore } from './erase.js';
import { workHere } from '../threads/work-on-files.js';

export { placeOf, whyNot } from '../backup/backup.js';

/** Erases texts from a store that is there, or from one assessment in it, also while a server has it open. */
export const eraseAt = async (
  place: StorePlace,
  { assessment, ...request }: ErasureRequest & { readonly assessment?: string },
): Promise<Result<ErasedStore>> => {
  if ('dataDir' in place && !(await isThere(join(place.dataDir, 'postgres'))))
    throw await notStarted(message('verify.noStore', { folder: place.dataDir }));
  const world = await readShippedWorld(undefined);
  const { db, plain, ready, close } = await openAsOwner(place);
  try {
    await ready;
    const services = {
      db,
      plain,
      clock: systemClock,
      newId: randomUUID,
      world,
      worlds: createWorlds(world),
      rules: [...recordRules, ...standingRules].map(({ id }) => id),
      releases: createReleases(),
      run: workHere,
    };
    const named = assessment === undefined ? [] : await addressesOf(db, assessment);
    if (named.length > 1)
      return refuse(
        'erasure-not-possible',
        message('refusal.eraseWhich', { id: assessment ?? '', named: named.join(', ') }),
      );
    return await erase(services, localUser, request, assessment);
  } finally {
    await close();
  }
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
