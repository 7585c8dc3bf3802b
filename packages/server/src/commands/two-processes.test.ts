import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import type { SourceFile } from '@risikobilde/files';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFolder } from '../files/read-folder.js';
import { casesFolder, worldFolder } from '../files/shipped-folders.js';
import { startServer } from '../process/main.js';
import type { RunningServer } from '../process/running-server.js';
import { sha256 } from '../base/sha256.js';
import { editOf, emptyDataDir, readUntil, send, serveProgram } from '../testing/test-server.js';

let dataDir: string;
let one: RunningServer;
let other: Pick<RunningServer, 'url'>;
let child: ReturnType<typeof spawn>;
let files: readonly SourceFile[];

beforeAll(async () => {
  dataDir = await emptyDataDir();
  one = await startServer({ port: 0, dataDir, isCaseLoaded: false });
  child = spawn(process.execPath, [serveProgram, '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '' },
    timeout: 600_000,
  });
  const { stdout } = child;
  if (stdout === null) throw new Error('no output');
  const [said] = (await once(stdout, 'data')) as [Buffer];
  other = { url: said.toString('utf8').trim() };
  files = await readFolder(`${casesFolder}/altinn3`);
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await one?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const headOf = async (server: Pick<RunningServer, 'url'>): Promise<unknown> =>
  (await send(server, 'GET', '/api/assessments/altinn3')).body['head'];
type Evaluated = { readonly hash: string; readonly asOf: string };
const evaluated = async (server: Pick<RunningServer, 'url'>): Promise<Evaluated> => {
  const { body } = await send(server, 'GET', '/api/assessments/altinn3/evaluation?asOf=2026-11-24');
  return body as unknown as Evaluated;
};
const worldOf = async (server: Pick<RunningServer, 'url'>): Promise<string> =>
  (await send(server, 'GET', '/api/world?assessment=altinn3')).text;

/** The assessment, with its own list of which countries are adequate. */
const withAdequacy = (text: string) => ({ files: [...files, { path: 'world/adequacy.yaml', text }] });

it('files that change only the world data move the head, and every process answers by the new ones at once', async () => {
  const shipped = await readFile(`${worldFolder}/eu/adequacy.yaml`, 'utf8');
  // Who is on the list is taken to be in Canada: transfers to the United States have no ground there any more.
  const revoked = shipped.replace(/(id: dpf-scheme[\s\S]*?country: )US/, '$1CA');
  expect(revoked).not.toBe(shipped);
  const came = await send(one, 'POST', '/api/assessments/import?replace=1', withAdequacy(shipped));
  expect(came.body).toEqual({ id: 'altinn3', revision: 2 });
  const before = await evaluated(one);
  expect(await evaluated(other)).toEqual(before);
  const [head, world] = [await headOf(other), await worldOf(other)];

  const over = '/api/assessments/import?replace=2';
  expect(await send(one, 'POST', over, withAdequacy(revoked))).toMatchObject({
    status: 200,
    body: { revision: 3 },
  });
  const after = await evaluated(other);
  expect(after.hash).not.toBe(before.hash);
  expect(await evaluated(one)).toEqual(after);
  expect(await worldOf(other)).toBe(await worldOf(one));
  expect(await worldOf(other)).not.toBe(world);
  expect(await headOf(other)).not.toBe(head);

  // One event, which says what every file holds.
  const { body } = await send(other, 'GET', '/api/assessments/altinn3/events?after=2');
  const [event] = body['events'] as readonly { readonly changes: unknown; readonly files: object }[];
  expect(event?.changes).toEqual([]);
  expect(Object.keys(event?.files ?? {})).toHaveLength(files.length + 1);
  expect(event?.files).toMatchObject({ 'world/adequacy.yaml': sha256(revoked) });

  // The same again is nothing new; and an edit keeps the world data.
  const again = await send(one, 'POST', '/api/assessments/import?replace=3', withAdequacy(revoked));
  expect(again.body).toEqual({ id: 'altinn3', revision: 3 });
  const edit = editOf(3, [{ record: 'digdir', set: { country: 'SE' } }]);
  expect((await send(other, 'POST', '/api/assessments/altinn3/edits', edit)).status).toBe(201);
  expect(await worldOf(one)).toBe(await worldOf(other));
  expect((await send(one, 'GET', '/api/assessments/altinn3/verify')).body).toMatchObject({ ok: true });
});

it('a window that is open in one process is told what is stored in the other, and who is there', async () => {
  const ending = new AbortController();
  const response = await fetch(`${other.url}api/assessments/altinn3/live?client=window-there`, {
    signal: ending.signal,
  });
  let told = '';
  const reading = (async () => {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const chunk = await reader?.read();
      if (chunk === undefined || chunk.done) return;
      told += chunk.value;
    }
  })().catch(() => undefined);
  const { body } = await send(one, 'GET', '/api/assessments/altinn3');
  const from = body['revision'] as number;
  for (let n = 0; n < 40; n++) {
    const server = n % 4 === 0 ? other : one;
    const edit = editOf(from, [{ record: 'digdir', set: { 'note.nb': `Merknad ${n}` } }]);
    const { status } = await send(server, 'POST', '/api/assessments/altinn3/edits', {
      ...edit,
      baseRevision: from + n,
    });
    expect(status).toBe(201);
  }
  await send(one, 'POST', '/api/assessments/altinn3/comments', { record: 'digdir', text: 'Sett herfra' });
  const presence = { client: 'window-here', name: 'Kari', record: 'digdir' };
  await send(one, 'POST', '/api/assessments/altinn3/presence', presence);
  await expect
    .poll(() => [told.includes('Sett herfra'), told.includes('"name":"Kari"')])
    .toEqual([true, true]);
  // Each once and in order, and before the comment that came after them.
  const revisions = [...told.matchAll(/^id: (\d+)$/gm)].map(([, revision]) => Number(revision));
  expect(revisions).toEqual(Array.from({ length: 40 }, (_, n) => from + 1 + n));
  expect(told.lastIndexOf('\nid: ')).toBeLessThan(told.indexOf('Sett herfra'));
  // One that comes later is told who was there before it, in any process.
  const late = await fetch(`${other.url}api/assessments/altinn3/live`, { signal: ending.signal });
  expect(await readUntil(late, '\n\n')).toContain('"name":"Kari"');
  ending.abort();
  await reading;
});
