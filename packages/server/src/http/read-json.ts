import type { IncomingMessage } from 'node:http';
import { message, type Message } from '@risikobilde/words';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Refusal } from '../base/refusal.js';
import { createJsonBounds, deepest, type JsonBounds, mostElements } from './json-bounds.js';

/** A body that is refused before its end, or before anything is made of it. */
export class BodyRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Bytes of which all is made so soon that nobody notices. */
const madeAtOnce = 100_000;

/** The most that JSON holds where a route takes bytes too: what is larger comes as those, and is read in a thread. */
export const largestJson = 2 * 1024 * 1024;

/**
 * Reads a body of JSON, and refuses it at the byte that passes what it may hold: nothing is made of what is too large, too deep or too
 * much, and what comes after is not looked at.
 */
export const readJson = (app: FastifyInstance) => {
  // As the framework reads it, with its refusal of `__proto__`.
  const parse = app.getDefaultJsonParser('error', 'error');
  return (
    request: FastifyRequest,
    payload: IncomingMessage,
    done: (error: Error | null, body?: unknown) => void,
  ): void => {
    const { bodyLimit, config } = request.routeOptions;
    const bytes = config.bytes === undefined ? bodyLimit : Math.min(bodyLimit, largestJson);
    const most = { bytes, elements: mostElements, depth: deepest };
    if (Number(request.headers['content-length'] ?? 0) > bytes) return done(tooMuch('bytes', most));
    const look = createJsonBounds(most);
    const pieces: Buffer[] = [];
    const stop = (): void => {
      payload.off('data', hear).off('end', end).off('error', fail);
    };
    const hear = (piece: Buffer): void => {
      pieces.push(piece);
      const what = look(piece);
      if (what === undefined) return;
      stop();
      done(tooMuch(what, most));
    };
    const end = (): void => {
      stop();
      const body = Buffer.concat(pieces);
      // What is made of it takes long too: others are let in before.
      const then: typeof done =
        body.length < madeAtOnce ? done : (...all) => void setImmediate(() => done(...all));
      void parse(request, body.toString('utf8'), then);
    };
    const fail = (error: Error): void => {
      stop();
      done(Object.assign(error, { statusCode: 400 }));
    };
    payload.on('data', hear).on('end', end).on('error', fail);
  };
};

const tooMuch = (what: keyof JsonBounds, most: JsonBounds): BodyRefused =>
  new BodyRefused({ code: 'body-too-large', detail: whyOf(what, most) });

const whyOf = (what: keyof JsonBounds, { bytes, elements, depth }: JsonBounds): Message => {
  if (what === 'bytes') return message('refusal.bodySize', { limit: bytes });
  return what === 'elements'
    ? message('refusal.bodyElements', { limit: elements })
    : message('refusal.bodyDepth', { limit: depth });
};
