import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, type World } from '@risikobilde/core';
import { parseWorldFolder } from '@risikobilde/files';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { sha256 } from '../base/sha256.js';
import { FeedRefused } from './feed-refused.js';
import { lookAtFeed, type SeenEdition, type Trusted } from './look-at-feed.js';
import { makeKey, signFeed, writeTargets } from './make-feed.js';
import { readEditionWorld } from './pack-files.js';

// A feed of two packs on the disk, and everything that somebody could do to it on the way.

const now = new Date('2026-12-01T12:00:00Z');
const act = (id: string, title: string) => ({
  kind: 'source',
  id,
  type: 'act',
  title: { en: title },
  short: { en: title },
  jurisdiction: 'NO',
  issuer: { en: 'A parliament' },
  events: [
    { date: '2020-01-01', type: 'inForce', text: { en: 'In force' }, cite: { title }, verification: 'K' },
  ],
  cite: { title },
  verification: 'K',
});
const pack = (id: string, needs: readonly string[] = []) => ({
  path: `${id}/pack.yaml`,
  text: JSON.stringify({ id, publisher: 'Somebody', title: { en: id }, languages: ['en'], needs }),
});
const worldOf = (eu: string, no: string): World => {
  const read = parseWorldFolder([
    pack('eu'),
    pack('no', ['eu']),
    { path: 'eu/a.yaml', text: JSON.stringify(act('eu-act', eu)) },
    { path: 'no/a.yaml', text: JSON.stringify(act('no-act', no)) },
  ]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

let home: string;
/** One good feed of two editions, made once: the first beside it as it was. */
let feed: string;
let first: string;
let keys: string;
let root: Trusted;

beforeAll(async () => {
  vi.setSystemTime(now);
  home = await mkdtemp(join(tmpdir(), 'feed-attacks-'));
  [feed, first, keys] = [join(home, 'feed'), join(home, 'first'), join(home, 'keys')];
  for (const name of ['root-1', 'root-2', 'root-3', 'targets', 'snapshot', 'timestamp', 'eu', 'no'])
    await makeKey(keys, name);
  await writeTargets(feed, worldOf('GDPR', 'Loven'), { number: 1, day: '2026-11-01' as never });
  await signFeed(feed, keys, { now });
  root = { root: await readFile(join(feed, 'metadata/1.root.json'), 'utf8') };
  await cp(feed, first, { recursive: true });
  await writeTargets(feed, worldOf('GDPR', 'Loven, endret'), { number: 2, day: '2026-12-01' as never });
  await signFeed(feed, keys, { now });
  vi.useRealTimers();
});
afterAll(() => rm(home, { recursive: true, force: true }));
afterEach(() => {
  vi.useRealTimers();
});

const copies: string[] = [];
const copyOf = async (folder: string): Promise<string> => {
  const copy = join(home, `copy-${copies.length}`);
  copies.push(copy);
  await cp(folder, copy, { recursive: true });
  return copy;
};
const look = async (at: string, trusted: Trusted = root, on = now, known?: string): Promise<SeenEdition> => {
  vi.setSystemTime(on);
  const seen = await lookAtFeed(at, trusted, { now: on, known });
  return 'bytes' in seen ? seen : { ...seen, bytes: { edition: '', packs: {} } };
};
const refused = async (...asked: Parameters<typeof look>): Promise<string> => {
  try {
    const { bytes } = await look(...asked);
    readEditionWorld(bytes);
    return 'taken';
  } catch (error) {
    if (!(error instanceof FeedRefused)) throw error;
    return error.fault;
  }
};
const inFile = async (path: string, change: (text: string) => string): Promise<void> =>
  writeFile(path, change(await readFile(path, 'utf8')));
const packFile = async (folder: string, id: string): Promise<string> => {
  const { packs } = JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8')) as {
    packs: Record<string, string>;
  };
  return join(folder, 'targets', id, `${packs[id]}.pack.json`);
};

test('what was signed is taken, byte for byte the same world', async () => {
  const { bytes, edition, hash, expires } = await look(feed);
  const world = readEditionWorld(bytes);
  expect(world.entries).toEqual(worldOf('GDPR', 'Loven, endret').entries);
  expect(world.edition).toEqual({ number: 2, day: '2026-12-01' });
  expect([edition.number, hash, expires]).toEqual([2, sha256(bytes.edition), '2026-12-08T12:00:00Z']);
});

test('an edition that is known is not fetched again, and its freshness is', async () => {
  const { hash, trusted } = await look(feed);
  const copy = await copyOf(feed);
  await rm(join(copy, 'targets/no'), { recursive: true });
  const seen = await look(copy, trusted, now, hash);
  expect([seen.hash, seen.bytes.packs]).toEqual([hash, {}]);
});

test('an old edition does not come back after a newer one was seen', async () => {
  const { trusted } = await look(feed);
  expect(await refused(first, trusted)).toBe('rollback');
  expect(await refused(first)).toBe('taken');
});

test('a feed that stands still is refused when its week is over', async () => {
  expect(await refused(feed, root, new Date('2026-12-08T11:00:00Z'))).toBe('taken');
  expect(await refused(feed, root, new Date('2026-12-08T13:00:00Z'))).toBe('expired');
});

test('a clock that is a year ahead finds all of it expired, and one a year behind an edition of a day to come', async () => {
  expect(await refused(feed, root, new Date('2027-12-01T12:00:00Z'))).toBe('expired');
  expect(await refused(feed, root, new Date('2025-12-01T12:00:00Z'))).toBe('clock');
});

test('packs of two editions are not mixed', async () => {
  const copy = await copyOf(feed);
  const old = JSON.parse(await readFile(join(first, 'edition.json'), 'utf8')) as {
    packs: Record<string, string>;
  };
  const now2 = JSON.parse(await readFile(join(feed, 'edition.json'), 'utf8')) as {
    packs: Record<string, string>;
  };
  await cp(
    join(first, 'targets/no', `${old.packs['no']}.pack.json`),
    join(copy, 'targets/no', `${now2.packs['no']}.pack.json`),
  );
  expect(await refused(copy)).toBe('mixed');
  const other = await copyOf(feed);
  await cp(join(first, 'metadata/1.snapshot.json'), join(other, 'metadata/2.snapshot.json'));
  expect(['mixed', 'rollback']).toContain(await refused(other));
});

test('a key that was withdrawn signs nothing more, also for who has not seen that it was', async () => {
  const copy = await copyOf(feed);
  const others = join(home, 'others');
  await cp(keys, others, { recursive: true });
  await rename(join(others, 'timestamp.pem'), join(others, 'withdrawn.pem'));
  await rename(join(others, 'timestamp.pub'), join(others, 'withdrawn.pub'));
  await makeKey(others, 'timestamp');
  await signFeed(copy, others, { now, roots: true });
  expect(await refused(copy)).toBe('taken');
  // Who stole the old key signs with it, under the new root.
  const stolen = await copyOf(copy);
  await cp(join(feed, 'metadata/timestamp.json'), join(stolen, 'metadata/timestamp.json'));
  expect(await refused(stolen)).toBe('signature');
});

test('a root that two of three have not signed is none', async () => {
  const copy = await copyOf(feed);
  const few = join(home, 'few');
  await cp(keys, few, { recursive: true });
  for (const name of ['root-2', 'root-3']) await rm(join(few, `${name}.pem`));
  await signFeed(copy, few, { now, roots: true });
  expect(await refused(copy)).toBe('signature');
});

test('the key of one pack signs nothing of another', async () => {
  // `no` says that it has the pack of `eu`: nobody asks it.
  const copy = await copyOf(feed);
  const world = worldOf('GDPR, forged by no', 'Loven, endret');
  await writeTargets(copy, world, { number: 3, day: '2026-12-01' as never });
  const stolen = join(home, 'stolen');
  await cp(keys, stolen, { recursive: true });
  await rm(join(stolen, 'eu.pem'));
  await expect(signFeed(copy, stolen, { now })).rejects.toThrow('who has the key must sign it');
  await cp(join(keys, 'no.pem'), join(stolen, 'eu.pem'));
  await expect(signFeed(copy, stolen, { now })).rejects.toThrow('not of one key');
  // The metadata of `eu` signed with the key of `no`, under delegations that name the key of `eu`.
  const [own, other] = [join(home, 'own'), await copyOf(feed)];
  await cp(keys, own, { recursive: true });
  for (const ending of ['pem', 'pub']) await cp(join(own, `no.${ending}`), join(own, `eu.${ending}`));
  await writeTargets(other, world, { number: 3, day: '2026-12-01' as never });
  await signFeed(other, own, { now });
  const forged = await readFile(join(other, 'metadata/2.eu.json'), 'utf8');
  await rm(other, { recursive: true });
  await cp(feed, other, { recursive: true });
  await writeFile(join(other, 'metadata/1.eu.json'), forged);
  expect(['signature', 'mixed']).toContain(await refused(other));
});

test('an entry with the id of one in another pack is refused, whoever signed it', async () => {
  const copy = await copyOf(feed);
  const text = await readFile(await packFile(copy, 'no'), 'utf8');
  const value = JSON.parse(text) as { entries: { id: string }[] };
  const forged = canonicalJson({ ...value, entries: value.entries.map((one) => ({ ...one, id: 'eu-act' })) });
  await resigned(copy, 'no', forged);
  expect(await refused(copy)).toBe('content');
});

/** A pack with other bytes, signed by all who must: what the signatures can't tell must be told by the content. */
const resigned = async (folder: string, id: string, text: string, more: object = {}): Promise<void> => {
  const edition = JSON.parse(await readFile(join(folder, 'edition.json'), 'utf8')) as {
    number: number;
    packs: Record<string, string>;
  };
  const next = canonicalJson({
    ...edition,
    number: edition.number + 1,
    packs: { ...edition.packs, [id]: sha256(text) },
    ...more,
  });
  await writeFile(join(folder, 'targets', id, `${sha256(text)}.pack.json`), text);
  await writeFile(join(folder, 'targets', `${sha256(next)}.edition.json`), next);
  await writeFile(join(folder, 'edition.json'), next);
  await signFeed(folder, keys, { now });
};

test.each([
  ['a kind that nobody knows', (text: string) => text.replace('"kind":"source"', '"kind":"omen"'), 'content'],
  [
    'a pack of a later form',
    (text: string) => text.replace('risikobilde-pack-1', 'risikobilde-pack-2'),
    'format',
  ],
  ['a pack that says it is another', (text: string) => text.replace('"id":"no"', '"id":"eu"'), 'content'],
  [
    'a pack that needs one that is not there',
    (text: string) => text.replace('"needs":["eu"]', '"needs":["us"]'),
    'content',
  ],
  [
    'a pack with a field of a later form',
    (text: string) => text.replace('"publisher"', '"pages":1,"publisher"'),
    'content',
  ],
  ['a text that is not canonical', (text: string) => `${text} `, 'format'],
  ['what is no JSON', () => '<html>', 'format'],
])('signed by all and refused for what it holds: %s', async (_, change, expected) => {
  const copy = await copyOf(feed);
  await resigned(copy, 'no', change(await readFile(await packFile(copy, 'no'), 'utf8')));
  expect(await refused(copy)).toBe(expected);
});

test.each([
  ['an edition of a later form', { format: 'risikobilde-world-edition-2' }],
  ['a pack whose name leads out of the folder', { packs: { '../../etc': 'a'.repeat(64) } }],
  ['a day that is none', { day: '2026-13-01' }],
])('an edition is refused for what it says: %s', async (_, more) => {
  const copy = await copyOf(feed);
  const text = await readFile(await packFile(copy, 'no'), 'utf8');
  if ('packs' in more) {
    const next = canonicalJson({
      ...JSON.parse(await readFile(join(copy, 'edition.json'), 'utf8')),
      ...more,
    });
    await expect(
      writeFile(join(copy, 'edition.json'), next).then(() => signFeed(copy, keys, { now })),
    ).rejects.toThrow();
    return;
  }
  await resigned(copy, 'no', text, more);
  expect(await refused(copy)).toBe('format');
});

test('a file that is cut off, or has a byte changed, is refused', async () => {
  const cut = await copyOf(feed);
  await inFile(await packFile(cut, 'eu'), (text) => text.slice(0, -10));
  expect(await refused(cut)).toBe('mixed');
  const changed = await copyOf(feed);
  await inFile(await packFile(changed, 'eu'), (text) => text.replace('GDPR', 'GPDR'));
  expect(await refused(changed)).toBe('mixed');
  const half = await copyOf(feed);
  await inFile(join(half, 'metadata/timestamp.json'), (text) => text.slice(0, 40));
  expect(await refused(half)).toBe('format');
});

test('a file that nobody listed is never read', async () => {
  const copy = await copyOf(feed);
  await writeFile(join(copy, 'targets/no/extra.json'), '{}');
  await writeFile(join(copy, 'metadata/zz.json'), '{}');
  expect(await refused(copy)).toBe('taken');
});

test('a file that is missing is told of, and one that leads elsewhere is not followed', async () => {
  const copy = await copyOf(feed);
  const file = await packFile(copy, 'eu');
  await rename(file, join(home, 'outside.json'));
  expect(await refused(copy)).toBe('unreachable');
  await symlink(join(home, 'outside.json'), file);
  expect(await refused(copy)).toBe('notListed');
});

const served = async (
  answer: (path: string) => { readonly status?: number; readonly location?: string; readonly body?: Buffer },
  work: (address: string) => Promise<void>,
): Promise<void> => {
  const server = createServer((request, response) => {
    const { status = 200, location, body } = answer(request.url ?? '');
    response.writeHead(status, location === undefined ? {} : { location });
    response.end(body);
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`);
  server.closeAllConnections();
  server.close();
};
const filesUnder = async (): Promise<ReadonlyMap<string, Buffer>> => {
  const names = await readdir(feed, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [`/feed${file.slice(feed.length)}`, await readFile(file)] as const),
    ),
  );
};

test('the same is read from a web server, and another host is not gone to', async () => {
  const files = await filesUnder();
  const asFile = (path: string) => {
    const body = files.get(path);
    return body === undefined ? { status: 404 } : { body };
  };
  await served(asFile, async (address) => expect(await refused(address)).toBe('taken'));
  await served(
    (path) =>
      path.includes('/targets/no/') ? { status: 302, location: `http://example.org${path}` } : asFile(path),
    async (address) => expect(await refused(address)).toBe('redirect'),
  );
  await served(
    (path) => (path.endsWith('timestamp.json') ? { status: 301, location: '/elsewhere' } : asFile(path)),
    async (address) => expect(await refused(address)).toBe('redirect'),
  );
  await served(
    (path) => (path.endsWith('timestamp.json') ? { body: Buffer.alloc(1_000_000, 32) } : asFile(path)),
    async (address) => expect(await refused(address)).toBe('large'),
  );
  await served(
    (path) => (path.includes('/targets/no/') ? { body: Buffer.alloc(100_000_000, 32) } : asFile(path)),
    async (address) => expect(['large', 'mixed']).toContain(await refused(address)),
  );
  await served(
    () => ({ status: 500 }),
    async (address) => expect(await refused(address)).toBe('unreachable'),
  );
  expect(await refused('http://127.0.0.1:1/feed')).toBe('unreachable');
});

test('a pack that is signed as a hundred megabytes is not fetched', async () => {
  const copy = await copyOf(feed);
  await resigned(copy, 'no', 'x'.repeat(17 * 1024 * 1024));
  await rm(join(copy, 'targets/no'), { recursive: true });
  expect(await refused(copy)).toBe('large');
});

test('a trusted file that was damaged on the disk is no way in', async () => {
  const { trusted } = await look(feed);
  expect(await refused(feed, { ...trusted, timestamp: '{' })).toBe('taken');
  expect(await refused(feed, { root: '{}' })).toBe('format');
  expect(await refused(first, { ...trusted, snapshot: '{' })).toBe('rollback');
});
