import { setImmediate, setTimeout } from 'node:timers/promises';
import { keepNewest } from '../base/newest.js';
import type { LocalDate, Release, World } from '@risikobilde/core';
import {
  createServiceEntries,
  type PlatformOverview,
  platformOverview,
  type ServiceEntry,
} from '@risikobilde/fleet';
import { sql } from 'kysely';
import { madeOf, readReadings } from './service-readings.js';
import { listReleases, type ListedRelease, type Releases, releasesOf } from './releases.js';
import { ownAssessment } from './own-assessment.js';
import type { States } from './states.js';
import type { AssessmentRow, Database, Queries } from './tables.js';
import type { Worlds } from './worlds.js';

/** How the services on a platform stand on a day, with the releases of it by then. */
export type PlatformPage = {
  readonly releases: readonly ListedRelease[];
  readonly overview: PlatformOverview;
  /** While not every service has been read: how many have, and of how many. `overview` is of those. */
  readonly reading?: { readonly read: number; readonly of: number };
};

/** What of the server the book reads. */
type Sources = {
  readonly hasLogins: boolean;
  readonly db: Database;
  readonly world: World;
  readonly worlds: Worlds;
  readonly states: States;
  readonly releases: Releases;
};

/**
 * What the operator sees of services. What has not changed since it was last asked for is not worked out again. Thousands
 * take long to read: whoever asks is told of those that have been read so far, and the rest is read meanwhile.
 */
export type ServiceBook = (
  sources: Sources,
  platform: Pick<AssessmentRow, 'id' | 'organisation'>,
  asOf: LocalDate,
  /** The keys of the services that whoever asks may read; left out, all. */
  seen?: ReadonlySet<string>,
) => Promise<PlatformPage>;

type Kept = { readonly head: string; readonly entry: ServiceEntry };
/** One platform on one day with one newest release: entries are only good together with these. */
type Page = {
  readonly name: string;
  readonly makers: Map<string, Maker>;
  readonly newest: string;
  readonly asOf: LocalDate;
  readonly entries: Map<string, Kept>;
  /** The services as they were listed last, for those to whom the database gives the same mark: they may have the same. */
  readonly listed: Map<string, readonly Row[]>;
  /** What reads the services that have changed; there while it is at it. */
  reader: Promise<void> | undefined;
  /** How many entries have been made or dropped, so that a list that is still true is known. */
  version: number;
  answer:
    | { readonly version: number; readonly of: readonly Row[]; readonly overview: PlatformOverview }
    | undefined;
  lastAsked: number;
};
type Maker = (world: World) => ReturnType<typeof createServiceEntries>;

const mostPages = 4;
const mostListed = 4;
/** Services read at a time: between two times others are served. */
const atOnce = 25;
/** How long who asks is kept waiting for more than the first ones, milliseconds. */
const longestWait = 100;
/** A reader stops when nobody has asked for so long, and goes on when somebody does, milliseconds. */
const longestUnasked = 15_000;

export const createServiceBook = (): ServiceBook => {
  const pages: Page[] = [];
  const pageOf = (name: string, newest: string, asOf: LocalDate): Page => {
    const known = pages.find((page) => page.name === name);
    if (known !== undefined) return known;
    const made: Page = {
      name,
      newest,
      asOf,
      makers: new Map(),
      entries: new Map(),
      listed: new Map(),
      reader: undefined,
      version: 0,
      answer: undefined,
      lastAsked: 0,
    };
    pages.push(made);
    if (pages.length > mostPages) pages.shift();
    return made;
  };
  return async (services, platform, asOf, seen) => {
    const all = await listReleases(services.db, platform.id);
    const releases = releasesOf(all, platform.organisation).filter(({ made_on: on }) => on <= asOf);
    const last = releases.at(-1);
    const newest = last && (await services.releases.get(services.db, last.hash));
    if (newest === undefined) return { releases, overview: nothing };
    const { hash } = newest.manifest;
    const page = pageOf(`${platform.organisation} ${platform.id} ${asOf} ${hash}`, hash, asOf);
    page.lastAsked = performance.now();
    await prepareMakers(services, page, releases, newest, asOf);
    const rows = await listedIn(
      services.db,
      page,
      releases.map((one) => one.hash),
    );
    const waiting = changedIn(page, rows);
    if (waiting.length > 0) {
      const isWanted = (): boolean =>
        pages.includes(page) && performance.now() - page.lastAsked < longestUnasked;
      const first = page.reader === undefined ? waiting.splice(0, atOnce) : [];
      // Who asks while others wait finds the reader at work; the first ones are read in any case.
      await readInto(services, page, first);
      // What fails meets whoever asks next among the first ones, and is told to them.
      page.reader ??= readAll(services, page, waiting, isWanted)
        .catch(() => undefined)
        .finally(() => {
          page.reader = undefined;
        });
      await Promise.race([page.reader, setTimeout(longestWait, undefined, { ref: false })]);
    }
    const shown = seen === undefined ? rows : rows.filter(({ key }) => seen.has(key));
    const entries = shown.flatMap(({ key }) => page.entries.get(key)?.entry ?? []);
    // What all are answered is kept; what one may see is worked out for each.
    const overview =
      shown.length === rows.length
        ? overviewOf(page, rows, entries, releases, newest, asOf)
        : overviewOf({ ...page, answer: undefined }, shown, entries, releases, newest, asOf);
    const left = changedIn(page, rows).filter(({ key }) => seen === undefined || seen.has(key)).length;
    return {
      releases,
      overview,
      ...(left > 0 && { reading: { read: shown.length - left, of: shown.length } }),
    };
  };
};

