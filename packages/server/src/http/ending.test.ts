import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { send, startTestServer } from '../testing/test-server.js';

/** A request whose body is held back until `end` is called. */
const begun = (url: string, body: string) => {
  const asked = request(url, { method: 'POST', headers: { 'content-type': 'application/json' } });
  asked.write(body.slice(0, 1));
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
  return { answer, end: () => asked.end(body.slice(1)) };
};

it('a server that ends says so first, answers what it has begun, ends its streams, and loses no edit', async () => {
  const server = await startTestServer({ drain: 1 });
  await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'ending', title: { nb: 'Slutt' } });
  expect((await send(server, 'GET', '/ready')).status).toBe(200);
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
  await setTimeout(100);
  const closing = server.close();
  await expect
    .poll(async () => (await send(server, 'GET', '/ready')).body, { timeout: 900, interval: 20 })
    .toMatchObject({ status: 503, code: 'server-stopping' });
  // Until everybody who asks `/ready` has seen it, the rest is answered as before.
  expect((await send(server, 'GET', '/health')).status).toBe(200);
  const meanwhile = await send(server, 'GET', '/api/assessments/ending');
  expect([meanwhile.status, meanwhile.headers.get('connection')]).toEqual([200, 'close']);
  await setTimeout(1200);
  edit.end();
  expect(await edit.answer).toMatchObject({ status: 201 });
  expect(await ended).toContain('event: hello');
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
    `POST /api/assessments HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  await setTimeout(200);
  const closing = server.close();
  await setTimeout(100);
  socket.write(`${body}GET /api/assessments/kept HTTP/1.1\r\n${host}\r\n`);
  await closed;
  expect(answers).toContain('HTTP/1.1 201');
  expect(answers).toContain('HTTP/1.1 503');
  expect(answers).toContain('"code":"server-stopping"');
  await closing;
});
