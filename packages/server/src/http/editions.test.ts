import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK } from 'jose';
import type { ReleaseSummary } from '@risikobilde/api';
import type { EditionRecord } from '@risikobilde/publish';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeArchiveAt } from '../archive/archive-at.js';
import { type Signing, signingOf } from '../signing/signing.js';
import { stampedBy } from '../signing/time-stamp.js';
import { verifySignature } from '../signing/verify-signature.js';
import { makeReadyToGiveOut } from '../testing/ready-to-give-out.js';
import { type Authority, has, startAuthority } from '../testing/time-stamp-authority.js';
import { editOf, send, startTestServer, type TestServer, whenMade } from '../testing/test-server.js';

let server: TestServer;
let signing: Signing;
let authority: Authority | undefined;
let asked = 0;
let notYet: number;
const { privateKey } = generateKeyPairSync('ed25519');
const small = '/api/assessments/small';
const on = '2026-01-12';
const get = (path: string) => send(server, 'GET', path);
const release = (body: object) => send(server, 'POST', `${small}/releases`, { version: '2.7', on, ...body });

beforeAll(async () => {
  signing = await signingOf({
    keys: [{ ...(await exportJWK(privateKey)), kid: 'prøve-2026', alg: 'EdDSA' }],
  });
  if (has('openssl')) {
    authority = await startAuthority();
    // Away when it is asked first: the edition waits for its time stamp.
    authority.instead = (right) => (asked++ === 0 ? { status: 503, body: Buffer.alloc(0) } : { body: right });
    signing = { ...signing, stamp: stampedBy(authority.url) };
  }
  server = await startTestServer({ signing });
  await send(server, 'POST', '/api/assessments', {
    from: 'empty',
    id: 'small',
    title: { nb: 'Liten vurdering' },
  });
  await release({ version: '2.7-1', draft: true });
  await makeReadyToGiveOut(server, small, on);
  const made = await release({ visibility: 'public' });
  expect(made.body, made.text).toMatchObject({ version: '2.7', isDraft: false, making: {} });
  expect(made.body['signedBy']).toBe('prøve-2026');
  // Nothing of it is there before all of it is: every form in every language.
  expect(made.body['address']).toBeUndefined();
  notYet = (await get('/pub/small/2.7/nb/index.html')).status;
  expect(await whenMade(get, 'small', '2.7')).toMatchObject({ address: '/pub/small/2.7/' });
});
afterAll(async () => {
  await server.close();
  await authority?.close();
});

it('an edition is given out at once, and is at its address when all of it is made', () => {
  expect(notYet).toBe(404);
});

const page = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
  send(server, 'GET', path, undefined, headers);

it('the edition is read at its address as it was given out, whatever the assessment has become', async () => {
  const first = await page('/pub/small/2.7/nb/index.html');
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(first.text).toContain('Liten vurdering');
  await retitle('Noe helt annet');
  expect((await page('/pub/small/2.7/nb/index.html')).text).toBe(first.text);
  const draft = await page(`${small}/pages/nb/index.html?asOf=${on}`);
  expect(draft.text).toContain('Noe helt annet');
  expect(draft.text).toContain('Utkast per 12. januar 2026');
  expect(draft.text).toContain('Endret siden utgave 2.7 (12. januar 2026)');
  const tag = { 'if-none-match': first.headers.get('etag') ?? '' };
  expect((await page('/pub/small/2.7/nb/index.html', tag)).status).toBe(304);
});

const retitle = async (title: string) => {
  const { revision } = (await get(small)).body as { readonly revision: number };
  const change = [{ record: 'small', set: { title: { nb: title, en: 'Something else' } } }];
  expect((await send(server, 'POST', `${small}/edits`, editOf(revision, change))).status).toBe(201);
};

