import type { IncomingMessage } from 'node:http';
import { message } from '@risikobilde/words';
import type { FastifyRequest } from 'fastify';
import { BodyRefused } from './read-json.js';

/** Memory that is taken before a byte has come, whatever a request says that it will send. */
const first = 64 * 1024;

/**
 * Reads the bytes of a file as they come, each put in its place at once: twenty megabytes joined at the end would hold the loop. They stand
 * alone in their memory where their number was said, so that a thread is handed them whole.
 */
export const readBytes = (
  { headers, routeOptions: { bodyLimit } }: FastifyRequest,
  payload: IncomingMessage,
  done: (error: Error | null, body?: unknown) => void,
): void => {
  const refused = new BodyRefused({
    code: 'body-too-large',
    detail: message('refusal.bodySize', { limit: bodyLimit }),
  });
  const said = Number(headers['content-length'] ?? Number.NaN);
  if (said > bodyLimit) return done(refused);
  const most = Number.isNaN(said) ? bodyLimit : said;
  let bytes = Buffer.allocUnsafeSlow(Math.min(first, most));
  let length = 0;
  const stop = (): void => {
    payload.off('data', hear).off('end', end).off('error', fail);
  };
  const hear = (piece: Buffer): void => {
    const next = length + piece.length;
    if (next > bodyLimit) {
      stop();
      return done(refused);
    }
    if (next > bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(next, Math.min(most, bytes.length * 2)));
      bytes.copy(larger, 0, 0, length);
      bytes = larger;
    }
    piece.copy(bytes, length);
    length = next;
  };
  const end = (): void => {
    stop();
    done(null, bytes.subarray(0, length));
  };
  const fail = (error: Error): void => {
    stop();
    done(Object.assign(error, { statusCode: 400 }));
  };
  payload.on('data', hear).on('end', end).on('error', fail);
};