const nothing: PlatformOverview = {
  releases: [],
  services: [],
  statements: [],
  national: [],
  ownRisks: 0,
  notices: [],
};

const prepareMakers = async (
  { db, releases: read }: Sources,
  page: Page,
  releases: readonly ListedRelease[],
  newest: Release,
  asOf: LocalDate,
): Promise<void> => {
  for (const { hash } of releases) {
    if (page.makers.has(hash)) continue;
    const release = await read.get(db, hash);
    if (release !== undefined)
      page.makers.set(hash, makerOf(release, release === newest ? undefined : newest, asOf));
  }
};

/** The services that are to be read, since they are new or edited. Others that were read are shown to those who have them listed. */
const changedIn = (page: Page, rows: readonly Row[]): Row[] =>
  rows.filter(
    ({ key, head, builds_on: on }) =>
      on !== null && page.makers.has(on) && page.entries.get(key)?.head !== head,
  );

const readAll = async (
  services: Sources,
  page: Page,
  rows: readonly Row[],
  isWanted: () => boolean,
): Promise<void> => {
  for (let from = 0; from < rows.length && isWanted(); from += atOnce) {
    await setImmediate();
    await readInto(services, page, rows.slice(from, from + atOnce));
  }
};

const readInto = async (services: Sources, page: Page, rows: readonly Row[]): Promise<void> => {
  const { db, hasLogins, states, worlds } = services;
  // Some process may have worked them out already.
  const kept = await keptOf(services, page, rows);
  for (const row of rows) {
    const entry = kept.get(row.key);
    if (entry === undefined) continue;
    page.entries.set(row.key, { head: row.head, entry });
    page.version++;
  }
  const left = rows.filter(({ key }) => !kept.has(key));
  const read = await states.ofMany(db, left);
  for (const row of left) {
    const [state, maker] = [
      read.get(row.key),
      row.builds_on === null ? undefined : page.makers.get(row.builds_on),
    ];
    if (state === undefined || maker === undefined) continue;
    const world = await worlds.of(db, row);
    const entry = maker(world)(ownAssessment(hasLogins, state));
    page.entries.set(row.key, { head: row.head, entry });
    page.version++;
  }
};

const keptOf = async (
  { db, hasLogins, world, releases }: Sources,
  { newest, asOf }: Page,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, ServiceEntry>> => {
  const wanted: Parameters<typeof readReadings>[1][number][] = [];
  for (const row of rows) {
    const release = row.builds_on === null ? undefined : await releases.get(db, row.builds_on);
    if (release !== undefined)
      wanted.push({ key: row.key, madeOf: madeOf({ hasLogins, world }, row, newest, asOf), release });
  }
  return readReadings(db, wanted);
};

const overviewOf = (
  page: Page,
  of: readonly Row[],
  entries: readonly ServiceEntry[],
  releases: readonly ListedRelease[],
  newest: Release,
  asOf: LocalDate,
): PlatformOverview => {
  if (page.answer?.version === page.version && page.answer.of === of) return page.answer.overview;
  const { version } = page;
  const dated = releases.map(({ hash, made_on: on }) => ({ hash, on: on as LocalDate }));
  const overview = platformOverview(entries, dated, newest, asOf);
  page.answer = { version, of, overview };
  return overview;
};

/** Services with world data of their own are few; the others share what is worked out of the release. */
const makerOf = (release: Release, newer: Release | undefined, asOf: LocalDate): Maker => {
  const made = new Map<World, ReturnType<typeof createServiceEntries>>();
  return (world) => {
    const known = made.get(world) ?? createServiceEntries(release, newer, world, asOf);
    made.set(world, known);
    return known;
  };
};

type Row = Pick<AssessmentRow, 'key' | 'id' | 'revision' | 'head' | 'builds_on' | 'world_hash'>;

// Ten thousand rows take longer to hand over than to look through: they are fetched when something in them has changed.
const listedIn = async (db: Queries, page: Page, hashes: readonly string[]): Promise<readonly Row[]> => {
  const mark = await markOf(db, hashes);
  const known = page.listed.get(mark);
  if (known !== undefined) return known;
  const rows = await standingOn(db, hashes);
  keepNewest(page.listed.set(mark, rows), mostListed);
  return rows;
};

/** Another one whenever a service came or went, was edited, or moved to another release. */
const markOf = async (db: Queries, hashes: readonly string[]): Promise<string> => {
  const found = await db
    .selectFrom('assessment')
    .select(sql<string | null>`md5(string_agg(key || head || builds_on, ',' order by key))`.as('mark'))
    .where('builds_on', 'in', hashes)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return found?.mark ?? '';
};

const standingOn = (db: Queries, hashes: readonly string[]): Promise<readonly Row[]> =>
  db
    .selectFrom('assessment')
    .select(['key', 'id', 'revision', 'head', 'builds_on', 'world_hash'])
    .where('builds_on', 'in', hashes)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .orderBy('organisation')
    .execute();
