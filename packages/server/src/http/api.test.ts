import { problemCodes } from '@risikobilde/files';
import {
  type Assessment,
  canonicalJson,
  type PackedJson,
  parseLocalDate,
  unpackJson,
  type World,
} from '@risikobilde/core';
import { evaluateWithTolerance } from '@risikobilde/core/risk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../base/sha256.js';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';
import { apiProblemCodes } from '@risikobilde/api';

let server: TestServer;
const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  send(server, 'GET', path, undefined, headers);
const altinn = '/api/assessments/altinn3';

beforeAll(async () => {
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments', {
    from: 'altinn3',
    id: 'altinn3',
    title: { nb: 'Altinn 3' },
  });
});
afterAll(() => server.close());

describe('what the API says of itself', () => {
  it('is OpenAPI 3.1, with every route, its refusals and the schemas by name', async () => {
    const { body } = await get('/api/openapi.json');
    expect(body['openapi']).toBe('3.1.0');
    const paths = body['paths'] as Readonly<Record<string, Readonly<Record<string, { responses: object }>>>>;
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/session',
        '/api/world',
        '/api/assessments/{id}/edits',
        '/api/assessments/{id}/live',
        '/health',
      ]),
    );
    for (const [path, methods] of Object.entries(paths))
      for (const [method, { responses }] of Object.entries(methods))
        expect(Object.keys(responses), `${method} ${path}`).toEqual(expect.arrayContaining(['403', '500']));
    const { schemas } = body['components'] as { readonly schemas: Readonly<Record<string, unknown>> };
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['Problem', 'EditRequest', 'EditEvent']));
  });

  it.each([
    ['nb', 'Hva du gjør'],
    ['nn', 'Kva du gjer'],
    ['en', 'What to do'],
  ])('has a page for every code, also of files, in %s', async (language, todo) => {
    for (const code of [...Object.keys(apiProblemCodes), ...problemCodes]) {
      const { status, type, text } = await get(`/errors/${code}`, { 'accept-language': language });
      expect([code, status, type]).toEqual([code, 200, 'text/html; charset=utf-8']);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(todo);
    }
    expect((await get('/errors/unknown-table?lang=nb')).text).toContain(
      '<code>::table{of=&quot;...&quot;}</code>',
    );
  });

  it('says who you are and what you may do', async () => {
    expect((await get('/api/session')).body).toMatchObject({
      user: { id: 'local' },
      mode: 'local',
      permitted: expect.arrayContaining(['createAssessment', 'editAssessment']),
    });
  });
});

