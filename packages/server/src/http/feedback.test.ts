import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile, rm } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Comment, Feedback } from '@risikobilde/api';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { backup } from '../backup/backup.js';
import { openDatabase, type OpenDatabase } from '../store/database.js';
import { putFeedback } from '../store/feedback.js';
import { makeReadyToGiveOut } from '../testing/ready-to-give-out.js';
import { inDays } from '../testing/in-days.js';
import { send, startTestServer, type TestServer, whenMade } from '../testing/test-server.js';
import { isFalse } from '../verify/discrepancy.js';
import { readRows } from '../verify/rows.js';
import { verifyStore } from '../verify/verify-store.js';

let server: TestServer;
let database: OpenDatabase;
const small = '/api/assessments/small';
const on = '2026-01-12';
const form = '/pub/small/2.7/tilbakemelding';
const of = (setning: number, side = 'nb/index.html') => `?side=${side}&setning=${setning}`;
const get = (path: string) => send(server, 'GET', path);

beforeAll(async () => {
  server = await startTestServer();
  database = await openDatabase(server.place);
  await send(server, 'POST', '/api/assessments', {
    from: 'empty',
    id: 'small',
    title: { nb: 'Liten vurdering' },
  });
  await makeReadyToGiveOut(server, '/api/assessments/small', on);
  const made = await send(server, 'POST', `${small}/releases`, { version: '2.7', on, visibility: 'public' });
  expect(made.status, made.text).toBe(201);
  await whenMade(get, 'small', '2.7');
});
beforeEach(async () => {
  await sql`delete from reader_feedback`.execute(database.db);
});
afterAll(async () => {
  await database.close();
  await server.close();
});

type Fields = Readonly<Record<string, string>>;
/** Sends the form as a browser does: first it is opened, then what it holds is sent with what was written. */
const write = async (fields: Fields, query = of(1), path = form, from: Fields = {}) => {
  const opened = await get(`${path}${query}`);
  const [, read = ''] = /name="lest" value="([^"]*)"/.exec(opened.text) ?? [];
  const body = new URLSearchParams({ tekst: '', navn: '', epost: '', nettsted: '', lest: read, ...fields });
  const response = await fetch(new URL(`${path}${query}`, server.url), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: new URL(server.url).origin,
      ...from,
    },
    body: body.toString(),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const waiting = async () => (await get(`${small}/feedback`)).body['feedback'] as readonly Feedback[];
const answer = (id: string, body: object) => send(server, 'POST', `${small}/feedback/${id}/answer`, body);
const comments = async () => (await get(`${small}/comments`)).body['comments'] as readonly Comment[];
const falseIn = async () => verifyStore(await readRows(database.db)).wrong.filter(isFalse);