it('whoever has the edition verifies it with what is at public addresses, and a file that is altered is found', async () => {
  const bytes = async (path: string) => {
    const response = await fetch(new URL(path, server.url));
    expect(response.status, path).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const jws = (await bytes('/pub/small/2.7/edition.jws')).toString();
  const keys: unknown = JSON.parse((await bytes('/.well-known/jwks.json')).toString());
  expect(JSON.stringify(keys)).not.toContain('"d"');
  const edition = await bytes('/pub/small/2.7/edition.json');
  const { hash } = (
    (await get('/api/releases?assessment=small')).body as { readonly releases: readonly ReleaseSummary[] }
  ).releases.find(({ version }) => version === '2.7') ?? { hash: '' };
  const release = await bytes(`/api/releases/${hash}`);
  expect(await verifySignature(jws, keys, { edition, release })).toMatchObject({
    ok: true,
    kid: 'prøve-2026',
    signed: { assessment: 'small', version: '2.7', on, release: hash },
  });
  const altered = Buffer.from(edition.toString().replace('Direktøren', 'Direktoren'));
  expect(await verifySignature(jws, keys, { edition: altered })).toEqual({
    ok: false,
    why: 'editionDiffers',
  });
  expect((await page('/pub/small/?lang=nb')).text).toContain('/pub/small/2.7/edition.jws');
  // A draft is given to nobody in this way.
  for (const name of ['edition.jws', 'edition.tsr'])
    expect((await page(`/pub/small/2.7-1/${name}`)).status).toBe(404);
});

it('an archive has the edition as its readers got it, and it is verified where it lies', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rb-editions-'));
  try {
    await writeArchiveAt(server.place, join(folder, 'all.zip'), undefined);
    const all = unzipSync(await readFile(join(folder, 'all.zip')));
    const at = 'assessments/small/editions/2.7/';
    const kept = (name: string) => all[`${at}${name}`] ?? new Uint8Array();
    const [jws, edition] = ['edition.jws', 'edition.json'].map(kept);
    expect(
      await verifySignature(Buffer.from(jws ?? []).toString(), { keys: signing.keys }, { edition }),
    ).toMatchObject({ ok: true, signed: { assessment: 'small', version: '2.7' } });
    const { files } = JSON.parse(Buffer.from(edition ?? []).toString()) as EditionRecord;
    expect(files.length).toBeGreaterThan(5);
    for (const { path, sha256 } of files)
      expect(createHash('sha256').update(kept(path)).digest('hex'), path).toBe(sha256);
    const stamp = await fetch(new URL('/pub/small/2.7/edition.tsr', server.url));
    if (authority !== undefined)
      expect(Buffer.from(kept('edition.tsr')).equals(Buffer.from(await stamp.arrayBuffer()))).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it.skipIf(!has('openssl'))(
  'an edition is not out before it has its time stamp, which openssl verifies as it is served',
  async () => {
    expect(asked).toBe(2);
    const folder = await mkdtemp(join(tmpdir(), 'rb-stamp-'));
    for (const name of ['edition.jws', 'edition.tsr']) {
      const answer = await fetch(new URL(`/pub/small/2.7/${name}`, server.url));
      expect(answer.status).toBe(200);
      await writeFile(join(folder, name), Buffer.from(await answer.arrayBuffer()));
    }
    const { stdout } = spawnSync(
      'openssl',
      ['ts', '-verify', '-data', 'edition.jws', '-in', 'edition.tsr', '-CAfile', authority?.root ?? ''],
      { cwd: folder, encoding: 'utf8', timeout: 200_000 },
    );
    expect(stdout).toContain('Verification: OK');
    expect((await page('/pub/small/?lang=nb')).text).toContain('/pub/small/2.7/edition.tsr');
    await rm(folder, { recursive: true });
  },
);

it('its address leads to the language of the reader, and the former addresses lead to it', async () => {
  const nn = await fetch(new URL('/pub/small/2.7', server.url), { headers: { 'accept-language': 'nn' } });
  expect(new URL(nn.url).pathname).toBe('/pub/small/2.7/nn/index.html');
  const former = await fetch(new URL('/utgave/small/2.7/en/annex-f.html', server.url));
  expect([former.status, new URL(former.url).pathname]).toEqual([200, '/pub/small/2.7/en/annex-f.html']);
});

it('every file of the edition is at its address, and is the one whose fingerprint is told', async () => {
  const record = JSON.parse((await page('/pub/small/2.7/edition.json')).text) as EditionRecord;
  const types = new Set(record.files.map(({ mediaType }) => mediaType));
  expect(types).toContain('application/pdf');
  expect(types).toContain('application/ld+json');
  for (const { path, sha256, bytes, mediaType } of record.files) {
    const file = await fetch(new URL(`/pub/small/2.7/${path}`, server.url));
    const content = Buffer.from(await file.arrayBuffer());
    expect([file.status, content.length, createHash('sha256').update(content).digest('hex')], path).toEqual([
      200,
      bytes,
      sha256,
    ]);
    expect(file.headers.get('content-type'), path).toContain(mediaType);
    expect(file.headers.get('cache-control'), path).toContain('immutable');
  }
});

it('the list of editions says what each is, who approved it, what it was made of and what is challenged today', async () => {
  const list = await page('/pub/?lang=nb');
  expect(list.text).toContain('Publiserte vurderinger');
  expect(list.text).toContain('Utgave 2.7, 12. januar 2026');
  const all = await page('/pub/small/?lang=nb');
  const { hash } = (
    (await get('/api/releases?assessment=small')).body as { readonly releases: readonly ReleaseSummary[] }
  ).releases.find(({ version }) => version === '2.7') ?? { hash: '' };
  for (const said of [hash, 'Godkjent av', 'Første utgave.', 'Slik står utgaven i dag', 'Lover, rapporter'])
    expect(all.text).toContain(said);
  // Drafts are in no list.
  expect(all.text).not.toContain('2.7-1');
  expect((await page('/pub/small/?lang=en')).text).toContain('How the edition stands today');
});

it('when another is given out, the earlier says so in a band, and is itself as it was', async () => {
  const before = await page('/pub/small/2.7/nb/index.html');
  const files = await page('/pub/small/2.7/edition.json');
  // It was retitled since it was approved.
  const refused = await release({ version: '2.8', on: '2026-01-13', visibility: 'public' });
  expect([refused.status, refused.body['errors']]).toMatchObject([422, [{ code: 'approvalMissing' }]]);
  const { revision } = (await get(small)).body as { readonly revision: number };
  const again = {
    kind: 'decision',
    id: 'approved-again',
    level: 'public',
    by: { nb: 'Avklart' },
    on: '2026-01-13',
    type: 'approval',
    why: { nb: 'Avklart' },
  };
  await send(server, 'POST', `${small}/edits`, editOf(revision, [{ record: again.id, add: again }]));
  expect((await release({ version: '2.8', on: '2026-01-13', visibility: 'public' })).status).toBe(201);
  await whenMade(get, 'small', '2.8');
  const after = await page('/pub/small/2.7/nb/index.html', {
    'if-none-match': before.headers.get('etag') ?? '',
  });
  expect(after.status).toBe(200);
  expect(after.text).toContain('Avløst.');
  expect(after.text).toContain('href="/pub/small/2.8/nb/index.html"');
  expect(after.headers.get('link')).toBe('</pub/small/2.8/nb/index.html>; rel="latest-version"');
  expect(
    after.text
      .replace(/<aside class="edition-band[\s\S]*?<\/aside>\n/, '')
      .replace(/<style>\.edition-band[\s\S]*?<\/style>\n/, ''),
  ).toBe(before.text);
  // A page that is in no language says it in the reader's, and whoever keeps it on the way is told so.
  const [nb, en] = await Promise.all(
    ['nb', 'en'].map((lang) => page('/pub/small/2.7/index.html', { 'accept-language': lang })),
  );
  expect([nb?.status, nb?.text === en?.text]).toEqual([200, false]);
  expect(nb?.headers.get('vary')).toContain('accept-language');
  expect((await page('/pub/small/2.7/edition.json')).text).toBe(files.text);
  const now = await page('/pub/small/2.8/nb/index.html');
  expect(now.text).not.toContain('Avløst.');
  expect(now.text).toContain('Endret siden utgave 2.7 (12. januar 2026)');
  const all = await page('/pub/small/?lang=nb');
  expect(all.text).toContain('Avløst av utgave 2.8, 13. januar 2026');
  const feed = await page('/pub/small/feed.xml?lang=nb');
  expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(feed.text.match(/<entry>/g)).toHaveLength(2);
  expect(feed.text).toContain(`${server.url}pub/small/2.8/nb/index.html`);
});

it('a draft, a page that is not there and a path out of the edition have no address', async () => {
  for (const path of [
    '2.7-1/index.html',
    '2.7/nb/nothing.html',
    '2.9/index.html',
    '2.7/nb/..%2Findex.html',
    '2.7/xx/index.html',
    '2.7/files/..%2Fedition.json',
    '2.7/files/nothing.pdf',
    '2.7-1/edition.json',
  ])
    expect([400, 404], path).toContain((await page(`/pub/small/${path}`)).status);
  expect((await page('/pub/nobody/')).status).toBe(404);
});
