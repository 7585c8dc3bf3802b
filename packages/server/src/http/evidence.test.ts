import { connect } from 'node:net';
import { writeZip } from '@risikobilde/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ForEvidence, hashOf, kib, limits, pdf, startForEvidence } from '../testing/for-evidence.js';
import { send } from '../testing/test-server.js';

let at: ForEvidence;
let server: ForEvidence['server'];
beforeAll(async () => {
  at = await startForEvidence();
  ({ server } = at);
});
afterAll(() => at.close());

const upload: ForEvidence['upload'] = (...asked) => at.upload(...asked);
const listed: ForEvidence['listed'] = (...asked) => at.listed(...asked);
const edit: ForEvidence['edit'] = (...asked) => at.edit(...asked);
const attach: ForEvidence['attach'] = (...asked) => at.attach(...asked);
const download: ForEvidence['download'] = (...asked) => at.download(...asked);
const make: ForEvidence['make'] = (...asked) => at.make(...asked);

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
