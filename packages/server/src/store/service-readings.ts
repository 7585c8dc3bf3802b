import { canonicalJson, hashOfWorld, type LocalDate, type Release, type World } from '@risikobilde/core';
import { type ServiceEntry, statementsOf } from '@risikobilde/fleet';
import { sql } from 'kysely';
import { program } from '../base/version.js';
import { sha256 } from '../base/sha256.js';
import type { AssessmentRow, Queries } from './tables.js';

/** What of a service's row its entry follows from. */
type Of = Pick<AssessmentRow, 'head' | 'builds_on' | 'world_hash'>;

/** What a service's entry was made of, as one hash: as long as it is the same, the entry is. */
export const madeOf = (
  { hasLogins, world: shipped }: { readonly hasLogins: boolean; readonly world: World },
  { head, builds_on: on, world_hash: own }: Of,
  /** The hash of the release that is the newest of the platform on the day. */
  newest: string,
  asOf: LocalDate,
): string =>
  sha256(canonicalJson([program, hasLogins, hashOfWorld(shipped, sha256), own, head, on, newest, asOf]));

/** An entry with what it was made of. The statements are those of the release, and are the same for all that stand on it. */
type NewReading = {
  readonly key: string;
  readonly head: string;
  readonly madeOf: string;
  readonly entry: ServiceEntry;
};

/** Keeps entries in the place of those that were there: of services that are as they were read, for something may have been erased since. */
export const keepReadings = async (tx: Queries, all: readonly NewReading[]): Promise<void> => {
  if (all.length === 0) return;
  const rows = await tx
    .selectFrom('assessment')
    .select(['key', 'head'])
    .where(
      'key',
      'in',
      all.map(({ key }) => key),
    )
    .forShare()
    .execute();
  const heads = new Map(rows.map(({ key, head }) => [key, head]));
  const made = all.filter(({ key, head }) => heads.get(key) === head);
  if (made.length === 0) return;
  await tx
    .insertInto('service_reading')
    .values(
      made.map(({ key, madeOf: of, entry: { statements: _statements, ...entry } }) => ({
        assessment: key,
        made_of: of,
        entry: JSON.stringify(entry),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['assessment', 'organisation'])
        .doUpdateSet((is) => ({ made_of: is.ref('excluded.made_of'), entry: is.ref('excluded.entry') }))
        .where('service_reading.made_of', '<>', sql<string>`excluded.made_of`),
    )
    .execute();
};

/** What the entries that are kept of services were made of, by key. */
export const readingsMadeOf = async (
  db: Queries,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('service_reading')
    .select(['assessment', 'made_of'])
    .where('assessment', 'in', keys)
    .execute();
  return new Map(rows.map(({ assessment, made_of: of }) => [assessment, of]));
};

/** The entries that are kept and were made of just that, by key. */
export const readReadings = async (
  db: Queries,
  wanted: readonly { readonly key: string; readonly madeOf: string; readonly release: Release }[],
): Promise<ReadonlyMap<string, ServiceEntry>> => {
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('service_reading')
    .select(['assessment', 'made_of', 'entry'])
    .where(
      'assessment',
      'in',
      wanted.map(({ key }) => key),
    )
    .execute();
  const kept = new Map(rows.map((row) => [`${row.assessment} ${row.made_of}`, row.entry]));
  const found = new Map<string, ServiceEntry>();
  for (const { key, madeOf: of, release } of wanted) {
    const text = kept.get(`${key} ${of}`);
    if (text === undefined) continue;
    // Written by `keepReadings`.
    const entry = JSON.parse(text) as Omit<ServiceEntry, 'statements'>;
    found.set(key, { ...entry, platform: entry.platform, statements: statementsOf(release) });
  }
  return found;
};

/** A service that stands on a release, and what was made of it last. */
export type ServiceToRead = Of & {
  readonly organisation: string;
  readonly key: string;
  readonly builds_on: string;
  readonly made_of: string | null;
};

/** All services on any platform, by organisation. `db` must be for work on jobs: others are told of none. */
export const servicesToRead = async (db: Queries): Promise<readonly ServiceToRead[]> =>
  (await sql<ServiceToRead>`select * from services_to_read()`.execute(db)).rows;
