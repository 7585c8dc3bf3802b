import type { Job } from '../jobs/job.js';
import { version } from '../base/version.js';
import { putLooked, readKept } from '../store/sources.js';

/** However often somebody asks for it, a source is asked no oftener than this, hours. */
const leastHours = 1 / 6;

/** Looks at the sources that are due, one after the other; at the one that is named, sooner. What goes wrong with one is stored, and the others are read. */
export const lookAtSources = async ({
  payload,
  services: { watch, db, clock, world },
  signal,
}: Pick<Job<'lookAtSources'>, 'payload' | 'services' | 'signal'>): Promise<void> => {
  if (watch === undefined) return;
  const { addressOf, isDue, lookAt, publisherOf } = await import('@risikobilde/connectors');
  const faults: unknown[] = [];
  for (const source of watch.sources) {
    if (signal.aborted) return;
    if (payload.source !== undefined && payload.source !== source.id) continue;
    const kept = await readKept(db, source.id);
    // What is inside one's own walls may be asked at any time.
    const least = watch.privateHosts.includes(addressOf(source).hostname) ? 0 : leastHours;
    const every = payload.source === undefined ? source.everyHours : least;
    if (!isDue(kept?.look, { everyHours: every }, clock.now())) continue;
    const tools = { watch, world, now: clock.now(), version, proxy: watch.proxy, signal };
    // A fault of the program: the others are read, and the job is done again.
    const looked = await lookAt(source, kept, tools).catch((error: unknown) => void faults.push(error));
    if (signal.aborted) return;
    if (looked === undefined) continue;
    const { id, title = null } = source;
    await db
      .transaction()
      .execute((tx) => putLooked(tx, { id, title, publisher: publisherOf(source) }, looked));
  }
  if (faults.length > 0) throw faults[0];
};
