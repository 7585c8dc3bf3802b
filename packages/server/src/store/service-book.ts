import {
  createServiceEntries,
  type LocalDate,
  type PlatformOverview,
  platformOverview,
  type Release,
  schemaVersion,
  type ServiceEntry,
  type World,
} from '@risikobilde/core';
import { listReleases, type ListedRelease, type Releases } from './releases.js';
import type { States } from './states.js';
import type { AssessmentRow, Database, Queries } from './tables.js';
import type { Worlds } from './worlds.js';

/** How the services on a platform stand on a day, with the releases of it by then. */
export type PlatformPage = {
  readonly releases: readonly ListedRelease[];
  readonly overview: PlatformOverview;
};

/** What of the server the book reads. */
type Sources = {
  readonly db: Database;
  readonly world: World;
  readonly worlds: Worlds;
  readonly states: States;
  readonly releases: Releases;
};

/** What the operator sees of services. What has not changed since it was last asked for is not worked out again. */
export type ServiceBook = (sources: Sources, platform: string, asOf: LocalDate) => Promise<PlatformPage>;

type Kept = { readonly head: string; readonly entry: ServiceEntry };
/** One platform on one day with one newest release: entries are only good together with these. */
type Page = {
  readonly name: string;
  readonly entries: Map<string, Kept>;
  answer: PlatformPage | undefined;
};
type Maker = (world: World) => ReturnType<typeof createServiceEntries>;

const mostPages = 4;

export const createServiceBook = (): ServiceBook => {
  const pages: Page[] = [];
  const waiting = new Map<string, Promise<PlatformPage>>();
  const pageOf = (name: string): Page => {
    const known = pages.find((page) => page.name === name);
    if (known !== undefined) return known;
    const made: Page = { name, entries: new Map(), answer: undefined };
    pages.push(made);
    if (pages.length > mostPages) pages.shift();
    return made;
  };
  return async (services, platform, asOf) => {
    const releases = (await listReleases(services.db, platform)).filter(({ made_on: on }) => on <= asOf);
    const last = releases.at(-1);
    const newest = last && (await services.releases.get(services.db, last.hash));
    if (newest === undefined) return { releases, overview: nothing };
    const page = pageOf(`${platform} ${asOf} ${newest.manifest.hash}`);
    // Those who ask while the first one is answered wait for the same answer.
    const before = waiting.get(page.name);
    if (before !== undefined) return before;
    const answer = readPage(services, page, releases, newest, asOf).finally(() => waiting.delete(page.name));
    waiting.set(page.name, answer);
    return answer;
  };
};

const nothing: PlatformOverview = { releases: [], services: [], statements: [], national: [], ownRisks: 0 };

const readPage = async (
  services: Sources,
  page: Page,
  releases: readonly ListedRelease[],
  newest: Release,
  asOf: LocalDate,
): Promise<PlatformPage> => {
  const rows = await standingOn(
    services.db,
    releases.map(({ hash }) => hash),
  );
  const makers = new Map<string, Maker>();
  for (const { hash } of releases) {
    const release = await services.releases.get(services.db, hash);
    if (release !== undefined)
      makers.set(hash, makerOf(release, release === newest ? undefined : newest, asOf));
  }
  let isChanged = page.entries.size !== rows.length;
  const entries: ServiceEntry[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    seen.add(row.key);
    const kept = page.entries.get(row.key);
    if (kept?.head === row.head) {
      entries.push(kept.entry);
      continue;
    }
    const maker = row.builds_on === null ? undefined : makers.get(row.builds_on);
    if (maker === undefined) continue;
    isChanged = true;
    // Without its head: a walk through every service must not push out of memory those that are being worked on.
    const state = await services.states.at(services.db, row.key, row.revision);
    const world = row.has_own_world ? await services.worlds.of(services.db, row) : services.world;
    const entry = maker(world)({ schemaVersion, records: [...state.values()] });
    page.entries.set(row.key, { head: row.head, entry });
    entries.push(entry);
  }
  for (const key of page.entries.keys()) if (!seen.has(key)) page.entries.delete(key);
  if (!isChanged && page.answer !== undefined) return page.answer;
  const dated = releases.map(({ hash, made_on: on }) => ({ hash, on: on as LocalDate }));
  page.answer = { releases, overview: platformOverview(entries, dated, newest, asOf) };
  return page.answer;
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

type Row = Pick<AssessmentRow, 'key' | 'id' | 'revision' | 'head' | 'builds_on' | 'has_own_world'>;

const standingOn = (db: Queries, hashes: readonly string[]): Promise<readonly Row[]> =>
  db
    .selectFrom('assessment')
    .select(['key', 'id', 'revision', 'head', 'builds_on', 'has_own_world'])
    .where('builds_on', 'in', hashes)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
