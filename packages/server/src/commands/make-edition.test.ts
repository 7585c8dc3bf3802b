import { randomUUID } from 'node:crypto';
import { createRelease, type LocalDate, hashOfWorld, schemaVersion, stateOf } from '@risikobilde/core';
import { parseAssessmentFolder } from '@risikobilde/files';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readFolder } from '../files/read-folder.js';
import { casesFolder } from '../files/shipped-folders.js';
import type { Job } from '../jobs/job.js';
import { servicesFor } from '../jobs/job.js';
import { type OpenServices, openServices } from '../process/open-services.js';
import { sortedRecords } from '../store/own-assessment.js';
import type { Services } from '../services.js';
import { sha256 } from '../base/sha256.js';
import { insertAssessment } from '../store/assessments.js';
import { insertRelease, listReleases, presentRelease } from '../store/releases.js';
import { bareServices } from '../testing/bare-services.js';
import { emptyPlace } from '../testing/test-server.js';
import { beginEdition, beginLostEditions, makeEdition, makeEditionAgain } from './make-edition.js';
import { firstEvent } from '../store/next-event.js';

const organisation = 'installation';
const by = { id: 'a', name: 'A' };
let opened: OpenServices;
let services: Services;
let drop: () => Promise<void>;
let release: string;
let world: string;

beforeAll(async () => {
  const empty = await emptyPlace();
  drop = empty.drop;
  opened = await openServices(empty.place, bareServices);
  services = servicesFor(opened.services, { organisation });
  const parsed = parseAssessmentFolder(await readFolder(`${casesFolder}/altinn3`), { hash: sha256 });
  if (!parsed.ok) throw new Error('the case cannot be read');
  const state = stateOf(parsed.value.assessment.records);
  const now = { now: () => new Date('2026-11-01T12:00:00Z') };
  const event = await firstEvent({ clock: now, newId: randomUUID }, 'altinn3', by, state, {
    worldHash: null,
    standsOn: undefined,
  });
  const key = await insertAssessment(services.db, event);
  const made = createRelease(
    { schemaVersion, records: sortedRecords(state) },
    { version: '1', on: '2026-11-02' as LocalDate, isDraft: false },
    sha256,
  );
  release = made.manifest.hash;
  world = hashOfWorld(services.world, sha256);
  await insertRelease(services.db, {
    release: made,
    stored: '2026-11-02T12:00:00Z',
    by,
    organisation,
    madeFrom: { key: key ?? '', revision: 1, visibility: 'public' },
  });
});
afterAll(async () => {
  await opened.close();
  await drop();
});
beforeEach(async () => {
  await services.db.deleteFrom('edition_making').execute();
  await sql`delete from graphile_worker._private_jobs`.execute(services.db);
});

const begin = (of: string): Promise<void> =>
  services.db.transaction().execute((tx) => beginEdition(tx, { release, organisation, world: of }));
const make = (isLastTry: boolean, own: Partial<Services> = {}): Promise<void> => {
  const job: Job<'makeEdition'> = {
    payload: { organisation, release },
    services: { ...services, ...own },
    isLastTry,
    signal: new AbortController().signal,
    once: () => Promise.reject(new Error('nothing is to be stored here')),
  };
  return makeEdition(job);
};
const making = async () => {
  const [found] = await listReleases(services.db, 'altinn3');
  return found && presentRelease(found).making;
};
const waiting = async (): Promise<number> => {
  const { rows } = await sql`select from graphile_worker._private_jobs`.execute(services.db);
  return rows.length;
};

it('what stands in the way of an edition when it is made is said of it, and nothing is tried again', async () => {
  await begin(world);
  expect(await making()).toEqual({});
  await make(false);
  expect(await making()).toEqual({ failed: 'notFinal' });
});

it('an edition that was given out on other world data is not made', async () => {
  await begin('of another world');
  await make(false);
  expect(await making()).toEqual({ failed: 'worldMoved' });
});

it('what fails for no known reason is tried again, and said when it was the last time', async () => {
  await begin(world);
  const threads = { run: () => Promise.reject(new Error('no memory')) } as unknown as Services['threads'];
  await expect(make(false, { threads })).rejects.toThrow('no memory');
  expect(await making()).toEqual({});
  await expect(make(true, { threads })).rejects.toThrow('no memory');
  expect(await making()).toEqual({ failed: 'unexpected' });
});

it('is made once more when somebody asks for it, and not twice at a time', async () => {
  await begin('of another world');
  await make(false);
  await sql`delete from graphile_worker._private_jobs`.execute(services.db);
  const again = () => makeEditionAgain(services, 'altinn3', '1');
  const [answer] = await Promise.all([again(), again()]);
  expect(answer).toMatchObject({ ok: true, value: { version: '1', making: {} } });
  expect(await waiting()).toBe(1);
  expect(await makeEditionAgain(services, 'altinn3', '9')).toMatchObject({
    ok: false,
    refusal: { code: 'not-found' },
  });
});

it('an edition whose job is gone, as after a backup was read back, gets another, once', async () => {
  await begin(world);
  await sql`delete from graphile_worker._private_jobs`.execute(services.db);
  const db = opened.services.within({ work: 'jobs' });
  await beginLostEditions(db);
  await beginLostEditions(db);
  expect(await waiting()).toBe(1);
});