it('every paragraph of an edition leads to a form that quotes it, and the page itself is as it was given out', async () => {
  const page = await get('/pub/small/2.7/nb/index.html');
  const links = [...page.text.matchAll(/href="(\.\.\/tilbakemelding[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  expect(links.length).toBeGreaterThan(3);
  expect(page.text).not.toMatch(/<script/);
  for (const link of links) {
    const at = new URL(link, new URL('/pub/small/2.7/nb/index.html', server.url));
    const opened = await get(`${at.pathname}${at.search}`);
    expect([opened.status, link]).toEqual([200, link]);
    const [, quote = ''] = /<blockquote>(.*?)<\/blockquote>/s.exec(opened.text) ?? [];
    expect(quote.length).toBeGreaterThan(3);
    expect(opened.headers.get('set-cookie')).toBeNull();
    expect(opened.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(opened.headers.get('cache-control')).toBe('private, no-store');
  }
  const file = await fetch(new URL('/pub/small/2.7/files/pages.zip', server.url));
  expect(Buffer.from(await file.arrayBuffer()).includes('tilbakemelding')).toBe(false);
});

it('what a reader sends waits in the workbench and counts as nothing', async () => {
  const before = (await get(`${small}/evaluation?asOf=${on}`)).text;
  const sent = await write({
    tekst: 'Dette stemmer ikke.\r\nSe loven.',
    navn: 'Ola Leser',
    epost: 'ola@eksempel.no',
  });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${form}${of(1)}&sendt=ja`]);
  expect((await get(`${form}${of(1)}&sendt=ja`)).text).toContain('Takk, meldingen er sendt');
  expect(await waiting()).toMatchObject([
    {
      edition: '2.7',
      page: 'nb/index.html',
      record: 'small',
      text: 'Dette stemmer ikke.\nSe loven.',
      name: 'Ola Leser',
      email: 'ola@eksempel.no',
    },
  ]);
  expect((await get(`${small}/evaluation?asOf=${on}`)).text).toBe(before);
  expect(await comments()).toEqual([]);
});

it('taken as a comment it is an open thread by a reader, and the name and the address are gone', async () => {
  await write({ tekst: 'Uklart for meg.', navn: 'Ola Leser', epost: 'ola@eksempel.no' });
  const [one] = await waiting();
  const taken = await answer(one?.id ?? '', { as: 'comment' });
  expect([taken.status, taken.body]).toMatchObject([
    200,
    { id: one?.id, text: 'Uklart for meg.', quote: one?.quote, by: { id: 'reader', name: '' } },
  ]);
  expect(taken.body['resolved']).toBeUndefined();
  expect(await waiting()).toEqual([]);
  const all = await sql<{ readonly body: string }>`select body from comment_event`.execute(database.db);
  expect(all.rows.map(({ body }) => body).join('')).not.toMatch(/Ola|eksempel\.no/);
  expect(await falseIn()).toEqual([]);
  // Twice is once.
  expect((await answer(one?.id ?? '', { as: 'comment' })).status).toBe(404);
});

it('taken as a doubt it is one against the record, in the words of who takes it, and the thread is dealt with', async () => {
  await write({ tekst: 'Jeg tror det er feil.' });
  const [one] = await waiting();
  const raised = { as: 'doubt', text: 'Kilden er svak', raisedBy: 'En leser', type: 'undermines' };
  const taken = await answer(one?.id ?? '', raised);
  expect(taken.body, taken.text).toMatchObject({
    decision: { taken: true },
    resolved: { by: { id: 'local' } },
  });
  const { records } = (
    (await get(small)).body as { readonly assessment: { readonly records: readonly object[] } }
  ).assessment;
  expect(records.filter((record) => 'kind' in record && record.kind === 'doubt')).toMatchObject([
    { text: { nb: 'Kilden er svak' }, raisedBy: { nb: 'En leser' }, against: 'small', type: 'undermines' },
  ]);
  expect(await falseIn()).toEqual([]);
});

it('declined it is kept with the reason, and by whom', async () => {
  await write({ tekst: 'Hvorfor ikke Sverige?' });
  const [one] = await waiting();
  expect((await answer(one?.id ?? '', { as: 'declined', because: '' })).status).toBe(400);
  const declined = await answer(one?.id ?? '', { as: 'declined', because: 'Utenfor vurderingen' });
  expect(declined.body).toMatchObject({
    decision: { taken: false, because: 'Utenfor vurderingen' },
    resolved: { by: { id: 'local' } },
  });
  expect(await falseIn()).toEqual([]);
});

it('HTML, scripts, directions and line breaks are text and nothing more', async () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>\u202Etxt\u0007';
  const sent = await write({ tekst: evil, navn: 'A\r\nSet-Cookie: a=b\n\nB', epost: 'feil adresse' });
  expect(sent.status).toBe(422);
  expect(sent.text).not.toMatch(/<script|<img/);
  expect(sent.text).toContain('&lt;script&gt;');
  expect(sent.headers.get('set-cookie')).toBeNull();
  expect(sent.text).toContain('Skriv en e-postadresse som navn@eksempel.no');
  await write({ tekst: evil, navn: 'A\r\nSet-Cookie: a=b\n\nB' });
  const [one] = await waiting();
  expect(one).toMatchObject({
    text: '<script>alert(1)</script><img src=x onerror=alert(2)>txt',
    name: 'A Set-Cookie: a=b B',
  });
});

it.each([
  ['two addresses', 'a@b.no,c@d.no'],
  ['a header after the address', 'a@b.no\r\nBcc: c@d.no'],
  ['a question for a mail program', 'a@b.no?bcc=c@d.no'],
  ['a name before it', 'Ola <a@b.no>'],
  ['no host', 'a@b'],
])('an address with %s is not taken', async (_, epost) => {
  const sent = await write({ tekst: 'Hei', epost });
  expect(sent.status).toBe(422);
  expect(await waiting()).toEqual([]);
});

it('a text of 1 MB, one of too many characters and one that is empty are not stored', async () => {
  expect((await write({ tekst: 'x'.repeat(1024 * 1024) })).status).toBe(413);
  expect((await write({ tekst: 'x'.repeat(2001) })).text).toContain('Skriv høyst 2\u00a0000 tegn');
  expect((await write({ tekst: ' \n ' })).text).toContain('Skriv hva du vil si fra om.');
  expect(await waiting()).toEqual([]);
});

it.each([
  ['a sentence that does not exist', form, of(9999)],
  ['a page that does not exist', form, of(1, 'nb/finnes-ikke.html')],
  ['an edition that does not exist', '/pub/small/9.9/tilbakemelding', of(1)],
  ['an assessment that does not exist', '/pub/ukjent/1/tilbakemelding', of(1)],
  ['a draft whose secret nobody has', `/utkast/${'a'.repeat(43)}/tilbakemelding`, of(1)],
])('%s is not there', async (_, path, query) => {
  expect((await get(`${path}${query}`)).status).toBe(404);
  expect((await write({ tekst: 'Hei' }, query, path)).status).toBe(404);
  expect(await waiting()).toEqual([]);
});

it('an address of a page that is none is refused before anything is read', async () => {
  for (const side of ['../../etc/passwd', 'nb/../x.html', 'https://ond.no/x.html', 'xx/index.html'])
    expect((await get(`${form}${of(1, encodeURIComponent(side))}`)).status).toBe(400);
});

it('what fills in the field that nobody sees is thanked and not heard', async () => {
  expect((await write({ tekst: 'Kjøp nå', nettsted: 'https://ond.no' })).status).toBe(303);
  expect(await waiting()).toEqual([]);
});

it('a form from another page, and one that says nothing of the sentence it showed, are refused', async () => {
  expect((await write({ tekst: 'Hei' }, of(1), form, { origin: 'https://ond.no' })).status).toBe(403);
  expect((await write({ tekst: 'Hei', lest: 'noe annet' })).text).toContain('Teksten er endret siden');
  expect(await waiting()).toEqual([]);
});

it('a release that is no edition, and an edition of an assessment that is deleted, take nothing, whoever asks the database', async () => {
  const draft = await send(server, 'POST', `${small}/releases`, { version: '2.8-1', on, draft: true });
  const feedback = {
    id: 'x',
    edition: null,
    page: 'nb/index.html',
    record: 'small',
    quote: 'q',
    words: 'Hei',
    name: null,
    email: null,
    received: '2026-01-12T10:00:00.000Z',
  };
  const nobody = database.within({});
  const release = String(draft.body['hash']);
  expect(await putFeedback(nobody, { release, organisation: 'installation' }, feedback)).toBe('closed');
  expect(await putFeedback(nobody, undefined, feedback)).toBe('closed');
  expect(await waiting()).toEqual([]);
  await expect(
    sql`insert into reader_feedback (id, assessment, page, record, quote, words, received)
      select 'y', key, 'p', 'r', 'q', 'w', '2026-01-12T' from assessment`.execute(
      database.within({ organisation: 'installation' }),
    ),
  ).rejects.toThrow(/row-level security/);
  const { rows } = await sql`select * from reader_feedback`.execute(nobody);
  expect(rows).toEqual([]);
});

it('a flood from one place is stopped after ten, with the text kept; and no assessment holds more than two hundred', async () => {
  // What came before from here has been counted too.
  for (let n = 0; n < 12; n += 1) await write({ tekst: `Melding ${n}` });
  const last = await write({ tekst: 'Den siste' });
  expect(last.status).toBe(429);
  expect(last.text).toContain('Vent ti minutter');
  expect(last.text).toContain('Den siste');
  expect((await waiting()).length).toBeLessThanOrEqual(10);
  await sql`insert into reader_feedback (id, assessment, page, record, quote, words, received)
    select 'n' || n, key, 'nb/index.html', 'small', '', 'w', '2026-01-12T' from assessment, generate_series(1, 200) n where id = 'small'`.execute(
    database.db,
  );
  expect((await get(`${form}${of(1)}`)).text).toContain('for mange meldinger');
});

it('what is not answered within a year is forgotten, and a text that is erased is gone from what waits and from backups', async () => {
  await sql`insert into reader_feedback (id, assessment, page, record, quote, words, name, email, received)
    select n, key, 'nb/index.html', 'small', 'sitat', 'Kasper Zwingli skrev', 'Kasper', 'k@z.no', d
    from assessment, (values ('old', '2020-01-01T'), ('new', to_char(now(), 'YYYY-MM-DD"T"'))) v (n, d) where id = 'small'`.execute(
    database.db,
  );
  expect((await waiting()).map(({ id }) => id)).toEqual(['new']);
  const file = join(tmpdir(), `feedback-${process.pid}.backup`);
  await backup(server.place, file);
  expect(gunzipSync(await readFile(file)).toString('utf8')).toContain('k@z.no');
  const erased = await send(server, 'POST', `${small}/erasures`, { what: { containing: 'zwingli' } });
  expect(erased.body, erased.text).toMatchObject({ comments: 2 });
  expect(await waiting()).toEqual([]);
  await backup(server.place, file);
  expect(gunzipSync(await readFile(file)).toString('utf8')).not.toMatch(/Zwingli|k@z\.no/);
  await rm(file);
});

it('who has a link to a draft says something of it too; a link that is withdrawn takes nothing', async () => {
  const until = inDays(1);
  const made = await send(server, 'POST', `${small}/share-links`, { until });
  const { address: draft, id } = made.body as { readonly address: string; readonly id: string };
  const page = await get(`${draft}nb/index.html`);
  expect(page.text).toContain('../tilbakemelding?side=nb/index.html&amp;setning=1');
  const path = `${draft}tilbakemelding`;
  const opened = await get(`${path}${of(1)}`);
  expect(opened.status).toBe(200);
  expect(opened.headers.get('referrer-policy')).toBe('same-origin');
  await send(server, 'DELETE', `${small}/share-links/${id}`);
  expect((await get(`${path}${of(1)}`)).status).toBe(410);
});

it('of an assessment that is put away nobody takes anything, and the edition is still read', async () => {
  const { revision } = (await get(small)).body as { readonly revision: number };
  expect(revision).toBeGreaterThan(1);
  expect((await send(server, 'DELETE', `${small}?revision=${revision}`)).status).toBe(204);
  expect((await get(`${form}${of(1)}`)).status).toBe(410);
  expect((await write({ tekst: 'Hei', lest: 'x' })).status).toBeGreaterThanOrEqual(410);
  expect((await get('/pub/small/2.7/nb/index.html')).status).toBe(200);
});
