import { diffWorlds, hashOfWorld, type World } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { done, refuse, type Result } from '../base/refusal.js';
import { sha256 } from '../base/sha256.js';
import type { Services } from '../services.js';
import { keepEdition, setTaken, takenEdition } from '../store/world-editions.js';
import { FeedRefused } from '../feed/feed-refused.js';
import { type FeedSettings, lookAtFeed, type SeenEdition, type Trusted } from '../feed/look-at-feed.js';
import { worldOfEdition } from '../feed/pack-files.js';

export type NextEdition = {
  readonly hash: string;
  readonly seen: SeenEdition;
  readonly world: World;
};

type Needed = Pick<Services, 'db' | 'clock' | 'worlds'> & {
  readonly threads: Pick<Services['threads'], 'run'>;
};

/** Somebody who looks at a feed looks at the same for this long; milliseconds. */
const goodFor = 30_000;
const looked = new WeakMap<
  object,
  { readonly at: number; readonly next: Promise<NextEdition | undefined> }
>();

/**
 * The edition that could be taken; undefined where what is had is the newest. That the feed was asked is kept, so that its vouching is known.
 * @throws FeedRefused
 */
export const nextEdition = (
  { db, clock, worlds, threads }: Needed,
  settings: FeedSettings,
): Promise<NextEdition | undefined> => {
  const at = clock.now().getTime();
  const before = looked.get(worlds);
  if (before !== undefined && Math.abs(at - before.at) < goodFor) return before.next;
  const look = async (): Promise<NextEdition | undefined> => {
    const taken = await takenEdition(db);
    const trusted: Trusted = taken?.trusted ?? { root: settings.root };
    const seen = await lookAtFeed(settings.feed, trusted, { now: clock.now(), known: taken?.hash });
    const { edition, hash } = seen;
    if (!('bytes' in seen)) {
      // The same as is had: its publisher has vouched for it anew.
      await setTaken(db, {
        hash,
        trusted: seen.trusted,
        fetched: clock.now(),
        expires: new Date(seen.expires),
      });
      await worlds.follow(db);
      return undefined;
    }
    const now = worlds.current();
    if (edition.world === hashOfWorld(now, sha256) && taken !== undefined) return undefined;
    if (edition.number < (now.edition?.number ?? 0)) return undefined;
    const read = await threads.run('installation', worldOfEdition, seen.bytes);
    if (!read.ok) throw new FeedRefused('unreachable', 'took too long to read');
    if ('fault' in read.value) throw new FeedRefused(read.value.fault, read.value.found, read.value.problem);
    const isSame = taken === undefined && diffWorlds(now, read.value.world).length === 0;
    return isSame ? undefined : { hash, seen, world: read.value.world };
  };
  const next = look();
  looked.set(worlds, { at, next });
  next.catch(() => looked.delete(worlds));
  return next;
};

/** Takes the edition that was looked at, all of it in one transaction: who is killed in the middle has taken nothing. */
export const takeEdition = async (
  services: Needed,
  settings: FeedSettings,
  wanted: string,
): Promise<Result<{ readonly number: number }>> => {
  const { db, clock, worlds } = services;
  const next = await nextEdition(services, settings);
  if (next === undefined || next.hash !== wanted) {
    looked.delete(worlds);
    return refuse('not-found', message('refusal.world.moved'));
  }
  const { hash, seen, world } = next;
  const { number } = seen.edition;
  await db.transaction().execute(async (tx) => {
    await keepEdition(tx, { hash, number, world: hashOfWorld(world, sha256), bytes: seen.bytes });
    const { trusted, expires } = seen;
    await setTaken(tx, { hash, trusted, fetched: clock.now(), expires: new Date(expires) });
  });
  looked.delete(worlds);
  await worlds.follow(db);
  return done({ number });
};
