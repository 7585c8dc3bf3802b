import { diffWorlds, type World } from '@risikobilde/core';
import { withStore } from '../backup/with-store.js';
import type { StorePlace } from '../backup/backup.js';
import { systemClock } from '../base/clock.js';
import { done, type Result } from '../base/refusal.js';
import { readShippedWorld } from '../files/shipped-world.js';
import { takenEdition } from '../store/world-editions.js';
import { createWorlds } from '../store/worlds.js';
import type { Threads } from '../threads/threads.js';
import { readEditionWorld } from '../feed/pack-files.js';
import { type NextEdition, nextEdition, takeEdition } from './take-edition.js';

export { placeOf, whyNot } from '../backup/backup.js';

/** An edition in the place of the one that a store has. */
export type Offered = {
  readonly before: World;
  readonly next: NextEdition | undefined;
  /** Takes it; whoever has the store open follows. */
  readonly take: () => Promise<Result<{ readonly number: number }>>;
};

/**
 * Looks at a feed for a store, also while a server has it open, and does something with what is there. Who is trusted is asked for the first time only.
 * @throws FeedRefused
 */
export const offerAt = <Value>(
  place: StorePlace,
  feed: string,
  root: string | undefined,
  decide: (offered: Offered | undefined) => Promise<Value>,
): Promise<Value> =>
  withStore(place, async ({ db }) => {
    const shipped = await readShippedWorld(undefined);
    // One process, one question: nobody waits.
    const threads: Pick<Threads, 'run'> = { run: async (_user, does, question) => done(does(question)) };
    const worlds = createWorlds(shipped, (bytes) => Promise.resolve(readEditionWorld(bytes)));
    await worlds.follow(db);
    const trusted = root ?? (await takenEdition(db))?.trusted['root'];
    if (trusted === undefined) return decide(undefined);
    const needed = { db, clock: systemClock, worlds, threads };
    const settings = { feed, root: trusted };
    const before = worlds.current();
    const next = await nextEdition(needed, settings);
    return decide({
      before,
      next: next !== undefined && diffWorlds(before, next.world).length > 0 ? next : undefined,
      take: () => takeEdition(needed, settings, next?.hash ?? ''),
    });
  });

export { FeedRefused } from '../feed/feed-refused.js';
