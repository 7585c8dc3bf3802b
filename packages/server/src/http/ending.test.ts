import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { send, startTestServer } from '../testing/test-server.js';

/** A request whose body is held back until `end` is called. */
const begun = (url: string, body: string) => {
  const headers = { 'content-type': 'application/json', expect: '100-continue' };
  const asked = request(url, { method: 'POST', headers });
  const isHeard = new Promise<void>((done) => {
    asked.once('continue', () => {
      asked.write(body.slice(0, 1));
      done();
    });
  });
  asked.flushHeaders();
  const answer = new Promise<{ readonly status: number; readonly connection: string | undefined }>(
    (done, fail) => {
      asked.on('error', fail);
      asked.on('response', (response) => {
        response.resume();
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, connection: response.headers.connection }),
        );
      });
    },
  );
  return { answer, isHeard, end: () => asked.end(body.slice(1)) };
};

it('a server that ends says so first, answers what it has begun, ends its streams, and loses no edit', async () => {
  const server = await startTestServer({ drain: 10 });
  await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'ending', title: { nb: 'Slutt' } });
  await expect.poll(async () => (await send(server, 'GET', '/ready')).status).toBe(200);
  const stream = await fetch(`${server.url}api/assessments/ending/live`);
  const ended = stream.text();
  const edit = begun(
    `${server.url}api/assessments/ending/edits`,
    JSON.stringify({
      clientEditId: 'the-last',
      baseRevision: 1,
      changes: [
        {
          record: 'siste',
          add: { kind: 'party', id: 'siste', name: { nb: 'Siste' }, type: 'company', country: 'NO' },
        },
      ],
    }),
  );
  // The server has the edit as soon as it asks for the rest of it.
  await edit.isHeard;
  const closing = server.close();
  expect((await send(server, 'GET', '/ready')).body).toMatchObject({ status: 503, code: 'server-stopping' });
  // Until everybody who asks `/ready` has seen it, the rest is answered as before.
  expect((await send(server, 'GET', '/health')).status).toBe(200);
  const meanwhile = await send(server, 'GET', '/api/assessments/ending');
  expect([meanwhile.status, meanwhile.headers.get('connection')]).toEqual([200, 'close']);
  // It ends its streams when it goes on to end.
  expect(await ended).toContain('event: hello');
  edit.end();
  expect(await edit.answer).toMatchObject({ status: 201 });
  await closing;
  await expect(fetch(`${server.url}health`)).rejects.toThrow();
});

it('whoever asks anew on a connection that is kept is told that the server ends', async () => {
  const server = await startTestServer();
  const { port } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1');
  let answers = '';
  socket.on('data', (part: Buffer) => {
    answers += part.toString('utf8');
  });
  const closed = new Promise((done) => socket.once('close', done));
  const host = `Host: 127.0.0.1:${port}\r\n`;
  const body = JSON.stringify({ from: 'empty', id: 'kept', title: { nb: 'Beholdt' } });
  socket.write(
    `POST /api/assessments HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
  );
  await expect.poll(() => answers).toContain('100 Continue');
  const closing = server.close();
  // It has come so far when it lets nobody in any more.
  const asksAnew = async () => (await fetch(`${server.url}api/session`)).status;
  await expect.poll(() => asksAnew().catch(() => 503)).toBe(503);
  socket.write(`${body}GET /api/assessments/kept HTTP/1.1\r\n${host}\r\n`);
  await closed;
  expect(answers).toContain('HTTP/1.1 201');
  expect(answers).toContain('HTTP/1.1 503');
  expect(answers).toContain('"code":"server-stopping"');
  await closing;
});
