import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { bareServices } from '../testing/bare-services.js';
import { emptyPlace } from '../testing/test-server.js';
import { openServices } from '../process/open-services.js';
import { createApp } from './app.js';
import { boundConnections, mostConnections, waits } from './connections.js';

// Whoever opens connections and says nothing, or half of something, has so many and no more, and not for long.

let server: Server;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await new Promise((done) => server.close(done));
});

const listen = async (isBehindProxy: boolean, options: object = {}): Promise<number> => {
  server = createServer(options, (request, response) => {
    request.on('end', () => response.end('ok')).resume();
  });
  boundConnections(server, { all: 30, ofOne: 10 }, isBehindProxy);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};
const open = (port: number, said = '', from = '127.0.0.1'): Promise<Socket> =>
  new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from }, () => {
      socket.write(said);
      done(socket);
    });
    socket.on('error', () => undefined);
    sockets.push(socket);
  });
const openMany = (port: number, count: number, said?: string, from?: string) =>
  Promise.all(Array.from({ length: count }, () => open(port, said, from)));
const stillOpen = (): number =>
  sockets.filter(({ closed, readableEnded }) => !closed && !readableEnded).length;
const until = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; !isSo() && tries < 1000; tries += 1) await setTimeout(20);
};
const answered = (socket: Socket): Promise<string> =>
  new Promise((done) => {
    socket.once('data', (data) => done(data.toString('utf8')));
    socket.once('close', () => done(''));
  });
const half = 'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99\r\n\r\nhalf';
const whole = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n';

it('one address has so many connections, and another is answered meanwhile', async () => {
  const port = await listen(false);
  const all = await openMany(port, 25, half);
  for (const socket of all) socket.resume();
  await until(() => stillOpen() === 10);
  expect(stillOpen()).toBe(10);
  expect(await answered(await open(port, whole))).toBe('');
  expect(await answered(await open(port, whole, '127.0.0.2'))).toContain('200 OK');
});

it('a connection that is closed makes room for another', async () => {
  const port = await listen(false);
  for (const socket of await openMany(port, 10, half)) socket.destroy();
  await until(() => stillOpen() === 0);
  await setTimeout(50);
  expect(await answered(await open(port, whole))).toContain('200 OK');
});

it('behind a proxy, whose address is everybody’s, all together are bounded', async () => {
  const port = await listen(true);
  for (const socket of await openMany(port, 40, half)) socket.resume();
  await until(() => stillOpen() === 30);
  expect(stillOpen()).toBe(30);
});

it('what is sent by half is ended, and nothing of it is left', async () => {
  const port = await listen(false, {
    requestTimeout: 200,
    headersTimeout: 100,
    connectionsCheckingInterval: 50,
  });
  const [body, headers] = await Promise.all([open(port, half), open(port, 'GET / HTTP/1.1\r\nhost:')]);
  const answers = await Promise.all([answered(body), answered(headers)]);
  for (const answer of answers) expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
  await until(() => stillOpen() === 0);
  expect(stillOpen()).toBe(0);
});

it('the server has these bounds: what never ends is gone within a minute', async () => {
  const { place, drop } = await emptyPlace();
  const { services, close } = await openServices(place, bareServices);
  const app = await createApp(services, { log: bareServices.log });
  server = app.server;
  await app.listen({ host: '127.0.0.1', port: 0 });
  expect([server.headersTimeout, server.requestTimeout, server.maxConnections]).toEqual([
    waits.headers,
    waits.request,
    mostConnections.all,
  ]);
  expect(waits.request + waits.check).toBeLessThanOrEqual(60_000);
  await app.close();
  await close();
  await drop();
});
