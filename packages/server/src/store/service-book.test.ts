import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Assessment, type LocalDate, type State, stateOf } from '@risikobilde/core';
import { parseAssessmentFolder } from '@risikobilde/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstEvent } from './next-event.js';
import { readFolder } from '../files/read-folder.js';
import { templateFolders } from '../files/shipped-folders.js';
import { readShippedWorld } from '../files/shipped-world.js';
import { sha256 } from '../base/sha256.js';
import { emptyPlace } from '../testing/test-server.js';
import { insertAssessment } from './assessments.js';
import { type OpenDatabase, openDatabase } from './database.js';
import { createReleases, insertRelease } from './releases.js';
import { createServiceBook, type PlatformPage, type ServiceBook } from './service-book.js';
import { createStates } from './states.js';
import { createWorlds } from './worlds.js';

const many = 60;
const asOf = '2026-12-24' as LocalDate;
const by = { id: 'a', name: 'A' };
const clock = { now: () => new Date('2026-11-01T12:00:00Z') };

let database: OpenDatabase;
let sources: Parameters<ServiceBook>[0];
let drop: () => Promise<void>;
let service: Assessment;
let standsOn: string;

const organisation = 'installation';
const platform = { id: 'altinn3', organisation };

const stateOfService = (id: string): State =>
  stateOf(service.records.map((record) => (record.kind === 'assessment' ? { ...record, id } : record)));

const add = async (id: string) =>
  insertAssessment(
    database.db,
    await firstEvent({ clock, newId: randomUUID }, id, by, stateOfService(id), { standsOn, worldHash: null }),
  );

beforeAll(async () => {
  const empty = await emptyPlace();
  drop = empty.drop;
  database = await openDatabase(empty.place);
  const folder = (await templateFolders()).get('altinn3-service') ?? join('no', 'such', 'folder');
  const parsed = parseAssessmentFolder(await readFolder(folder), { hash: sha256 });
  if (!parsed.ok || parsed.value.platform === undefined) throw new Error('the case cannot be read');
  service = parsed.value.assessment;
  const { release } = parsed.value.platform;
  standsOn = release.manifest.hash;
  await insertRelease(database.db, { release, stored: clock.now().toISOString(), by, organisation });
  const world = await readShippedWorld(undefined);
  sources = {
    hasLogins: false,
    db: database.db,
    world,
    worlds: createWorlds(world),
    states: createStates(),
    releases: createReleases(),
  };
  for (let n = 0; n < many; n++) await add(`service-${n}`);
});
afterAll(async () => {
  await database.close();
  await drop();
});

const askUntilRead = async (book: ServiceBook): Promise<readonly PlatformPage[]> => {
  const pages: PlatformPage[] = [];
  do pages.push(await book(sources, platform, asOf));
  while (pages.at(-1)?.reading !== undefined);
  return pages;
};

describe('the book of services', () => {
  it('answers with the services it has read while others are left, and with all of them in the end', async () => {
    const pages = await askUntilRead(createServiceBook());
    for (const { reading, overview } of pages.slice(0, -1)) {
      expect(reading).toEqual({ read: overview.services.length, of: many });
      // Who asks is not made to wait for all, and never told that there are none.
      expect(overview.services.length).toBeGreaterThan(0);
    }
    expect(pages.at(-1)?.overview.services).toHaveLength(many);
    expect(pages.at(-1)?.overview.national[0]?.services).toHaveLength(many);
  });

  it('several who ask at once are told the same in the end, each service once', async () => {
    const book = createServiceBook();
    const answers = await Promise.all([1, 2, 3].map(() => askUntilRead(book)));
    for (const pages of answers) {
      expect(new Set(pages.at(-1)?.overview.services.map((row) => row.service)).size).toBe(many);
      expect(pages.at(-1)?.overview).toEqual(answers[0]?.at(-1)?.overview);
    }
    // Once nobody reads any more, what one is told is kept for the next.
    const overview = async () => (await book(sources, platform, asOf)).overview;
    await expect.poll(async () => (await overview()) === (await overview())).toBe(true);
  });

  it('reads a service that has come since, and keeps what it knows of the others', async () => {
    const book = createServiceBook();
    const before = (await askUntilRead(book)).at(-1);
    const known = before?.overview.services.length ?? 0;
    await add('service-new');
    const after = await askUntilRead(book);
    for (const { overview } of after) expect(overview.services.length).toBeGreaterThanOrEqual(known);
    expect(after.at(-1)?.overview.services).toHaveLength(known + 1);
  });
});

describe('states of many at a time', () => {
  it('are the same as those that are folded one by one', async () => {
    const rows = await database.db
      .selectFrom('assessment')
      .select(['key', 'id', 'revision'])
      .limit(7)
      .execute();
    const found = await sources.states.ofMany(database.db, rows);
    for (const { key, id } of rows) expect(found.get(key)).toEqual(stateOfService(id));
    expect(await sources.states.ofMany(database.db, [])).toEqual(new Map());
  });
});
