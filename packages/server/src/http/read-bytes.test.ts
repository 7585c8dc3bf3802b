import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { readBytes } from './read-bytes.js';

const limit = 1_000_000;
/** What is read of pieces that come under a header. */
const readOf = (pieces: readonly Buffer[], headers: object): Promise<unknown> =>
  new Promise((resolve) => {
    // All that is asked of either.
    const request = { headers, routeOptions: { bodyLimit: limit } } as unknown as FastifyRequest;
    const payload = Readable.from(pieces) as unknown as Parameters<typeof readBytes>[1];
    readBytes(request, payload, (error, body) => resolve(error ?? body));
  });
const pieces = (length: number) => Array.from({ length }, (_, at) => Buffer.alloc(1000 + (at % 7), at % 251));
const whole = Buffer.concat(pieces(300));
const tooLarge = { refusal: { code: 'body-too-large' } };

it('bytes are put in their places as they come; where their number was said they stand alone in memory', async () => {
  expect(await readOf(pieces(300), { 'content-length': String(whole.length) })).toEqual(whole);
  expect(await readOf(pieces(300), {})).toEqual(whole);
  expect(await readOf([], {})).toEqual(Buffer.alloc(0));
  const read = await readOf(pieces(300), { 'content-length': String(whole.length) });
  expect(Buffer.isBuffer(read) && read.buffer.byteLength).toBe(whole.length);
});

it('more than a route takes is refused: of what is said before a byte comes, of what is not said when it has come', async () => {
  expect(await readOf([], { 'content-length': String(limit + 1) })).toMatchObject(tooLarge);
  expect(await readOf(pieces(1100), {})).toMatchObject(tooLarge);
});
