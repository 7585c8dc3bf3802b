import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { News } from '@risikobilde/api';
import { parseWatchSettings } from '@risikobilde/connectors';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { send, startTestServer, type TestServer } from '../testing/test-server.js';

// What comes in from a source that the installation follows: how it is shown, and what becomes of it.

const item = (n: number) =>
  `<item><guid>${n}</guid><title>Notice ${n}</title><link>https://x.no/${n}</link><pubDate>Mon, 30 Nov 2026 10:00:00 GMT</pubDate></item>`;
let said: { status: number; body: string } = { status: 200, body: '' };
const says = (...numbers: readonly number[]) => {
  said = {
    status: 200,
    body: `<rss version="2.0"><channel><title>N</title>${numbers.map(item).join('')}</channel></rss>`,
  };
};
const source = createServer((_, answer) => answer.writeHead(said.status).end(said.body));
let server: TestServer;
const api = '/api/assessments/vurdering/news';
const news = async (query = ''): Promise<News> => {
  const { status, body, text } = await send(server, 'GET', `${api}${query}`);
  expect([status, text]).toEqual([200, text]);
  // Held against the table of routes.
  return body as unknown as News;
};
const answer = (candidate: string, body: object) => send(server, 'POST', `${api}/${candidate}`, body);

beforeAll(async () => {
  await new Promise<void>((listening) => source.listen(0, '127.0.0.1', listening));
  const { port } = source.address() as AddressInfo;
  const read = parseWatchSettings(
    JSON.stringify({
      sources: [
        {
          id: 'edpb',
          connector: 'edpb',
          address: `http://127.0.0.1:${port}/feed`,
          since: '2026-11-01',
          title: 'Nytt',
        },
      ],
      privateHosts: ['127.0.0.1'],
    }),
  );
  if (!read.ok) throw new Error(read.wrong);
  says(1, 2, 3);
  server = await startTestServer({ watch: read.settings });
  const made = await send(server, 'POST', '/api/assessments', {
    from: 'empty',
    id: 'vurdering',
    title: { nb: 'Vurdering' },
  });
  expect([made.status, made.text]).toEqual([201, made.text]);
});
afterAll(async () => {
  await server.close();
  source.closeAllConnections();
  await new Promise((closed) => source.close(closed));
});

it('a source that is followed is told of before it is looked at, and what came in after', async () => {
  const before = await news();
  expect(before).toMatchObject({
    isOn: true,
    waiting: 0,
    candidates: [],
    sources: [{ id: 'edpb', title: 'Nytt', publisher: 'EDPB', state: 'notYet' }],
  });
  expect((await send(server, 'POST', `${api}/sources/edpb`)).status).toBe(204);
  await expect.poll(async () => (await news()).waiting).toBe(3);
  const { sources, candidates } = await news();
  expect(sources).toMatchObject([{ state: 'ok', passages: 3 }]);
  expect(candidates.map(({ title }) => title).sort()).toEqual(['Notice 1', 'Notice 2', 'Notice 3']);
  expect(candidates[0]).toMatchObject({
    publisher: 'EDPB',
    sourceTitle: 'Nytt',
    change: 'new',
    on: '2026-11-30',
  });
});

it('candidates come in pages, each once', async () => {
  const first = await news('?limit=2');
  const second = await news(`?limit=2&after=${first.next}`);
  const ids = [...first.candidates, ...second.candidates].map(({ id }) => id);
  expect([new Set(ids).size, second.next]).toEqual([3, undefined]);
  expect((await send(server, 'GET', `${api}?after=nothing`)).status).toBe(400);
});

it('a candidate is dismissed with a reason, which is kept with who said so, and can be opened again', async () => {
  const [one] = (await news()).candidates;
  const id = one?.id ?? '';
  expect((await answer(id, { outcome: 'dismissed', reason: '  ' })).status).toBe(400);
  expect((await answer(id, { outcome: 'dismissed' })).status).toBe(400);
  expect((await answer(id, { outcome: 'dismissed', reason: 'Gjelder ikke her' })).status).toBe(204);
  expect((await news()).waiting).toBe(2);
  expect((await news('?only=answered')).candidates).toMatchObject([
    { id, answer: { outcome: 'dismissed', reason: 'Gjelder ikke her', by: { id: 'local' } } },
  ]);
  expect((await answer(id, { outcome: 'reopened' })).status).toBe(204);
  expect((await news()).candidates.find((each) => each.id === id)?.answer).toMatchObject({
    outcome: 'reopened',
  });
  expect((await news()).waiting).toBe(3);
});

it('a candidate becomes a record of the assessment, and none that is not there', async () => {
  const [one] = (await news()).candidates;
  const id = one?.id ?? '';
  expect((await answer(id, { outcome: 'taken', record: 'ingen-slik' })).body['code']).toBe('edit-invalid');
  expect((await answer(id, { outcome: 'taken', record: 'vurdering' })).status).toBe(204);
  expect((await news('?only=answered')).candidates).toMatchObject([{ id, answer: { record: 'vurdering' } }]);
});

it.each([
  ['POST', `${api}/nothing`, { outcome: 'reopened' }],
  ['POST', `${api}/sources/nothing`, undefined],
  ['GET', '/api/assessments/ingen/news', undefined],
])('%s %s is not there', async (method, path, body) => {
  expect((await send(server, method, path, body)).status).toBe(404);
});

it('the next look tells of what is new since, and of a source that fails, what is the matter', async () => {
  says(1, 2, 3, 4);
  expect((await send(server, 'POST', `${api}/sources/edpb`)).status).toBe(204);
  await expect.poll(async () => (await news()).candidates.map(({ title }) => title)).toContain('Notice 4');
  said = { status: 200, body: '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>' };
  expect((await send(server, 'POST', `${api}/sources/edpb`)).status).toBe(204);
  await expect.poll(async () => (await news()).sources[0]?.state).toBe('refused');
  expect((await news()).sources).toMatchObject([{ passages: 4, fault: { why: 'documentType' } }]);
});

it('an installation that follows nothing says so', async () => {
  await server.close();
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments', {
    from: 'empty',
    id: 'vurdering',
    title: { nb: 'Vurdering' },
  });
  expect(await news()).toEqual({ isOn: false, sources: [], waiting: 0, candidates: [] });
  expect((await send(server, 'POST', `${api}/sources/edpb`)).status).toBe(404);
});
