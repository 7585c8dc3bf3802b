import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { type Imitation, startImitation } from '../test/imitation.js';
import type { Fault } from './fault.js';
import { createFetching, type FetchingOptions } from './fetching.js';

// How a source is asked: one host, over TLS, at a public address, with limits; and what is said where that is not how it goes.

let source: Imitation;
beforeEach(async () => {
  await source?.close();
  source = await startImitation();
});
afterAll(() => source.close());

const asks = (options: Partial<FetchingOptions> = {}) =>
  createFetching({
    host: new URL(source.origin).host,
    privateHosts: ['127.0.0.1'],
    userAgent: 'Risikobilde/test',
    wait: () => Promise.resolve(),
    ...options,
  });
const asked = { accept: '*/*', most: 1000 };
const whyNot = (url: string, options: Partial<FetchingOptions> = {}): Promise<string> =>
  asks(options)(new URL(url), asked).then(
    () => 'answered',
    // It fails with nothing else.
    (fault: unknown) => (fault as Fault).why,
  );

it('says who asks, and asks only for what is newer than what is had', async () => {
  source.on('/x', ({ headers }, answer) => {
    if (headers['if-none-match'] === '"1"') return void answer.writeHead(304).end();
    answer.writeHead(200, { etag: '"1"', 'last-modified': 'Sun, 29 Nov 2026 06:00:00 GMT' }).end('x');
  });
  const first = await asks()(new URL(`${source.origin}/x`), asked);
  if (first.isUnchanged) throw new Error('it has not been asked before');
  expect(first.validators).toEqual({ etag: '"1"', lastModified: 'Sun, 29 Nov 2026 06:00:00 GMT' });
  expect(await asks()(new URL(`${source.origin}/x`), { ...asked, validators: first.validators })).toEqual({
    isUnchanged: true,
  });
  expect(source.asked[0]?.headers).toMatchObject({
    'user-agent': 'Risikobilde/test',
    'accept-encoding': 'identity',
  });
});

it('a server that has too much to do is asked four times, longer and longer apart, and then not', async () => {
  const waits: number[] = [];
  source.on('/x', (_, answer) => answer.writeHead(503).end());
  expect(await whyNot(`${source.origin}/x`, { wait: (ms) => Promise.resolve(waits.push(ms)) })).toBe(
    'serverError',
  );
  expect(waits).toEqual([2000, 4000, 8000]);
  expect(source.asked).toHaveLength(4);
});

it.each([
  [500, 'serverError', 1],
  [503, 'serverError', 4],
  [404, 'notFound', 1],
  [410, 'notFound', 1],
  [401, 'forbidden', 1],
  [403, 'forbidden', 1],
  [429, 'askedTooOften', 1],
  [422, 'wrongParameters', 1],
  [418, 'unexpected', 1],
])('an answer with %i is %s', async (status, why, times) => {
  source.on('/x', (_, answer) => answer.writeHead(status).end('{"errors":{}}'));
  expect(await whyNot(`${source.origin}/x`)).toBe(why);
  expect(source.asked).toHaveLength(times);
});

it.each([
  ['another host', 'https://evil.example/x', 'redirectedElsewhere'],
  ['another port of it', 'http://127.0.0.1:1/x', 'redirectedElsewhere'],
  ['what is no address', 'http://[', 'redirectedElsewhere'],
  ['itself for ever', '/x', 'redirectedElsewhere'],
  ['what tells secrets of the cloud', 'http://169.254.169.254/latest', 'redirectedElsewhere'],
  ['another page of its own', '/y', 'answered'],
])('led on to %s: %s', async (_, location, why) => {
  source.on('/x', (__, answer) => answer.writeHead(302, { location }).end());
  source.says('/y', 'there');
  expect(await whyNot(`${source.origin}/x`)).toBe(why);
});

it.each([
  ['http://feeds.example/x', {}, 'notSecure'],
  ['https://user:secret@feeds.example/x', {}, 'notSecure'],
  ['https://10.0.0.1/x', {}, 'privateAddress'],
  ['https://127.0.0.1/x', { privateHosts: [] }, 'privateAddress'],
  ['https://[::1]/x', {}, 'privateAddress'],
  ['https://[::ffff:127.0.0.1]/x', {}, 'privateAddress'],
  ['https://169.254.169.254/x', {}, 'privateAddress'],
  ['https://2130706433/x', { privateHosts: [] }, 'privateAddress'],
])('%s is not asked: it is no public address over TLS', async (url, more, why) => {
  expect(await whyNot(url, { host: new URL(url).host, ...more })).toBe(why);
  expect(source.asked).toEqual([]);
});

it('a name that is given a private address when the connection is made leads nowhere', async () => {
  expect(await whyNot('https://localhost/x', { host: 'localhost' })).toBe('privateAddress');
});

it('a host beside the one of the settings is not asked', async () => {
  expect(await whyNot('https://other.example/x')).toBe('redirectedElsewhere');
});

it.each([
  ['says so', { 'content-length': '100000000' }],
  ['does not say so', {}],
])('more than is taken is given up: it %s', async (_, headers) => {
  source.on('/x', (__, answer) => {
    answer.writeHead(200, headers);
    const more = (): void => {
      while (!answer.destroyed && answer.write('x'.repeat(1000)));
      if (!answer.destroyed) answer.once('drain', more);
    };
    more();
  });
  expect(await whyNot(`${source.origin}/x`)).toBe('tooLarge');
});

it('an answer that breaks off is not taken as whole', async () => {
  source.on('/x', (_, answer) => {
    answer.writeHead(200, { 'content-length': '500' });
    answer.write('begin', () => answer.destroy());
  });
  expect(await whyNot(`${source.origin}/x`)).toBe('brokenOff');
});

it('an answer that never comes is not waited for', async () => {
  source.on('/x', () => undefined);
  expect(await whyNot(`${source.origin}/x`, { patience: 200 })).toBe('tookTooLong');
});

it('where a proxy is set, it is asked for the connection, and no name is looked up here', async () => {
  const lines: string[] = [];
  const proxy = createServer((socket: Socket) => {
    socket.once('data', (data) => {
      lines.push(data.toString().split('\r\n')[0] ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const { port } = proxy.address() as AddressInfo;
  const why = await whyNot('https://feeds.example/x', {
    host: 'feeds.example',
    proxy: `http://127.0.0.1:${port}`,
    lookup: () => {
      throw new Error('looked up');
    },
  });
  proxy.close();
  expect([why, lines]).toEqual(['serverError', ['CONNECT feeds.example:443 HTTP/1.1']]);
});