describe('an assessment', () => {
  it('comes with the hash of its canonical JSON, and is not sent again unchanged', async () => {
    const { body, headers } = await get(altinn);
    expect(body['hash']).toBe(sha256(canonicalJson(body['assessment'])));
    const again = await get(altinn, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('can be read as it was after every edit, and what was then is what is answered', async () => {
    const seen = [(await get(altinn)).body];
    for (const nb of ['En', 'To', 'Tre']) {
      const revision = seen.at(-1)?.['revision'] as number;
      await send(
        server,
        'POST',
        `${altinn}/edits`,
        editOf(revision, [{ record: 'altinn3', set: { 'title.nb': nb } }]),
      );
      seen.push((await get(altinn)).body);
    }
    for (const then of seen) {
      const { body } = await get(`${altinn}/at/${String(then['revision'])}`);
      expect({ ...body, permitted: then['permitted'] }).toEqual(then);
      expect(body['permitted']).toEqual([]);
    }
    const pages = [
      (await get(`${altinn}/events?limit=2`)).body,
      (await get(`${altinn}/events?after=2&limit=2`)).body,
    ];
    expect(pages.map(({ next }) => next)).toEqual([2, undefined]);
    expect(pages[1]?.['events']).toMatchObject([{ revision: 3 }, { hash: seen.at(-1)?.['head'] }]);
  });

  it('is evaluated here as in the browser: the hash is of the canonical JSON of the evaluation', async () => {
    const { body } = await get(`${altinn}/evaluation?asOf=2024-06-01`);
    expect(body).toMatchObject({
      asOf: '2024-06-01',
      knownAt: '2024-06-01',
      evaluation: { asOf: '2024-06-01' },
    });
    expect(body['hash']).toBe(sha256(canonicalJson(body['evaluation'])));
    const earlier = await get(`${altinn}/evaluation?asOf=2024-06-01&knownAt=2022-01-01`);
    expect(earlier.body['hash']).not.toBe(body['hash']);
  });

  it.each(['2020-08-01', '2024-06-01', '2026-11-24'])(
    'comes with what a page shows first on %s: the evaluation that it makes itself of the same records',
    async (asOf) => {
      const { body, headers } = await get(`${altinn}?asOf=${asOf}`);
      const world = (await get('/api/world')).body as unknown as World;
      const day = parseLocalDate(asOf) ?? expect.fail();
      const own = evaluateWithTolerance(body['assessment'] as Assessment, world, day, day);
      expect(canonicalJson(unpackJson(body['evaluation'] as PackedJson))).toBe(canonicalJson(own));
      const tag = { 'if-none-match': headers.get('etag') ?? '' };
      expect((await get(`${altinn}?asOf=${asOf}`, tag)).status).toBe(304);
      expect((await get(`${altinn}?asOf=2022-02-02`, tag)).status).toBe(200);
      expect((await get(altinn)).body['evaluation']).toBeUndefined();
    },
  );

  it.each(['hugo', 'html'])('is published as %s', async (format) => {
    const { status, body } = await get(`${altinn}/publish?format=${format}&lang=nb&asOf=2024-06-01`);
    expect(status).toBe(200);
    const files = body['files'] as readonly { readonly text: string }[];
    expect(files.length).toBeGreaterThan(3);
    // As the command line publishes it: with how sure the comparison is.
    expect(files.some(({ text }) => text.includes('prosent sannsynlig'))).toBe(true);
  });

  it('is seen with the world as it is, which is not sent again unchanged', async () => {
    const { headers, body } = await get('/api/world');
    expect((body['entries'] as readonly unknown[]).length).toBeGreaterThan(50);
    expect((await get('/api/world', { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
  });
});

describe('a search', () => {
  type Hit = {
    id: string;
    kind: string;
    excerpt: string;
    marks: [number, number][];
    title: string;
    language: string;
  };
  const search = async (q: string, lang = 'nb'): Promise<readonly Hit[]> =>
    (await get(`${altinn}/search?q=${encodeURIComponent(q)}&lang=${lang}`)).body['hits'] as readonly Hit[];

  it('finds other forms of a Norwegian word, and the beginning of one', async () => {
    const ids = async (q: string) => (await search(q)).map(({ id }) => id);
    expect(await ids('overføringene')).toEqual(expect.arrayContaining(await ids('overføring')));
    expect((await ids('overfør')).length).toBeGreaterThan(0);
    expect((await ids('skytj')).length).toBeGreaterThan(0);
  });

  it('marks what it found by position', async () => {
    const hits = await search('etterretning');
    const marked = hits.flatMap(({ excerpt, marks }) =>
      marks.map(([start, end]) => excerpt.slice(start, end)),
    );
    expect(marked.length).toBeGreaterThan(0);
    for (const word of marked) expect(word.toLowerCase()).toContain('etterretning');
  });

  it('asks for every word, and finds nothing for what is not there', async () => {
    expect((await search('etterretning skytjeneste')).length).toBeLessThanOrEqual(
      (await search('etterretning')).length,
    );
    expect(await search('hvitløksmajones')).toEqual([]);
    expect(await search('  ')).toEqual([]);
  });

  it.each(["'; drop table event; --", '& | ! ( ) :*', '<b>', '\\', "a:*'b", '%', 'å'.repeat(200)])(
    'for %j is only a search',
    async (q) => expect(Array.isArray(await search(q))).toBe(true),
  );

  it('finds what was just written, and not what was taken away', async () => {
    const revision = (await get(altinn)).body['revision'] as number;
    const note = { record: 'digdir', set: { note: { nb: 'Pinnekjøttkomiteen' } } };
    await send(server, 'POST', `${altinn}/edits`, editOf(revision, [note]));
    expect((await search('pinnekjøttkomite')).map(({ id }) => id)).toEqual(['digdir']);
    await send(
      server,
      'POST',
      `${altinn}/edits`,
      editOf(revision + 1, [{ record: 'digdir', unset: ['note'] }]),
    );
    expect(await search('pinnekjøttkomite')).toEqual([]);
  });

  it('in English finds English, and bokmål where there is no English', async () => {
    const hits = await search('cloud', 'en');
    expect(hits.map(({ language }) => language)).toContain('en');
  });
});
