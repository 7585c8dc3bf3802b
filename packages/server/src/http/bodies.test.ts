import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';
import { deepest, mostElements } from './json-bounds.js';
import { largestJson } from './read-json.js';

// What a body may hold is held while it comes: of what is refused nothing has been made, and nothing more is read.

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'target', title: { nb: 'Mål' } });
});
afterAll(() => server.close());

const edits = '/api/assessments/target/edits';
const imports = '/api/assessments/import';

/** The answer to a body that goes on, and how many pieces of it had been sent when the server ended the connection. */
const said = (
  path: string,
  headers: readonly string[],
  pieces: number,
  piece: string,
): Promise<{ readonly answer: string; readonly sent: number }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    let [answer, sent] = ['', 0];
    const more = (): void => {
      if (answer !== '' || sent === pieces || socket.destroyed) return;
      sent += 1;
      socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`, more);
    };
    socket.once('error', (error) => (answer === '' ? reject(error) : resolve({ answer, sent })));
    for (const end of ['end', 'close'])
      socket.once(end, () => {
        resolve({ answer, sent });
        socket.destroy();
      });
    socket.on('data', (data) => {
      answer += data.toString('utf8');
    });
    socket.write(
      [
        `POST ${path} HTTP/1.1`,
        `host: localhost:${port}`,
        'transfer-encoding: chunked',
        ...headers,
        '',
        '',
      ].join('\r\n'),
      more,
    );
  });

const json = ['content-type: application/json'];
const refusedAs = (answer: string): readonly [string | undefined, string | undefined] => [
  /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1],
  /"code":"([^"]+)"/.exec(answer)?.[1],
];

describe('a body that never ends', () => {
  it.each<[string, string, string]>([
    ['of small values', imports, '1,'.repeat(10_000)],
    ['of lists in lists', imports, '['.repeat(10_000)],
    ['of one text', imports, 'x'.repeat(100_000)],
    ['of small values, as an edit', edits, '1,'.repeat(10_000)],
    ['of one text, as an edit', edits, 'x'.repeat(100_000)],
  ])('%s is refused while it comes', async (_, path, piece) => {
    const { answer, sent } = await said(path, json, 2000, piece);
    expect(refusedAs(answer)).toEqual(['413', 'body-too-large']);
    expect(answer.toLowerCase()).toContain('connection: close');
    expect(sent).toBeLessThan(2000);
  });

  it.each([
    ['application/zip', edits],
    ['application/octet-stream', edits],
    ['application/octet-stream', imports],
    ['application/x-www-form-urlencoded', edits],
    ['multipart/form-data; boundary=x', edits],
    ['text/plain', edits],
  ])('of the type %s, which is not read at %s, is refused before it comes', async (type, path) => {
    const { answer } = await said(path, [`content-type: ${type}`], 2000, 'x'.repeat(100_000));
    expect(refusedAs(answer)).toEqual(['415', 'media-type-not-supported']);
    expect(answer.toLowerCase()).toContain('connection: close');
  });
});

describe('a body that says how long it is', () => {
  it.each([
    ['an edit', edits, 1024 * 1024],
    ['an import of JSON', imports, largestJson],
  ])('and is longer than %s may be is refused before it comes', async (_, path, most) => {
    const headers = [...json, `content-length: ${most + 1}`];
    const { port } = new URL(server.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.once('error', reject);
      socket.once('data', (data) => {
        resolve(data.toString('utf8'));
        socket.destroy();
      });
      socket.write([`POST ${path} HTTP/1.1`, `host: localhost:${port}`, ...headers, '', ''].join('\r\n'));
    });
    expect(refusedAs(answer)).toEqual(['413', 'body-too-large']);
  });
});

describe('as much as may be', () => {
  const edit = (note: string): string =>
    JSON.stringify(editOf(1, [{ record: 'operator', set: { note: 'HERE' } }])).replace('"HERE"', note);

  it('is read, and refused for what it says', async () => {
    // Beside the note: the edit has seven values, and is four deep.
    const wide = await send(server, 'POST', edits, edit(`[${'1,'.repeat(mostElements - 20)}1]`));
    const deep = await send(server, 'POST', edits, edit('['.repeat(deepest - 4) + ']'.repeat(deepest - 4)));
    expect([wide.status, deep.status]).toEqual([422, 422]);
  });

  it('and one value or one level more is not', async () => {
    const wide = await send(server, 'POST', edits, edit(`[${'1,'.repeat(mostElements)}1]`));
    const deep = await send(server, 'POST', edits, edit('['.repeat(deepest) + ']'.repeat(deepest)));
    expect([wide.status, wide.body['code'], deep.status, deep.body['code']]).toEqual([
      413,
      'body-too-large',
      413,
      'body-too-large',
    ]);
    expect([wide.body['detail'], deep.body['detail']]).toEqual([
      expect.stringContaining('50,000 values'),
      expect.stringContaining('64 levels'),
    ]);
  });
});
