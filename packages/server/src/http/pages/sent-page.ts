import { createHash } from 'node:crypto';
import { keepNewest } from '../../base/newest.js';
import { gzipSync } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import type { WrittenAnswer } from '../handler.js';

type Sent = { readonly body: Buffer; readonly packed: Buffer; readonly tag: string };

const mostKept = 400;

/** Pages as they are sent, each packed once; of what is asked for again and again nothing is made anew. */
export type SentPages = {
  /** `name` stands for one page: what it is made of, so that a page that changes has another name. */
  readonly of: (
    request: Pick<FastifyRequest, 'headers'>,
    name: string,
    make: () => string | Buffer,
    headers: Readonly<Record<string, string>> & { readonly type: string },
  ) => WrittenAnswer;
};

export const createSentPages = (): SentPages => {
  const kept = new Map<string, Sent>();
  const sent = (name: string, make: () => string | Buffer): Sent => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const body = Buffer.from(make());
    const tag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
    const made = { body, packed: gzipSync(body), tag };
    keepNewest(kept.set(name, made), mostKept);
    return made;
  };
  return {
    of: ({ headers: asked }, name, make, { type, ...more }) => {
      const { body, packed, tag } = sent(name, make);
      const isPacked = /(^|[\s,])gzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(asked['accept-encoding'] ?? '');
      // Packed or not it is the same page, but not the same bytes.
      const etag = `"${tag}${isPacked ? '-gz' : ''}"`;
      const headers = {
        ...more,
        etag,
        vary: more['vary'] === undefined ? 'accept-encoding' : `accept-encoding, ${more['vary']}`,
      };
      if (asked['if-none-match'] === etag) return { ok: true, written: undefined, status: 304, headers };
      return {
        ok: true,
        written: isPacked ? packed : body,
        type,
        headers: isPacked ? { ...headers, 'content-encoding': 'gzip' } : headers,
      };
    },
  };
};
