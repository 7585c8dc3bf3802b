import { setImmediate } from 'node:timers/promises';
import { keepNewest } from '../base/newest.js';
import type { LocalDate, World } from '@risikobilde/core';
import { createServiceEntries } from '@risikobilde/fleet';
import { today } from '../base/clock.js';
import { addJob, addJobs, onlyOne } from '../jobs/add-job.js';
import type { Job } from '../jobs/job.js';
import type { Services } from '../services.js';
import { ownAssessment } from '../store/own-assessment.js';
import { keepReadings, madeOf, readingsMadeOf, servicesToRead } from '../store/service-readings.js';
import type { Queries } from '../store/tables.js';

/** Services of one part: so few that little is lost when a process ends in the middle of it, and so many that they are worth a job. */
const mostInPart = 100;
/** Services whose records are read in one question. */
const atOnce = 25;

/**
 * Finds every service whose entry is out of date, because the day, the world, its platform or the service itself is another than it was
 * made of, and shares the work on them out in parts.
 */
export const readServices = async ({ services, once }: Job<'readServices'>): Promise<void> => {
  const { clock, within, releases } = services;
  const asOf = today(clock);
  const stale = new Map<string, string[]>();
  const newest = createNewest(releases, asOf);
  for (const row of await servicesToRead(services.db)) {
    const { organisation, key } = row;
    const last = await newest(within({ organisation }), organisation, row.builds_on);
    const of = madeOf(services, row, last, asOf);
    if (of === row.made_of) continue;
    stale.set(organisation, [...(stale.get(organisation) ?? []), key]);
  }
  await once(async (tx) => {
    for (const [organisation, keys] of stale)
      await addJobs(
        tx,
        'readPart',
        inParts(keys).map((part) => ({
          payload: { organisation, keys: part, asOf },
          key: `${organisation} ${part[0]} ${part.length}`,
        })),
      );
  });
};

/** Works out the entries of a part, of those that nobody has worked out since, and keeps them. */
export const readPart = async ({ payload, services, once }: Job<'readPart'>): Promise<void> => {
  const { db, hasLogins, states, worlds, releases } = services;
  const asOf = payload.asOf as LocalDate;
  const rows = await db
    .selectFrom('assessment')
    .select(['key', 'revision', 'head', 'builds_on', 'world_hash'])
    .where('key', 'in', payload.keys)
    .where('deleted_at', 'is', null)
    .where('builds_on', 'is not', null)
    .execute();
  const kept = await readingsMadeOf(db, payload.keys);
  const newest = createNewest(releases, asOf);
  const readers = createReaders(asOf);
  const wanted: { readonly row: (typeof rows)[number]; readonly of: string; readonly last: string }[] = [];
  for (const row of rows) {
    const last = await newest(db, payload.organisation, row.builds_on ?? '');
    const of = madeOf(services, row, last, asOf);
    if (kept.get(row.key) !== of) wanted.push({ row, of, last });
  }
  const made: Parameters<typeof keepReadings>[1][number][] = [];
  for (let from = 0; from < wanted.length; from += atOnce) {
    const some = wanted.slice(from, from + atOnce);
    const read = await states.ofMany(
      db,
      some.map(({ row }) => row),
    );
    for (const { row, of, last } of some) {
      // On a machine that others keep busy, one of them may take long enough for others to think this process dead.
      await setImmediate();
      const state = read.get(row.key);
      const release = await releases.get(db, row.builds_on ?? '');
      if (state === undefined || release === undefined) continue;
      const newer = last === row.builds_on ? undefined : await releases.get(db, last);
      const reader = readers(release, newer, await worlds.of(db, row));
      await setImmediate();
      const entry = reader(ownAssessment(hasLogins, state));
      made.push({ key: row.key, head: row.head, madeOf: of, entry });
    }
  }
  await once((tx) => keepReadings(tx, made));
};

const inParts = (keys: readonly string[]): readonly string[][] =>
  Array.from({ length: Math.ceil(keys.length / mostInPart) }, (_, part) =>
    keys.slice(part * mostInPart, (part + 1) * mostInPart),
  );

/** The newest release on the day of the platform that a release is of, as an organisation sees it; each asked for once. */
const createNewest = (releases: Services['releases'], asOf: LocalDate) => {
  const known = new Map<string, Promise<string>>();
  return (db: Queries, organisation: string, on: string): Promise<string> => {
    const name = `${organisation} ${on}`;
    const asked = known.get(name) ?? releases.newestOn(db, on, asOf).then((hash) => hash ?? on);
    known.set(name, asked);
    return asked;
  };
};

type Reader = ReturnType<typeof createServiceEntries>;
type Release = Parameters<typeof createServiceEntries>[0];

// What is worked out of a release is shared by all that stand on it, also by those of the next part.
const shared = new WeakMap<Release, Map<string, { readonly world: World; readonly reader: Reader }>>();
const mostShared = 8;

const createReaders =
  (asOf: LocalDate) =>
  (release: Release, newer: Release | undefined, world: World): Reader => {
    const made = shared.get(release) ?? new Map();
    shared.set(release, made);
    const name = `${newer?.manifest.hash ?? ''} ${asOf}`;
    const known = made.get(name);
    if (known?.world === world) return known.reader;
    const reader = createServiceEntries(release, newer, world, asOf);
    keepNewest(made.set(name, { world, reader }), mostShared);
    return reader;
  };

/** Has the services looked through again, after what may have put their entries out of date. */
export const readServicesAgain = (tx: Queries): Promise<void> =>
  addJob(tx, 'readServices', {}, { key: onlyOne });
