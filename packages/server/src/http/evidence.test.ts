import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readZip, writeZip } from '@risikobilde/files';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup, restore } from '../backup/backup.js';
import { type OpenDatabase, openDatabase } from '../store/database.js';
import { editOf, emptyDataDir, send, startTestServer, type TestServer } from '../testing/test-server.js';

const kib = 1024;
/** What this installation has set: one file, and all together. */
const limits = { file: 64 * kib, quota: 200 * kib };
let server: TestServer;
let database: OpenDatabase;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pdf = (more: string): Buffer => Buffer.from(`%PDF-1.7\n${more}\n%%EOF\n`);
const upload = (bytes: Uint8Array, to = 'holder') =>
  send(server, 'POST', `/api/assessments/${to}/evidence`, bytes, {
    'content-type': 'application/octet-stream',
    'accept-language': 'nb',
  });
const listed = async (of = 'holder') =>
  (await send(server, 'GET', `/api/assessments/${of}/evidence`)).body as {
    readonly files: readonly { readonly sha256: string; readonly erased?: string }[];
    readonly used: number;
  };
const edit = async (change: object, of = 'holder') => {
  const { revision } = (await send(server, 'GET', `/api/assessments/${of}`)).body as {
    readonly revision: number;
  };
  return send(server, 'POST', `/api/assessments/${of}/edits`, editOf(revision, [change]));
};
let count = 0;
type Options = { readonly level?: string; readonly name?: string; readonly of?: string };
/** Keeps a file and a record that names it. */
const attach = async (
  bytes: Buffer,
  { level = 'internal', name = 'Rapport', of = 'holder' }: Options = {},
) => {
  const sent = await upload(bytes, of);
  const id = `file-${(count += 1)}`;
  const add = { kind: 'evidence', id, level, name: { nb: name }, file: sent.body, of: [of] };
  const edited = await edit({ record: id, add }, of);
  expect([sent.status < 300, edited.status]).toEqual([true, 201]);
  return { id, hash: hashOf(bytes), path: `/api/assessments/${of}/evidence/${hashOf(bytes)}` };
};
const download = async (path: string) => {
  const response = await fetch(new URL(path, server.url));
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
};
const make = (id: string) =>
  send(server, 'POST', '/api/assessments', { from: 'empty', id, title: { nb: `Vurdering ${id}` } });

beforeAll(async () => {
  server = await startTestServer({ evidence: limits });
  database = await openDatabase(server.place);
  await make('holder');
}, 60_000);
afterAll(async () => {
  await database.close();
  await server.close();
});

