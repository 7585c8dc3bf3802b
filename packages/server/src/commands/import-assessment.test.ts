import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SourceFile } from '@risikobilde/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../files/read-folder.js';
import { casesFolder } from '../files/shipped-folders.js';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
let altinn: readonly SourceFile[];

beforeAll(async () => {
  server = await startTestServer();
  altinn = await readFolder(`${casesFolder}/altinn3`);
});
afterAll(() => server.close());

const twoFiles = zipSync({
  'assessment.yaml': strToU8('kind: assessment\n'),
  'parties.yaml': strToU8('kind: party\n'),
});

type Files = readonly { readonly path: string; readonly text: string }[];
const importFiles = (files: Files, query = '') =>
  send(server, 'POST', `/api/assessments/import${query}`, { files });
const importZip = (archive: Uint8Array) =>
  send(server, 'POST', '/api/assessments/import', archive, { 'content-type': 'application/zip' });
const exported = async (id: string): Promise<Files> =>
  (await send(server, 'GET', `/api/assessments/${id}/export`)).body['files'] as Files;

/** The folder of the empty template, under another id: small, and with the comments a person has written. */
const small = async (id: string): Promise<Files> => {
  await send(server, 'POST', '/api/assessments', {
    from: 'empty',
    id: `${id}-origin`,
    title: { nb: 'Liten' },
  });
  return (await exported(`${id}-origin`)).map(({ path, text }) => ({
    path,
    text: text.replace(`id: ${id}-origin`, `id: ${id}`),
  }));
};
const idsThere = async (): Promise<readonly unknown[]> => {
  const { body } = await send(server, 'GET', '/api/assessments');
  return (body['assessments'] as readonly { readonly id: string }[]).map(({ id }) => id);
};
const byPath = (files: Files): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ path, text }) => [path, text]));

