import { afterAll, beforeAll, expect, it } from 'vitest';
import { inDays } from '../testing/in-days.js';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';
import { type OpenDatabase, openDatabase } from '../store/database.js';

let server: TestServer;
let database: OpenDatabase;
const links = '/api/assessments/shared/share-links';
const get = (path: string) => send(server, 'GET', path);
const share = async (until: string) => (await send(server, 'POST', links, { until })).body as Made;
type Made = { readonly id: string; readonly address: string; readonly until: string };

beforeAll(async () => {
  server = await startTestServer();
  database = await openDatabase(server.place);
  await send(server, 'POST', '/api/assessments', {
    from: 'empty',
    id: 'shared',
    title: { nb: 'Delt utkast' },
  });
});
afterAll(async () => {
  await database.close();
  await server.close();
});

it('who has the link reads the draft without an account; every page says that it is a draft and until when', async () => {
  const { address, until } = await share(inDays(7));
  const first = await get(`${address}nb/index.html`);
  expect(first.status).toBe(200);
  expect(first.text).toContain('Delt utkast');
  expect(first.text).toMatch(/<strong>Utkast per [^<]*<\/strong> Ikke godkjent og ikke til sitering\./);
  expect(first.text).toContain('UTKAST PER');
  expect(first.headers.get('cache-control')).toBe('private, no-store');
  expect(first.headers.get('x-robots-tag')).toContain('noindex');
  expect(first.headers.get('referrer-policy')).toBe('no-referrer');
  expect(first.text).toContain(`Lenken virker til og med ${Number(until.slice(8))}. `);
  expect((await get(`${address}nn/index.html`)).text).toContain('Lenkja verkar til og med');
  expect((await get(`${address}en/annex-f.html`)).text).toContain('Not approved and not to be cited');
  const led = await fetch(new URL(address, server.url), { headers: { 'accept-language': 'en' } });
  expect(new URL(led.url).pathname).toBe(`${address}en/index.html`);
});

it('what only owners or the body itself may read is not in a shared draft', async () => {
  const { address } = await share(inDays(1));
  const { revision } = (await get('/api/assessments/shared')).body as { readonly revision: number };
  const added = (['public', 'owner', 'internal'] as const).map((level) => ({
    record: `note-${level}`,
    add: {
      kind: 'advice',
      id: `note-${level}`,
      level,
      adviser: 'dpo',
      text: { nb: `Merke ${level}` },
      followed: 'yes',
      by: { nb: 'Ombudet' },
      on: '2026-01-02',
    },
  }));
  const edited = await send(server, 'POST', '/api/assessments/shared/edits', editOf(revision, added));
  expect(edited.status, edited.text).toBe(201);
  const pages = await Promise.all(
    ['index', 'decision', 'annex-f'].map(async (name) => (await get(`${address}nb/${name}.html`)).text),
  );
  const whole = pages.join('');
  expect(whole).toContain('Merke public');
  expect(whole).not.toMatch(/Merke (owner|internal)/);
});

it('a link that is withdrawn or past its last day answers 410 with a sentence, and one that nobody made 404', async () => {
  const { address, id } = await share(inDays(7));
  expect((await send(server, 'DELETE', `${links}/${id}`)).status).toBe(204);
  const withdrawn = await get(`${address}nb/index.html`);
  expect([withdrawn.status, withdrawn.headers.get('content-type')]).toEqual([
    410,
    'text/html; charset=utf-8',
  ]);
  const inNorwegian = await send(server, 'GET', address, undefined, { 'accept-language': 'nb' });
  expect([inNorwegian.status, inNorwegian.text]).toEqual([
    410,
    expect.stringContaining('Lenken til utkastet er trukket tilbake.'),
  ]);
  const { address: ended, id: endedId } = await share(inDays(0));
  expect((await get(`${ended}nb/index.html`)).status).toBe(200);
  await database.db
    .updateTable('share_link')
    .set({ until: '2026-01-31' })
    .where('id', '=', endedId)
    .execute();
  const late = await send(server, 'GET', `${ended}nb/index.html`, undefined, { 'accept-language': 'nb' });
  expect([late.status, late.text]).toEqual([
    410,
    expect.stringContaining('virket til og med 31. januar 2026'),
  ]);
  expect((await get(`/utkast/${'A'.repeat(43)}/nb/index.html`)).status).toBe(404);
});

it('a link works for ninety days at most, and not until a day that has been', async () => {
  for (const until of [inDays(-1), inDays(91)]) {
    const { status, body } = await send(server, 'POST', links, { until });
    expect([status, body['code']]).toEqual([422, 'share-not-possible']);
  }
});

it('the secret of a link is told once and is not in the database', async () => {
  const { address } = await share(inDays(3));
  const [, , token = ''] = address.split('/');
  expect(token).toHaveLength(43);
  expect((await get(links)).text).not.toContain(token);
  const rows = await database.db.selectFrom('share_link').selectAll().execute();
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(token);
});

it('a link to an assessment that is deleted opens nothing', async () => {
  const { address } = await share(inDays(3));
  const { revision } = (await get('/api/assessments/shared')).body as { readonly revision: number };
  const gone = await send(server, 'DELETE', `/api/assessments/shared?revision=${revision}`);
  expect(gone.status, gone.text).toBe(204);
  const { status, text } = await get(`${address}nb/index.html`);
  expect([status, text]).toEqual([410, expect.not.stringContaining('Delt utkast')]);
});
