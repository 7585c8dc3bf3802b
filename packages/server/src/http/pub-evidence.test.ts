import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReadyToGiveOut } from '../testing/ready-to-give-out.js';
import { editOf, send, startTestServer, type TestServer, whenMade } from '../testing/test-server.js';

// The files that an edition shows to everybody, asked for as a stranger does: by guessing addresses.

let server: TestServer;
const on = '2026-01-12';
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = {
  open: Buffer.from('%PDF-1.7 open'),
  owners: Buffer.from('%PDF-1.7 for owners'),
  inside: Buffer.from('%PDF-1.7 internal'),
  later: Buffer.from('%PDF-1.7 added after the edition'),
  erased: Buffer.from('%PDF-1.7 erased after the edition'),
  elsewhere: Buffer.from('%PDF-1.7 of another assessment'),
} as const;
type Name = keyof typeof bytesOf;

const at = (id: string) => `/api/assessments/${id}`;
const edit = async (id: string, change: object) => {
  const { revision } = (await send(server, 'GET', at(id))).body as { readonly revision: number };
  return send(server, 'POST', `${at(id)}/edits`, editOf(revision, [change]));
};
const attach = async (id: string, name: Name, level: string) => {
  const sent = await send(server, 'POST', `${at(id)}/evidence`, bytesOf[name], {
    'content-type': 'application/octet-stream',
  });
  const add = { kind: 'evidence', id: `file-${name}`, level, name: { nb: name }, file: sent.body, of: [id] };
  const edited = await edit(id, { record: add.id, add });
  expect(edited.status, edited.text).toBe(201);
};
const ask = async (path: string) => {
  const response = await fetch(new URL(path, server.url));
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
};
const published = (name: Name, of = 'small', version = '1.0') =>
  ask(`/pub/${of}/${version}/evidence/${hashOf(bytesOf[name])}`);

beforeAll(async () => {
  server = await startTestServer();
  for (const id of ['small', 'other'])
    await send(server, 'POST', '/api/assessments', { from: 'empty', id, title: { nb: id } });
  await attach('small', 'open', 'public');
  await attach('small', 'owners', 'owner');
  await attach('small', 'inside', 'internal');
  await attach('small', 'erased', 'public');
  await attach('other', 'elsewhere', 'public');
  await send(server, 'POST', `${at('small')}/releases`, { version: '0.9', on, draft: true });
  await send(server, 'POST', `${at('other')}/releases`, { version: '1.0', on, draft: true });
  await makeReadyToGiveOut(server, at('small'), on);
  const made = await send(server, 'POST', `${at('small')}/releases`, {
    version: '1.0',
    on,
    visibility: 'public',
  });
  expect(made.status, made.text).toBe(201);
  await whenMade((path) => send(server, 'GET', path), 'small', '1.0');
  await attach('small', 'later', 'public');
  // Every form in every language.
});
afterAll(() => server.close());

it('what the edition shows to everybody is handed over as bytes that nothing runs, and is what its hash says', async () => {
  const { status, headers, bytes } = await published('open');
  expect([status, hashOf(bytes)]).toEqual([200, hashOf(bytesOf.open)]);
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="open\.pdf"/);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

it.each<[string, Name, string?, string?]>([
  ['for service owners', 'owners'],
  ['for the organisation alone', 'inside'],
  ['added after the edition', 'later'],
  ['of another assessment', 'elsewhere'],
  ['of another assessment, that has only a draft', 'elsewhere', 'other'],
  ['of a draft', 'open', 'small', '0.9'],
  ['of an edition that there is not', 'open', 'small', '9.9'],
  ['asked of an assessment that there is not', 'open', 'nothing'],
])('a file is not handed over: %s', async (_, name, of, version) => {
  const { status, bytes } = await published(name, of, version);
  expect(status).toBe(404);
  expect(bytes.includes(bytesOf[name])).toBe(false);
});

it.each([
  '..%2f..%2fedition.json',
  '%00',
  `${'a'.repeat(64)}.pdf`,
  hashOf(bytesOf.open).toUpperCase(),
  '%25',
])('what is no hash is no file: %s', async (hash) => {
  const { status } = await ask(`/pub/small/1.0/evidence/${hash}`);
  expect([400, 404]).toContain(status);
});

it('an edition keeps what it shows when the record is taken out of the assessment or held back since', async () => {
  expect((await edit('small', { record: 'file-open', set: { level: 'internal' } })).status).toBe(201);
  expect((await published('open')).status).toBe(200);
  expect((await edit('small', { record: 'file-open', remove: true })).status).toBe(201);
  expect((await published('open')).status).toBe(200);
});

it('to name the hash of somebody’s file in a record of one’s own opens nothing', async () => {
  const add = {
    kind: 'evidence',
    id: 'stolen',
    level: 'public',
    name: { nb: 'Stjålet' },
    file: { sha256: hashOf(bytesOf.inside), type: 'pdf', size: bytesOf.inside.length },
    of: ['other'],
  };
  await edit('other', { record: 'stolen', add });
  expect((await ask(`${at('other')}/evidence/${hashOf(bytesOf.inside)}`)).status).toBe(404);
  expect((await published('inside', 'other')).status).toBe(404);
});

it('of a file that is erased nothing is left at the address of the edition', async () => {
  const erased = await send(server, 'POST', `${at('small')}/erasures`, { what: { record: 'file-erased' } });
  expect(erased.body, erased.text).toMatchObject({ evidence: 1 });
  const { status, bytes } = await published('erased');
  expect(status).toBe(404);
  expect(bytes.includes(bytesOf.erased)).toBe(false);
});

it('an address with the organisation is understood, as of an assessment whose id another gave something out under first', async () => {
  const { status, bytes } = await published('open', 'first~small');
  expect([status, bytes.toString()]).toEqual([404, expect.stringContaining('"code":"not-found"')]);
});
