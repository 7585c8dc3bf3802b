import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDataDir, sendUntilTaken, startTestServer, type TestServer } from '../testing/test-server.js';
import { openDatabase } from '../store/database.js';
import { backup, restore, whyNot } from './backup.js';
import { tablesOf } from './tables.js';
import { sql } from 'kysely';

let server: TestServer;
let folder: string;
let file: string;

const post = async (path: string, body: unknown): Promise<number> => {
  // Whoever makes the copy may have the one session of the database for longer than anybody waits for it.
  return (await sendUntilTaken(server, 'POST', path, body)).status;
};
let count = 0;
/** A new party in the assessment `small`, on whatever revision it has. */
const edit = async (): Promise<number> => {
  const { body } = await sendUntilTaken(server, 'GET', '/api/assessments/small');
  const id = `party-${(count += 1)}`;
  const party = {
    kind: 'party',
    id,
    name: { nb: `Part «${count}» \u{1F600}` },
    type: 'company',
    country: 'NO',
  };
  return post('/api/assessments/small/edits', {
    clientEditId: randomUUID(),
    baseRevision: body['revision'],
    changes: [{ record: id, add: party }],
  });
};

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'risikobilde-backup-'));
  file = join(folder, 'store.backup');
  const small = { from: 'empty', id: 'small', title: { nb: 'Liten' } };
  expect(await post('/api/assessments', small)).toBe(201);
  expect(await edit()).toBe(201);
  expect(await post('/api/assessments/small/comments', { record: 'small', text: 'Stemmer dette?' })).toBe(
    201,
  );
  await backup(server.place, file);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every row of every table, as text. */
const contents = async (place: TestServer['place']) => {
  const { db, close } = await openDatabase(place);
  try {
    const all: Record<string, readonly string[]> = {};
    for (const { name } of await tablesOf(db)) {
      const { rows } = await sql<{
        readonly row: string;
      }>`select ${sql.table(name)}::text as row from ${sql.table(name)}`.execute(db);
      all[name] = rows.map(({ row }) => row).toSorted();
    }
    return all;
  } finally {
    await close();
  }
};
/** Made at once, with the tables in it; `restore` asks only that nothing is in them. */
const into = async () => ({ dataDir: await emptyDataDir() });
const refusalOf = async (from: string) => {
  const place = { dataDir: join(folder, randomUUID()) };
  try {
    await restore(place, from);
  } catch (error) {
    const why = whyNot(error);
    await expect(readFile(place.dataDir)).rejects.toThrow(/ENOENT/);
    return 'key' in why ? why.key : 'none';
  }
  return 'restored';
};
const altered = async (name: string, change: (bytes: Buffer) => Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, change(await readFile(file)));
  return path;
};

test('what is restored is what was there, to the last row', async () => {
  const place = await into();
  const { rows, broken } = await restore(place, file);
  expect(broken).toEqual([]);
  expect(rows).toMatchObject({ assessment: 1, event: 2, comment: 1 });
  expect(await contents(place)).toEqual(await contents(server.place));
});

test('a restored store is gone on with: the next edit follows, and numbers go on', async () => {
  const place = await into();
  await restore(place, file);
  const { startServer } = await import('../process/main.js');
  const restored = await startServer({ port: 0, ...place, isCaseLoaded: false });
  const before = server;
  try {
    server = { ...restored, place };
    expect(await edit()).toBe(201);
    expect(await post('/api/assessments/small/comments', { record: 'small', text: 'Ja.' })).toBe(201);
    const verified = await (await fetch(new URL('/api/assessments/small/verify', restored.url))).json();
    expect(verified).toMatchObject({ ok: true, length: 3 });
  } finally {
    server = before;
    await restored.close();
  }
});

test('a backup that is made while others write is one moment, and its chains hold', async () => {
  const live = join(folder, 'live.backup');
  const writing = Promise.all(Array.from({ length: 20 }, () => edit()));
  await backup(server.place, live);
  expect(new Set(await writing)).toEqual(new Set([201]));
  const { rows, broken } = await restore(await into(), live);
  expect(broken).toEqual([]);
  expect(rows['event']).toBeGreaterThanOrEqual(2);
});

test('a backup that is cut off, changed, or none is refused, and nothing is left', async () => {
  const size = (await readFile(file)).length;
  for (const share of [0, 0.3, 0.9])
    expect(
      await refusalOf(await altered(`cut-${share}`, (bytes) => bytes.subarray(0, Math.floor(size * share)))),
    ).toMatch(/^refusal\.restore\.(unreadable|notABackup)$/);
  const rewritten = (change: (text: string) => string) => (bytes: Buffer) =>
    gzipSync(change(gunzipSync(bytes).toString('utf8')));
  expect(
    await refusalOf(
      await altered(
        'word',
        rewritten((text) => text.replace('Stemmer dette?', 'Stemmer ikke.')),
      ),
    ),
  ).toBe('refusal.restore.changed');
  const without = (which: (line: string) => boolean) =>
    rewritten((text) =>
      text
        .split('\n')
        .filter((line) => !which(line))
        .join('\n'),
    );
  expect(
    await refusalOf(
      await altered(
        'row',
        without((line) => line.includes('"table":"comment"')),
      ),
    ),
  ).toBe('refusal.restore.changed');
  expect(
    await refusalOf(
      await altered(
        'end',
        without((line) => line.includes('"hash":"') && !line.includes('"table"')),
      ),
    ),
  ).toMatch(/cutOff/);
  expect(await refusalOf(await altered('text', () => gzipSync('{}')))).toBe('refusal.restore.notABackup');
  expect(
    await refusalOf(
      await altered(
        'newer',
        rewritten((text) => text.replace('"migrations":[', '"migrations":[{"id":"9999-x","checksum":"a"},')),
      ),
    ),
  ).toBe('refusal.restore.newer');
});

test('nothing is restored over what is there', async () => {
  await expect(restore(server.place, file)).rejects.toSatisfy((error) => {
    const why = whyNot(error);
    return 'key' in why && why.key === 'refusal.restore.notEmpty';
  });
  expect(await edit()).toBe(201);
});

test.runIf(process.env['TEST_DATABASE_URL'] === undefined)(
  'a data folder that is copied while others write is a store whose chain holds',
  async () => {
    if (!('dataDir' in server.place)) throw new Error('an embedded database has a folder');
    const copy = { dataDir: join(folder, randomUUID()) };
    const writing = Promise.all(Array.from({ length: 10 }, () => edit()));
    await cp(server.place.dataDir, copy.dataDir, {
      recursive: true,
      // The socket is no file.
      filter: (path) => !path.includes('.s.PGSQL'),
    });
    await writing;
    const copied = join(folder, 'copied.backup');
    await backup(copy, copied);
    const { rows, broken } = await restore(await into(), copied);
    expect(broken).toEqual([]);
    expect(rows['event']).toBeGreaterThanOrEqual(2);
  },
);