describe('a file that is sent', () => {
  it('comes back byte for byte, as an attachment that no browser shows or runs', async () => {
    const bytes = pdf('Kontrakt');
    const { path } = await attach(bytes, { name: 'Kontrakt æøå.pdf' });
    const got = await download(path);
    expect(got.bytes.equals(bytes)).toBe(true);
    expect(got.headers.get('content-type')).toBe('application/pdf');
    expect(got.headers.get('content-disposition')).toBe(
      `attachment; filename="Kontrakt aeoa.pdf"; filename*=UTF-8''Kontrakt%20%C3%A6%C3%B8%C3%A5.pdf`,
    );
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    expect(got.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    const again = await fetch(new URL(path, server.url), {
      headers: { 'if-none-match': got.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ['html', '<!doctype html><script>alert(document.cookie)</script>'],
    ['svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['text', 'bare tekst, med < og >'],
  ])('that is %s with a script in it is bytes of no type', async (type, text) => {
    const { path } = await attach(Buffer.from(text), { name: 'Ufarlig.pdf' });
    expect((await upload(Buffer.from(text))).body).toMatchObject({ type });
    const { headers } = await download(path);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="Ufarlig\.pdf\.(html|svg|txt)"/,
    );
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each([
    '../../etc/passwd',
    '..\\..\\windows\\system32\\calc.exe',
    'rapport.pdf\r\nSet-Cookie: a=b',
    'CON',
    '.htaccess',
    'faktura\u202Efdp.exe',
    '"; filename="ond.exe',
  ])('under the name %j is handed over under one that leads nowhere', async (name) => {
    const { path } = await attach(pdf(name), { name });
    const { headers } = await download(path);
    const said = headers.get('content-disposition') ?? '';
    const [, plain = ''] = /^attachment; filename="([^"]*)"; filename\*=UTF-8''[\w%.~!-]+$/.exec(said) ?? [];
    expect(plain).toMatch(/^[^/\\:*?"<>|.][^/\\:*?"<>|]*\.pdf$/);
    expect(decodeURIComponent(said.split("''")[1] ?? '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('is read by who may read the record, and by nobody once no record names it', async () => {
    const bytes = pdf('bare lagt opp');
    expect((await upload(bytes)).status).toBe(201);
    const path = `/api/assessments/holder/evidence/${hashOf(bytes)}`;
    expect((await download(path)).status).toBe(404);
    const { id } = await attach(bytes);
    expect((await download(path)).status).toBe(200);
    await edit({ record: id, remove: true });
    expect((await download(path)).status).toBe(404);
    // Undone: it is there again.
    const add = {
      kind: 'evidence',
      id,
      name: { nb: 'Igjen' },
      file: (await upload(bytes)).body,
      of: ['holder'],
    };
    expect((await edit({ record: id, add })).status).toBe(201);
    expect((await download(path)).status).toBe(200);
  });
});

describe('how large a file may be', () => {
  it.each([
    [0, 422, 'evidence-refused'],
    [1, 201, undefined],
    [limits.file - 1, 201, undefined],
    [limits.file, 201, undefined],
    [limits.file + 1, 413, 'body-too-large'],
  ])('%i bytes are answered %i', async (size, status, code) => {
    await make(`size-${size}`);
    const sent = await upload(Buffer.alloc(size, 'x'), `size-${size}`);
    expect([sent.status, sent.body['code']]).toEqual([status, code]);
    if (status === 413) expect(sent.body['detail']).toContain('65 536 byte'.replace(' ', '\u00a0'));
    expect((await listed(`size-${size}`)).files).toHaveLength(status === 201 ? 1 : 0);
  });

  it('is told before it is read: what says it is too large is refused with nothing of it sent', async () => {
    const { hostname, port } = new URL(server.url);
    const answer = await new Promise<string>((done, fail) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /api/assessments/holder/evidence HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-type: application/octet-stream\r\ncontent-length: 99999999\r\n\r\n`,
        );
      });
      socket.once('data', (data) => {
        done(data.toString('utf8'));
        socket.destroy();
      });
      socket.on('error', fail);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('holds for all together: what there is no room for is refused with how much there is', async () => {
    await make('full');
    const sizes = [60, 60, 60].map((n, index) => Buffer.alloc(n * kib, `${index}`));
    for (const bytes of sizes) expect((await upload(bytes, 'full')).status).toBe(201);
    const refused = await upload(Buffer.alloc(60 * kib, 'y'), 'full');
    expect([refused.status, refused.body['code']]).toEqual([422, 'evidence-refused']);
    expect(refused.body['detail']).toContain('Be den som drifter løsningen, om mer plass');
    // What is there already takes no more room.
    expect((await upload(sizes[0] ?? Buffer.alloc(1), 'full')).status).toBe(200);
  });

  it('is not passed by two at once', async () => {
    await make('race');
    await upload(Buffer.alloc(60 * kib, 'a'), 'race');
    await upload(Buffer.alloc(60 * kib, 'b'), 'race');
    await upload(Buffer.alloc(30 * kib, 'c'), 'race');
    const both = await Promise.all(['d', 'e'].map((sign) => upload(Buffer.alloc(40 * kib, sign), 'race')));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422]);
    expect((await listed('race')).used).toBe(190 * kib);
  });
});

describe('a file', () => {
  it('that is sent twice, also at once, is kept once', async () => {
    await make('twice');
    const bytes = pdf('den samme');
    const all = await Promise.all([upload(bytes, 'twice'), upload(bytes, 'twice'), upload(bytes, 'twice')]);
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 201]);
    expect(await listed('twice')).toMatchObject({ files: [{ sha256: hashOf(bytes) }], used: bytes.length });
  });

  it('whose sender is cut off is not kept, nor any of it', async () => {
    await make('cut');
    const { hostname, port } = new URL(server.url);
    await new Promise<void>((done, fail) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /api/assessments/cut/evidence HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-type: application/octet-stream\r\ncontent-length: 50000\r\n\r\n${'x'.repeat(20_000)}`,
          () => socket.destroy(),
        );
      });
      socket.on('error', fail);
      socket.on('close', () => done());
    });
    expect((await listed('cut')).files).toEqual([]);
    expect((await upload(pdf('neste'), 'cut')).status).toBe(201);
  });

  it('that a machine would run is refused', async () => {
    for (const start of ['MZ\x90\0', '\x7fELF', '#!/bin/sh\n'])
      expect((await upload(Buffer.from(`${start}rest`, 'latin1'))).body).toMatchObject({
        code: 'evidence-refused',
      });
  });

  it('is what its bytes are, and none is taken for another type by its name', async () => {
    const typeOf = async (bytes: Uint8Array) => (await upload(Buffer.from(bytes))).body['type'];
    const office = (path: string) =>
      writeZip([
        { path: '[Content_Types].xml', content: '<Types/>' },
        { path, content: '<x/>' },
      ]);
    expect(await typeOf(office('word/document.xml'))).toBe('word');
    expect(await typeOf(office('xl/workbook.xml'))).toBe('excel');
    expect(await typeOf(office('ppt/presentation.xml'))).toBe('powerpoint');
    expect(await typeOf(writeZip([{ path: 'a.txt', content: 'a' }]))).toBe('zip');
    expect(await typeOf(Buffer.from('89504e470d0a1a0a00', 'hex'))).toBe('png');
    expect(await typeOf(Buffer.from('ffd8ffe0', 'hex'))).toBe('jpeg');
    expect(await typeOf(Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toBe('office');
    expect(await typeOf(Buffer.from('00ff00ff', 'hex'))).toBe('other');
  });

  it('that another page sends as a form is not read', async () => {
    const sent = await send(server, 'POST', '/api/assessments/holder/evidence', 'x', {
      'content-type': 'text/plain',
    });
    expect(sent.status).toBe(415);
  });
});

describe('what becomes of a file', () => {
  it('it is found by its name', async () => {
    await attach(pdf('søk'), { name: 'Penetrasjonstest høsten 2026' });
    const { body } = await send(server, 'GET', '/api/assessments/holder/search?q=penetrasjonstest&lang=nb');
    expect(body['hits']).toMatchObject([{ kind: 'evidence', title: 'Penetrasjonstest høsten 2026' }]);
  });

  it.each(['zip', 'json'] as const)(
    'an export as %s has it, and an import brings it in again',
    async (format) => {
      const id = `out-${format}`;
      await make(id);
      // Packed it would be a hundredth, which is where an archive is taken for an attack.
      const bytes = Buffer.alloc(60 * kib, ' ');
      const { hash } = await attach(bytes, { of: id });
      const response = await fetch(new URL(`/api/assessments/${id}/export?format=${format}`, server.url));
      const exported = Buffer.from(await response.arrayBuffer());
      if (format === 'zip') {
        const zip = readZip(exported, { wants: () => true, largestFile: 1_000_000 });
        expect(zip.ok && zip.files.map(({ path }) => path)).toContain(`evidence/${hash}`);
      }
      const { revision } = (await send(server, 'GET', `/api/assessments/${id}`)).body as {
        readonly revision: number;
      };
      expect((await send(server, 'DELETE', `/api/assessments/${id}?revision=${revision}`)).status).toBe(204);
      const body = format === 'zip' ? exported : exported.toString('utf8').replace(/"revision":\d+,/, '');
      const type = format === 'zip' ? 'application/zip' : 'application/json';
      const sent = await send(server, 'POST', '/api/assessments/import', body, { 'content-type': type });
      expect(sent.status).toBe(201);
      expect((await download(`/api/assessments/${id}/evidence/${hash}`)).bytes.equals(bytes)).toBe(true);
      expect((await send(server, 'GET', `/api/assessments/${id}/verify`)).body).toMatchObject({ ok: true });
    },
  );

  it('an import whose file is another than its name says, or that no record names, says which', async () => {
    await make('in');
    const { hash } = await attach(pdf('ekte'), { of: 'in' });
    const { files, evidence } = (await send(server, 'GET', '/api/assessments/in/export')).body as {
      readonly files: unknown;
      readonly evidence: readonly { readonly path: string; readonly base64: string }[];
    };
    const take = (sent: unknown) =>
      send(
        server,
        'POST',
        '/api/assessments/import?replace=2',
        { files, evidence: sent },
        { 'accept-language': 'nb' },
      );
    const forged = await take([{ path: `evidence/${hash}`, base64: pdf('falsk').toString('base64') }]);
    expect(forged.body).toMatchObject({
      code: 'evidence-refused',
      errors: [
        { path: `evidence/${hash}`, message: expect.stringContaining('endret eller skadet') as string },
      ],
    });
    const stray = hashOf(pdf('løs'));
    const unnamed = await take([
      ...evidence,
      { path: `evidence/${stray}`, base64: pdf('løs').toString('base64') },
    ]);
    expect(unnamed.body).toMatchObject({ errors: [{ path: `evidence/${stray}` }] });
    expect((await take(evidence)).status).toBe(200);
  });

  it('a copy of the assessment has it, but not what was shown for a decision that stays behind', async () => {
    await make('first');
    const { hash } = await attach(pdf('følger med'), { of: 'first' });
    const decision = {
      kind: 'decision',
      id: 'bedt-om-rad',
      type: 'adviceRequest',
      by: { nb: 'Direktøren' },
      on: '2026-01-01',
      why: { nb: 'Før godkjenning' },
    };
    const decided = await edit({ record: 'bedt-om-rad', add: decision }, 'first');
    expect(decided.body['errors'] ?? decided.status).toBe(201);
    const bytes = pdf('vedtaket');
    const sent = await upload(bytes, 'first');
    const add = {
      kind: 'evidence',
      id: 'vedtak',
      name: { nb: 'Vedtak' },
      file: sent.body,
      of: ['bedt-om-rad'],
    };
    expect((await edit({ record: 'vedtak', add }, 'first')).status).toBe(201);
    const copied = await send(server, 'POST', '/api/assessments/first/copies', {
      id: 'second',
      title: { nb: 'To' },
    });
    expect(copied.status).toBe(201);
    expect((await download(`/api/assessments/second/evidence/${hash}`)).status).toBe(200);
    expect((await listed('second')).files.map(({ sha256 }) => sha256)).toEqual([hash]);
  });

  it('it is in a backup, and in what is restored from it', async () => {
    const bytes = pdf('sikkerhetskopi');
    const { hash } = await attach(bytes);
    const folder = await mkdtemp(join(tmpdir(), 'risikobilde-evidence-'));
    const place = { dataDir: await emptyDataDir() };
    try {
      await backup(server.place, join(folder, 'b'));
      const { broken, rows } = await restore(place, join(folder, 'b'));
      expect(broken).toEqual([]);
      expect(rows['evidence_file']).toBeGreaterThan(5);
      const restored = await openDatabase(place);
      const row = await restored.db
        .selectFrom('evidence_file')
        .select('content')
        .where('hash', '=', hash)
        .executeTakeFirst();
      await restored.close();
      expect(row?.content?.equals(bytes)).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);

  it('altered in the database it is refused there; where that is got around, verifying tells which', async () => {
    await make('tampered');
    const { hash } = await attach(pdf('slik den var'), { of: 'tampered' });
    const alter = () =>
      sql`update evidence_file set content = ${Buffer.from('noe annet')} where hash = ${hash}`.execute(
        database.db,
      );
    await expect(alter()).rejects.toThrow(/check constraint/);
    const { rows } = await sql<{ readonly name: string }>`select conname as name from pg_constraint
      where conrelid = 'evidence_file'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%sha256%'`.execute(
      database.db,
    );
    await sql`alter table evidence_file drop constraint ${sql.id(rows[0]?.name ?? '')}`.execute(database.db);
    await alter();
    const verify = async () => (await send(server, 'GET', '/api/assessments/tampered/verify')).body;
    expect(await verify()).toMatchObject({ ok: false, wrong: [{ code: 'evidence' }] });
    await sql`delete from evidence_file where hash = ${hash}`.execute(database.db);
    expect(await verify()).toMatchObject({ ok: false, wrong: [{ code: 'evidence-missing' }] });
  });

  it('erased with its record its bytes are gone, and the chain and verifying still hold', async () => {
    await make('erasing');
    const secret = `hemmelig ${'q'.repeat(40)}`;
    const { id, hash, path } = await attach(pdf(secret), { of: 'erasing', name: 'Brev fra Kari' });
    await attach(pdf('blir'), { of: 'erasing', name: 'Noe annet' });
    const erased = await send(server, 'POST', '/api/assessments/erasing/erasures', { what: { record: id } });
    expect(erased.body).toMatchObject({ evidence: 1, isPurged: true });
    expect((await download(path)).status).toBe(404);
    const { rows } = await sql<{ readonly n: number }>`select count(*)::int as n from evidence_file
      where content is not null and hash = ${hash}`.execute(database.db);
    expect(rows).toEqual([{ n: 0 }]);
    expect((await listed('erasing')).files.filter(({ erased: on }) => on !== undefined)).toHaveLength(1);
    expect((await send(server, 'GET', '/api/assessments/erasing/verify')).body).toMatchObject({
      ok: true,
      wrong: [{ code: 'erased' }, { code: 'evidence-erased' }],
    });
  }, 60_000);

  it('by a text in its name it is erased too', async () => {
    await make('by-name');
    await attach(pdf('brev'), { of: 'by-name', name: 'Brev fra Ola Nordmann' });
    const erased = await send(server, 'POST', '/api/assessments/by-name/erasures', {
      what: { containing: 'ola nordmann' },
    });
    expect(erased.body).toMatchObject({ evidence: 1 });
  }, 60_000);

  it('sent and never named it is forgotten after a day', async () => {
    await make('left');
    await upload(pdf('gått fra'), 'left');
    const { id } = await attach(pdf('brukt'), { of: 'left' });
    await sql`update evidence_file set stored = '2020-01-01T00:00:00.000Z'`.execute(database.db);
    await upload(pdf('neste'), 'left');
    expect((await listed('left')).files).toHaveLength(2);
    await edit({ record: id, remove: true }, 'left');
    await sql`update evidence_file set stored = '2020-01-01T00:00:00.000Z' where type = 'pdf'`.execute(
      database.db,
    );
    await upload(pdf('enda en'), 'left');
    // What an edit has named stays, so that the edit can be undone.
    expect((await listed('left')).files).toHaveLength(2);
  });
});

it('a draft that is shared shows what everyone may read, with a link to it, and nothing of the rest', async () => {
  await make('told');
  const open = await attach(pdf('åpen'), { of: 'told', level: 'public', name: 'Åpen rapport' });
  const hidden = await attach(pdf('lukket'), { of: 'told', level: 'internal', name: 'Lukket rapport' });
  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const { address } = (await send(server, 'POST', '/api/assessments/told/share-links', { until })).body as {
    readonly address: string;
  };
  const pages = await Promise.all(
    ['annex-f.html', 'index.html', 'annex-f-1.html'].map(
      async (page) => (await download(`${address}nb/${page}`)).bytes,
    ),
  );
  const text = Buffer.concat(pages).toString('utf8');
  expect(text).toContain(`href="../evidence/${open.hash}"`);
  expect(text).toContain('Åpen rapport');
  expect(text).not.toContain(hidden.hash);
  expect(text).not.toContain('Lukket rapport');
  expect((await download(`${address}evidence/${open.hash}`)).status).toBe(200);
  expect((await download(`${address}evidence/${hidden.hash}`)).status).toBe(404);
}, 120_000);
