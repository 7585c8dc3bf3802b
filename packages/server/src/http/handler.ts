import { Readable } from 'node:stream';
import type { Action, Answer, RouteRequest as AskedOf, RouteName, Routes, User } from '@risikobilde/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../base/refusal.js';
import type { Services } from '../services.js';
import type { ReadOf } from '../store/note-readings.js';
import type { Scope } from '../store/scope.js';
import type { Session } from '../store/sessions.js';

/** A request that the table of routes has let through: its parts as their schemas read them, and who asks. */
export type HandlerRequest<Name extends RouteName> = AskedOf<Routes[Name]> & {
  readonly services: Services;
  readonly user: User;
  /** With logins: the session that the request belongs to. */
  readonly login: Session | undefined;
  /** With logins: the organisation that is acted for. */
  readonly organisation: string | undefined;
  readonly permitted: readonly Action[];
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** An answer that is written already: large ones are made once and sent often. */
export type WrittenAnswer = {
  readonly ok: true;
  /** A stream is sent as it is read, and held nowhere. */
  readonly written: string | Buffer | Readable | undefined;
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What whoever gets it has read by it, where the table of routes does not say; `by` where that is not who asks. */
  readonly reading?: (ReadOf & { readonly by?: Scope }) | undefined;
};

/** What a handler gives: the value that its route answers, something written, a refusal; or nothing, when it streams itself. */
export type HandlerAnswer<Value> =
  | { readonly ok: true; readonly value: Value; readonly status?: 200 | 201 }
  | WrittenAnswer
  | { readonly ok: false; readonly refusal: Refusal }
  | undefined;

export type Handlers = {
  readonly [Name in RouteName]: (
    asked: HandlerRequest<Name>,
  ) => HandlerAnswer<Answer<Routes[Name]>> | Promise<HandlerAnswer<Answer<Routes[Name]>>>;
};

/** Another address: 301 for good, 302 for now, 303 to see what came of what was sent. */
export const redirectTo = (
  status: 301 | 302 | 303,
  location: string,
  headers: Readonly<Record<string, string>> = {},
): WrittenAnswer => ({ ok: true, written: undefined, status, headers: { ...headers, location } });

/** Done, and nothing to say of it. */
export const noContent = { ok: true, value: undefined } as const;

/** JSON, or text of another type, as it is. */
export const sendText = (
  text: string | Buffer | Readable,
  more: Pick<WrittenAnswer, 'type' | 'headers'> = {},
): WrittenAnswer => ({
  ok: true,
  written: text,
  ...more,
});

/** Characters that are written so soon that nobody notices. */
const writtenAtOnce = 1_000_000;

/** JSON of many parts, written one after the other where there is much of it. */
export const writtenInParts = (parts: readonly string[]): WrittenAnswer =>
  sendText(
    parts.reduce((sum, { length }) => sum + length, 0) < writtenAtOnce
      ? parts.join('')
      : Readable.from(parts),
  );

/**
 * An answer under a tag that changes with it: whoever has it already is told so, and it is not made again.
 */
export const withEntityTag = async (
  { request }: Pick<HandlerRequest<RouteName>, 'request'>,
  tag: string,
  cacheControl: string,
  make: () => string | Buffer | Promise<string | Buffer>,
): Promise<WrittenAnswer> => {
  const headers = { etag: `"${tag}"`, 'cache-control': cacheControl };
  return request.headers['if-none-match'] === headers.etag
    ? { ok: true, written: undefined, status: 304, headers }
    : { ok: true, written: await make(), headers };
};
