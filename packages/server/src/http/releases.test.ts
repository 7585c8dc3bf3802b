import { canonicalJson, compose, evaluate, type LocalDate, type Release } from '@risikobilde/core';
import { parseRelease, type SourceFile } from '@risikobilde/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../files/read-folder.js';
import { casesFolder } from '../files/shipped-folders.js';
import { readShippedWorld } from '../files/shipped-world.js';
import { sha256 } from '../base/sha256.js';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
let service: readonly SourceFile[];
const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  send(server, 'GET', path, undefined, headers);
const altinn = '/api/assessments/altinn3';
const permit = '/api/assessments/fjordvik-health-permit';
const asOf = '2026-12-01' as LocalDate;
const byPath = (files: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries((files as readonly SourceFile[]).map(({ path, text }) => [path, text]));
const importFiles = (files: readonly SourceFile[], query = '') =>
  send(server, 'POST', `/api/assessments/import${query}`, { files });
const release = (body: object, path = altinn) =>
  send(server, 'POST', `${path}/releases`, { draft: true, ...body });
const listed = async (): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  (await get('/api/releases?assessment=altinn3')).body['releases'] as never;
const edit = async (path: string, changes: readonly unknown[]) => {
  const { body } = await get(path);
  return send(server, 'POST', `${path}/edits`, editOf(body['revision'] as number, changes));
};

beforeAll(async () => {
  server = await startTestServer();
  service = await readFolder(`${casesFolder}/altinn3-service`);
  await importFiles(await readFolder(`${casesFolder}/altinn3`));
});
afterAll(() => server.close());

describe('a service on a platform release', () => {
  it('comes in with the release in its folder, and goes out again byte for byte', async () => {
    expect(service.map(({ path }) => path)).toContain('platform/altinn3-2.6.json');
    expect((await importFiles(service)).status).toBe(201);
    expect(byPath((await get(`${permit}/export`)).body['files'])).toEqual(byPath(service));
  });

  it('is refused when the release was altered, is not there, or is none, and nothing is stored', async () => {
    const other = (change: (text: string, path: string) => string | undefined) =>
      service.flatMap(({ path, text }) => {
        const next = change(text.replace('id: fjordvik-health-permit', 'id: altered'), path);
        return next === undefined ? [] : [{ path, text: next }];
      });
    const isRelease = (path: string) => path.startsWith('platform/');
    const altered = other((text, path) => (isRelease(path) ? text.replace('Adekvans', 'Inadekvans') : text));
    const none = [...other((text) => text), { path: 'releases/9.json', text: '{}' }];
    const unknown = other((text, path) =>
      isRelease(path) ? undefined : text.replace(/release: [0-9a-f]{8}/, 'release: 00000000'),
    );
    for (const [files, code] of [
      [altered, 'release-unreadable'],
      [none, 'release-unreadable'],
      [unknown, 'release-missing'],
    ] as const) {
      const { status, body } = await importFiles(files);
      expect([status, body['code']]).toEqual([422, 'files-faulty']);
      expect((body['errors'] as readonly { code: string }[]).map((one) => one.code)).toContain(code);
    }
    expect((await get('/api/assessments/altered')).status).toBe(404);
    expect(await listed()).toHaveLength(1);
  });

  it('may come without the release when that is here, and goes out with it', async () => {
    const bare = service
      .filter(({ path }) => !path.startsWith('platform/'))
      .map(({ path, text }) => ({ path, text: text.replace('id: fjordvik-health-permit', 'id: bare') }));
    expect((await importFiles(bare)).body).toEqual({ id: 'bare', revision: 1 });
    expect(Object.keys(byPath((await get('/api/assessments/bare/export')).body['files']))).toContain(
      'platform/altinn3-2.6.json',
    );
    await send(server, 'DELETE', '/api/assessments/bare?revision=1');
  });

  it('says which release it stands on, and that release is there under its hash and never changes', async () => {
    const [one] = await listed();
    expect(one).toMatchObject({ assessment: 'altinn3', version: '2.6', isMadeHere: false });
    expect((await get(permit)).body['buildsOn']).toBe(one?.['hash']);
    const { body } = await get('/api/assessments');
    const all = body['assessments'] as readonly { id: string; buildsOn?: string }[];
    expect(all.map(({ id, buildsOn }) => [id, buildsOn])).toEqual([
      ['altinn3', undefined],
      ['fjordvik-health-permit', one?.['hash']],
    ]);
    const found = await get(`/api/releases/${String(one?.['hash'])}`);
    expect(found.text).toBe(byPath(service)['platform/altinn3-2.6.json']);
    const tag = { 'if-none-match': found.headers.get('etag') ?? '' };
    expect((await get(`/api/releases/${String(one?.['hash'])}`, tag)).status).toBe(304);
    expect((await get(`/api/releases/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await get('/api/releases/nothing')).status).toBe(400);
  });

  it('is evaluated and published together with the release, with where each result comes from', async () => {
    const { body } = await get(`${permit}/evaluation?asOf=${asOf}`);
    const evaluation = body['evaluation'] as {
      readonly premises: readonly { provenance: { from: string } }[];
    };
    expect(new Set(evaluation.premises.map(({ provenance }) => provenance.from))).toEqual(
      new Set(['own', 'platform']),
    );
    const published = await get(`${permit}/publish?format=html&lang=nb&asOf=${asOf}`);
    expect(published.status).toBe(200);
  });

  it('may be edited, and leans only on what the platform offers', async () => {
    const grounds = (measure: string) => ({ all: [{ measure }] });
    const change = (measure: string) => [
      { record: 'encrypted-on-the-way-and-at-rest', set: { grounds: grounds(measure) } },
    ];
    expect((await edit(permit, change('altinn3.no-such-measure'))).body).toMatchObject({
      code: 'edit-invalid',
      errors: [{ code: 'unknown-reference', record: 'encrypted-on-the-way-and-at-rest' }],
    });
    expect((await edit(permit, change('altinn3.encryption-at-rest'))).status).toBe(201);
  });

  it('keeps no stance that cannot be carried out', async () => {
    const adapt = (fields: object) => [
      {
        record: 'stance-access-control',
        set: { answer: 'adapt', reason: { nb: 'Egen' }, fields },
      },
    ];
    expect((await edit(permit, adapt({ colour: 'red' }))).body).toMatchObject({
      code: 'edit-invalid',
      errors: [{ record: 'stance-access-control', field: 'fields' }],
    });
    const second = { kind: 'stance', id: 'second', of: 'access-control', answer: 'adopt' };
    expect((await edit(permit, [{ record: 'second', add: second }])).body).toMatchObject({
      errors: [{ code: 'duplicate-id' }],
    });
    const nowhere = { kind: 'stance', id: 'nowhere', of: 'nothing', answer: 'adopt' };
    expect((await edit(permit, [{ record: 'nowhere', add: nowhere }])).body).toMatchObject({
      errors: [{ code: 'unknown-reference', record: 'nowhere' }],
    });
    expect((await get(permit)).body['revision']).toBe(2);
  });

  it('cannot stand on a release that is not here', async () => {
    const buildsOn = { release: 'f'.repeat(64), title: { nb: 'Ukjent' } };
    expect(
      (await edit(permit, [{ record: 'fjordvik-health-permit', set: { buildsOn } }])).body,
    ).toMatchObject({
      code: 'edit-invalid',
      errors: [{ code: 'release-missing', field: 'buildsOn.release' }],
    });
  });
});

describe('a release of the platform', () => {
  it('is refused, and nothing is stored, when it cannot be made', async () => {
    const offered = { version: '2.7', on: asOf };
    expect((await release(offered, '/api/assessments/nothing')).status).toBe(404);
    expect((await release({ version: '2.6', on: asOf })).body).toMatchObject({ code: 'release-exists' });
    expect((await release({ version: '2.7', on: '2020-01-01' })).body).toMatchObject({
      code: 'release-not-possible',
      detail: expect.stringContaining('2.6'),
    });
    expect((await release({ ...offered, baseRevision: 99 })).body).toMatchObject({
      code: 'revision-differs',
    });
    for (const wrong of [
      {},
      { version: '../2', on: asOf },
      { version: '2.7', on: '2026-13-01' },
      { ...offered, x: 1 },
    ])
      expect((await release(wrong)).status).toBe(400);
    expect(await listed()).toHaveLength(1);
  });

  it('is the frozen content of the assessment, named by its hash', async () => {
    await edit(altinn, [
      {
        record: 'dpf-covers-provider',
        set: { text: { nb: 'Adekvansbeslutningen er falt.' }, restsOn: [{ source: 'privacy-shield' }] },
      },
    ]);
    const { status, body } = await release({ version: '2.7', on: asOf });
    expect(status).toBe(201);
    expect(body).toMatchObject({ version: '2.7', on: asOf, isMadeHere: true, storedBy: { id: 'local' } });
    const { text } = await get(`/api/releases/${String(body['hash'])}`);
    const read = parseRelease({ path: 'x', text }, sha256);
    expect(read.ok && read.value.manifest.hash).toBe(body['hash']);
    expect((await release({ version: '2.8', on: asOf })).body).toMatchObject({
      code: 'release-not-possible',
      detail: expect.stringContaining('changed'),
    });
    const files = byPath((await get(`${altinn}/export`)).body['files']);
    expect(files['releases/2.7.json']).toBe(text);
  });

  it('is evaluated under the service from its day on, as the browser evaluates it, and not before', async () => {
    const releaseBy = async (version: string): Promise<Release> => {
      const hash = (await listed()).find((one) => one['version'] === version)?.['hash'];
      return JSON.parse((await get(`/api/releases/${String(hash)}`)).text) as Release;
    };
    const [base, newer] = [await releaseBy('2.6'), await releaseBy('2.7')];
    const own = (await get(permit)).body['assessment'] as never;
    const world = await readShippedWorld(undefined);
    const before = '2026-11-30' as LocalDate;
    for (const [day, whole] of [
      [before, compose(own, base)],
      [asOf, compose(own, base, newer)],
    ] as const) {
      const { body } = await get(`${permit}/evaluation?asOf=${day}`);
      expect(body['hash']).toBe(sha256(canonicalJson(evaluate(whole, world, day))));
    }
  });

  it('is what the service stands on when it has moved, also in its files', async () => {
    const newer = (await listed()).at(-1);
    const buildsOn = { release: newer?.['hash'], title: { nb: 'Altinn, utgave 2.7' } };
    expect((await edit(permit, [{ record: 'fjordvik-health-permit', set: { buildsOn } }])).status).toBe(201);
    expect((await get(permit)).body['buildsOn']).toBe(newer?.['hash']);
    const out = (await get(`${permit}/export`)).body['files'] as readonly SourceFile[];
    expect(out.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['platform/altinn3-2.6.json', 'platform/altinn3-2.7.json']),
    );
    const revision = (await get(permit)).body['revision'] as number;
    expect((await importFiles(out, `?replace=${revision}`)).body).toEqual({
      id: 'fjordvik-health-permit',
      revision,
    });
  });

  it('may come in as a file, once, and only as it was made', async () => {
    const [one] = await listed();
    const { text } = await get(`/api/releases/${String(one?.['hash'])}`);
    const receive = (body: unknown) => send(server, 'POST', '/api/releases', body);
    const again = await receive({ text });
    expect([again.status, again.body['hash']]).toEqual([201, one?.['hash']]);
    const half = text.replace('Adekvans', String.raw`\ud800`);
    for (const wrong of ['', '[]', text.replace('Adekvans', 'Inadekvans'), half, text.slice(0, -9)])
      expect((await receive({ text: wrong })).body).toMatchObject({ status: 422, code: 'files-faulty' });
    expect((await receive({})).status).toBe(400);
    expect(await listed()).toHaveLength(2);
  });

  it('gives the support pack of the platform, and of what a service stands on', async () => {
    for (const path of [altinn, permit]) {
      const { status, body } = await get(`${path}/support-pack?format=html&lang=nb&asOf=${asOf}`);
      expect(status).toBe(200);
      expect(Object.keys(byPath(body['files']))).toEqual(['nb/bistand.html', 'nb/gjort-for-deg.html']);
    }
    expect((await get(`${altinn}/support-pack?format=pdf&asOf=${asOf}`)).status).toBe(400);
    expect((await get(`/api/assessments/nothing/support-pack?format=html&asOf=${asOf}`)).status).toBe(404);
  });
});
