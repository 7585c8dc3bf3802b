import { randomUUID } from 'node:crypto';
import type { ErasureRequest } from '@risikobilde/api';
import { recordRules, standingRules } from '@risikobilde/core';
import { message } from '@risikobilde/words/message';
import { localUser } from '../auth/permissions.js';
import type { StorePlace } from '../backup/backup.js';
import { withStore } from '../backup/with-store.js';
import { systemClock } from '../base/clock.js';
import { readShippedWorld } from '../files/shipped-world.js';
import { refuse, type Result } from '../base/refusal.js';
import { addressesOf } from '../store/assessments.js';
import { createReleases } from '../store/releases.js';
import { createWorlds } from '../store/worlds.js';
import { erase, type ErasedStore } from './erase.js';
import { workHere } from '../threads/work-on-files.js';

export { placeOf, whyNot } from '../backup/backup.js';

/** Erases texts from a store that is there, or from one assessment in it, also while a server has it open. */
export const eraseAt = (
  place: StorePlace,
  { assessment, ...request }: ErasureRequest & { readonly assessment?: string },
): Promise<Result<ErasedStore>> =>
  withStore(place, async ({ db, plain }) => {
    const world = await readShippedWorld(undefined);
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
    return erase(services, localUser, request, assessment);
  });