describe('an import', () => {
  it('of the Altinn case goes out again byte for byte, as files and packed', async () => {
    expect((await importFiles(altinn)).status).toBe(201);
    expect(byPath(await exported('altinn3'))).toEqual(byPath(altinn));
    const packed = await fetch(new URL('/api/assessments/altinn3/export?format=zip', server.url));
    expect(packed.headers.get('content-disposition')).toContain('altinn3-1.zip');
    const unpacked = unzipSync(new Uint8Array(await packed.arrayBuffer()));
    expect(
      Object.fromEntries(Object.entries(unpacked).map(([path, bytes]) => [path, strFromU8(bytes)])),
    ).toEqual(byPath(altinn));
  });

  it('goes out changed only where it was edited', async () => {
    const { status } = await send(
      server,
      'POST',
      '/api/assessments/altinn3/edits',
      editOf(1, [{ record: 'digdir', set: { 'name.en': 'The Agency' } }]),
    );
    expect(status).toBe(201);
    const [before, after] = [byPath(altinn), byPath(await exported('altinn3'))];
    expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual(['parties.yaml']);
    const lines = (text = '') => text.split('\n');
    const was = new Set(lines(before['parties.yaml']));
    expect(lines(after['parties.yaml']).filter((line) => !was.has(line))).toHaveLength(1);
    // What goes out comes in again.
    const { body } = await importFiles(await exported('altinn3'), '?replace=2');
    expect(body).toEqual({ id: 'altinn3', revision: 2 });
  });

  it('of a packed folder takes the folder off, and leaves the litter of the desktop', async () => {
    const files = await small('packed');
    const entries = Object.fromEntries(files.map(({ path, text }) => [`packed/${path}`, strToU8(text)]));
    const archive = zipSync({
      ...entries,
      '__MACOSX/packed/._x': strToU8('x'),
      'packed/.DS_Store': strToU8('x'),
    });
    expect((await importZip(archive)).status).toBe(201);
    expect(byPath(await exported('packed'))).toEqual(byPath(files));
  });

  it('over an assessment is its next revision, and its history stays', async () => {
    const files = await small('replaced');
    await importFiles(files);
    const changed = files.map(({ path, text }) => ({
      path,
      text: text.replaceAll('Virksomheten', 'Etaten'),
    }));
    expect((await importFiles(changed)).body).toMatchObject({ code: 'assessment-exists' });
    expect((await importFiles(changed, '?replace=7')).body).toMatchObject({
      code: 'revision-differs',
      revision: 1,
    });
    expect((await importFiles(changed, '?replace=1')).body).toEqual({ id: 'replaced', revision: 2 });
    expect(byPath(await exported('replaced'))).toEqual(byPath(changed));
    const { body } = await send(server, 'GET', '/api/assessments/replaced/events?after=1');
    expect(body).toMatchObject({
      events: [
        { changes: [{ record: 'operator', field: 'name.nb', before: 'Virksomheten', after: 'Etaten' }] },
      ],
    });
  });

  it('with world data of its own is evaluated with it, and no other assessment is', async () => {
    const files = await small('own-world');
    const theme = {
      path: 'world/themes.yaml',
      text: 'kind: theme\nid: our-own\nname: { nb: Vårt eget }\ndefinition: { nb: Noe som angår bare oss }\n',
    };
    const made = await importFiles([...files, theme]);
    expect(made.body).toEqual({ id: 'own-world', revision: 1 });
    const ids = async (query: string) =>
      ((await send(server, 'GET', `/api/world${query}`)).body['entries'] as readonly { id: string }[]).map(
        ({ id }) => id,
      );
    expect(await ids('?assessment=own-world')).toContain('our-own');
    expect(await ids('')).not.toContain('our-own');
  });

  it('with faults is refused whole, and every fault has file and line', async () => {
    const files = (await small('faulty')).map((file) =>
      file.path === 'parties.yaml' ? { ...file, text: `${file.text}  - id: x\n    nam: y\n` } : file,
    );
    const { status, body } = await importFiles(files);
    expect([status, body['code']]).toEqual([422, 'files-faulty']);
    expect(body['errors']).toContainEqual(
      expect.objectContaining({
        code: 'unknown-field',
        path: 'parties.yaml',
        line: expect.any(Number),
        message: expect.stringContaining('nam'),
        hint: 'did you mean "name"?',
      }),
    );
    expect(await idsThere()).not.toContain('faulty');
  });

  it.each([
    '../outside.yaml',
    'a/../../outside.yaml',
    '/etc/passwd.yaml',
    'C:\\windows\\x.yaml',
    'a//b.yaml',
    './x.yaml',
    '.git/hooks/x.yaml',
    'con.yaml',
    'a\u0000b.yaml',
    'parties.yaml',
    'PARTIES.yaml',
    `${'a'.repeat(250)}.yaml`,
  ])('with the path %j is refused', async (path) => {
    const files = [...(await idsAndFiles()), { path, text: 'kind: party\nrecords: []\n' }];
    const { status, body } = await importFiles(files);
    // No text of a request may hold a NUL; of a path in an archive it is one of the things that are not allowed.
    const refused = path.includes('\u0000') ? [400, 'request-invalid'] : [422, 'path-not-allowed'];
    expect([status, body['code']]).toEqual(refused);
    const archive = zipSync(
      Object.fromEntries(
        [...files.slice(0, -1), { path: `x/${path}`, text: '' }].map((file) => [
          file.path,
          strToU8(file.text),
        ]),
      ),
    );
    expect((await importZip(archive)).status).toBe(422);
    expect(await idsThere()).not.toContain('pathological');
  });

  it('that unpacks to more than it says, or to more than is allowed, is refused', async () => {
    const bomb = zipSync({ 'assessment.yaml': new Uint8Array(200 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const { status, body } = await importZip(bomb);
    expect([status, body['code']]).toEqual([413, 'body-too-large']);
    // The same bytes, saying in both headers that they hold nearly nothing.
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect((await importZip(lying)).status).toBe(422);
  });

  it.each<[string, Uint8Array]>([
    ['is no archive', strToU8('not an archive')],
    ['is empty', zipSync({})],
    ['ends in the middle of a file', twoFiles.subarray(0, 60)],
    ['ends after its first file', twoFiles.subarray(0, twoFiles.length - 200)],
    [
      'holds bytes that are not text',
      zipSync({ 'assessment.yaml': new Uint8Array([0xff, 0xfe, 0x00, 0x80]) }),
    ],
  ])('of something that %s is refused', async (_, archive) => {
    const { status, body } = await importZip(archive);
    expect([status, body['code']]).toEqual([422, 'zip-unreadable']);
  });

  it('of more than 20 MB is refused', async () => {
    const half = 'x'.repeat(11 * 1024 * 1024);
    const { status, body } = await importFiles([
      { path: 'a.nb.md', text: half },
      { path: 'b.nb.md', text: half },
    ]);
    expect([status, body['code']]).toEqual([413, 'body-too-large']);
    const three = await importFiles([1, 2, 3].map((n) => ({ path: `${n}.nb.md`, text: half })));
    expect([three.status, three.body['code']]).toEqual([413, 'body-too-large']);
  });
});

let pathological: Files | undefined;
const idsAndFiles = async (): Promise<Files> => {
  pathological ??= await small('pathological');
  return pathological;
};
