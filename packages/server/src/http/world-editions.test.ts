import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorldEditions } from '@risikobilde/api';
import type { World } from '@risikobilde/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeKey, signFeed, writeTargets } from '../feed/make-feed.js';
import { readFolder } from '../files/read-folder.js';
import { casesFolder } from '../files/shipped-folders.js';
import { readShippedWorld } from '../files/shipped-world.js';
import { readUntil, send, startTestServer, type TestServer } from '../testing/test-server.js';

// A running server takes an edition with a ruling that was invented for the test; no court has given it.

const today = '2026-12-02';
let home: string;
let feed: string;
let shipped: World;
let server: TestServer;

const annulled = (world: World): World => ({
  ...world,
  entries: world.entries.map((entry) =>
    entry.id !== 'dpf' || entry.kind !== 'source'
      ? entry
      : {
          ...entry,
          events: [
            ...entry.events,
            {
              date: '2026-12-01' as never,
              precision: 'day',
              type: 'invalidated',
              text: { nb: 'Prøve: kjent ugyldig', nn: 'Prøve: kjend ugyldig', en: 'Trial: annulled' },
              cite: { title: 'Prøve' },
              verification: 'U',
            },
          ],
        },
  ),
});
const giveOut = async (world: World, number: number): Promise<void> => {
  await writeTargets(feed, world, { number, day: '2026-12-01' as never });
  await signFeed(feed, join(home, 'keys'), { now: new Date() });
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'world-editions-'));
  feed = join(home, 'feed');
  shipped = await readShippedWorld(undefined);
  for (const pack of ['root-1', 'root-2', 'targets', 'snapshot', 'timestamp'])
    await makeKey(join(home, 'keys'), pack);
  for (const { id } of shipped.packs ?? []) await makeKey(join(home, 'keys'), id.replaceAll('/', '.'));
  await giveOut(shipped, 1);
  server = await startTestServer({
    feed: { feed, root: await readFile(join(feed, 'metadata/1.root.json'), 'utf8') },
  });
  const files = await readFolder(`${casesFolder}/altinn3`);
  await send(server, 'POST', '/api/assessments/import', { files });
});
afterAll(async () => {
  await server?.close();
  await rm(home, { recursive: true, force: true });
});

const look = async (): Promise<WorldEditions> =>
  (await send(server, 'GET', `/api/world/editions?assessment=altinn3&asOf=${today}`))
    .body as unknown as WorldEditions;
/** The evaluation, byte for byte, without what world it is of. */
const evaluated = async (asOf: string): Promise<string> =>
  (await send(server, 'GET', `/api/assessments/altinn3/evaluation?asOf=${asOf}`)).text.replace(
    /,"world":"[0-9a-f]{64}"\}$/,
    '}',
  );
/** A feed that was looked at a moment ago is not looked at again. */
const afterAWhile = async (): Promise<void> => {
  await send(server, 'POST', '/api/world/editions', { hash: 'f'.repeat(64) });
};

it('what ships is the newest until another is given out', async () => {
  expect(await look()).toMatchObject({ hasFeed: true, mayTake: true, now: { number: 1 } });
  expect((await look()).next).toBeUndefined();
});

it('an edition says what it moves before it is taken, and nothing is moved yet', async () => {
  const before = await evaluated(today);
  await giveOut(annulled(shipped), 2);
  await afterAWhile();
  const { now, next } = await look();
  expect(now?.number).toBe(1);
  expect(next).toMatchObject({ number: 2, of: 1, packs: [{ id: 'eu', added: 0, changed: 1, removed: 0 }] });
  expect(next?.changes).toMatchObject([{ id: 'dpf', type: 'changed' }]);
  expect(next?.effects?.claims.length).toBeGreaterThan(0);
  expect(await evaluated(today)).toBe(before);
});

it('taken, every open page is told and every answer is by it, and an old day answers as before', async () => {
  const [old, before] = [await evaluated('2023-11-30'), await evaluated(today)];
  const { next } = await look();
  const stream = await fetch(new URL('/api/assessments/altinn3/live', server.url));
  const told = readUntil(stream, 'event: world');
  const taken = await send(server, 'POST', '/api/world/editions', { hash: next?.hash });
  expect(taken).toMatchObject({ status: 200, body: { number: 2 } });
  await told;
  const moved = JSON.parse(await evaluated(today)) as {
    evaluation: { claims: readonly { id: string; standing: string }[] };
  };
  for (const { id, after } of next?.effects?.claims ?? [])
    expect(moved.evaluation.claims.find((one) => one.id === id)?.standing).toBe(after);
  expect(await evaluated(today)).not.toBe(before);
  expect(await evaluated('2023-11-30')).toBe(old);
  const { now, next: more } = await look();
  expect([now?.number, now?.fetched !== undefined, more]).toEqual([2, true, undefined]);
  const world = JSON.parse((await send(server, 'GET', '/api/world')).text) as World;
  expect([world.edition?.number, world.packs]).toEqual([2, undefined]);
});

it('an edition that was not looked at is not taken', async () => {
  const answer = await send(server, 'POST', '/api/world/editions', { hash: 'a'.repeat(64) });
  expect(answer.status).toBe(404);
});

it('a feed that goes back, or whose bytes were changed, is told of, and what was taken holds', async () => {
  const held = await evaluated(today);
  const good = join(home, 'good');
  await cp(feed, good, { recursive: true });
  await cp(join(good, 'metadata/timestamp.json'), join(home, 'newest.json'));
  await rm(join(feed, 'metadata/timestamp.json'));
  await afterAWhile();
  expect((await look()).refused).toMatchObject({ fault: 'unreachable' });
  await cp(join(home, 'newest.json'), join(feed, 'metadata/timestamp.json'));
  await giveOut(shipped, 3);
  await rm(join(feed, 'targets/eu'), { recursive: true });
  await afterAWhile();
  expect((await look()).refused).toMatchObject({ fault: 'unreachable' });
  const refused = await send(server, 'POST', '/api/world/editions', { hash: 'b'.repeat(64) });
  expect(refused.status).toBe(409);
  expect(await evaluated(today)).toBe(held);
  expect((await look()).now?.number).toBe(2);
});
