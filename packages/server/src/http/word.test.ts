import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
let docx: Uint8Array;
const target = '/api/assessments/target';
const take = (bytes: Uint8Array) =>
  send(server, 'POST', `${target}/word`, { file: Buffer.from(bytes).toString('base64') });

beforeAll(async () => {
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments', {
    from: 'empty',
    id: 'target',
    title: { nb: 'Vurdering av timebestillingen' },
  });
  const { body } = await send(server, 'GET', `${target}/publish?format=docx&lang=nb&asOf=2026-11-24`);
  const [file] = body['files'] as readonly { readonly base64: string }[];
  docx = new Uint8Array(Buffer.from(file?.base64 ?? '', 'base64'));
});
afterAll(() => server.close());

describe('a Word document of an assessment', () => {
  it('says nothing new when nobody edited it, and the changed text alone when somebody did', async () => {
    const same = await take(docx);
    expect(same.status).toBe(200);
    expect(same.body).toMatchObject({ proposals: [], left: [], hasMoved: false, asOf: '2026-11-24' });
    const parts = unzipSync(docx);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const edited = xml.replace(
      /(target\/alternatives\.0\.name~[^]*?<w:t [^>]*>)Dagens løsning/,
      '$1Løsningen i dag',
    );
    expect(edited).not.toBe(xml);
    const { body } = await take(zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
    expect(body['left']).toEqual([]);
    expect(body['proposals']).toMatchObject([
      { record: 'target', path: 'alternatives.0.name', before: 'Dagens løsning', after: 'Løsningen i dag' },
    ]);
  });

  it('is refused whole when it is nonsense, or unpacks to more than it should', async () => {
    const nonsense = await take(new Uint8Array(1_000_000).fill(0x50));
    expect([nonsense.status, nonsense.body['code']]).toEqual([422, 'word-unreadable']);
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) });
    const refused = await take(bomb);
    expect([refused.status, refused.body['code']]).toEqual([422, 'word-unreadable']);
  });
});
