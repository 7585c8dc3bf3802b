import type { z } from 'zod';
import type { Action } from './answers.js';
import type { RefusalCode } from './problem-codes.js';
import type { Reading } from './reading-kinds.js';
import type { Frozen, Of } from './typed.js';

const megabyte = 1024 * 1024;
/** The most that the files of an import may hold together, packed or not. */
export const importLimit = 20 * megabyte;

/** What is sent in a form other than JSON; of a stream, `events` says what each message holds. */
export type Media = {
  readonly type:
    | '*/*'
    | 'application/atom+xml'
    | 'application/jose'
    | 'application/timestamp-reply'
    | 'application/jwk-set+json'
    | 'application/zip'
    | 'text/css'
    | 'text/event-stream'
    | 'text/html';
  readonly description: string;
  readonly events?: z.ZodType;
};

/** What one status answers: JSON of a schema, other media, either of the two, or nothing. */
export type Content = z.ZodType | Media | readonly [z.ZodType, Media] | null;
/** From 410 on they are here where they are a page to read and no refusal of the API. */
type AnsweredStatus = 200 | 201 | 204 | 301 | 302 | 303 | 304 | 410 | 422 | 429;

/** One route of the API, whole: nothing about it is said anywhere else but what it does. */
export type Route = {
  readonly summary: string;
  /** What it asks the server's rights for; `anyone` where nothing of anybody's is told. */
  readonly right: Action | 'anyone';
  /** The part of the query that names the assessment whose right is asked for, where the address does not have it. */
  readonly assessmentIn?: 'assessment' | 'platform';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The media type of bytes that it takes in place of JSON. */
  readonly bytes?: 'application/zip' | 'application/octet-stream';
  /** Whether the body comes as a form, from another server or a page without scripts; nothing else reads one. */
  readonly form?: true;
  /** Where it has 201, that is the usual one. */
  readonly answers: { readonly [Status in AnsweredStatus]?: Content };
  /** Beside those that every route has. */
  readonly refusals: readonly RefusalCode[];
  /** Expensive route, with limits of its own on how often it is asked. */
  readonly isHeavy?: true;
  /** What only a person at a browser has use for: refused to machine clients. */
  readonly isForPeople?: true;
  /** How who asks has read the assessment by it, for the log of reading. An edition and a link note it themselves. */
  readonly reads?: Reading;
  /** The largest body, in bytes, where it is another than 1 MB; `evidence` and `import`: as the installation has set. */
  readonly mostBytes?: number | 'evidence' | 'import';
};

type JsonOf<C> = C extends readonly [infer Schema, Media] ? JsonOf<Schema> : C extends z.ZodType ? C : never;
type SchemaAt<R, Name extends string> = R extends { readonly [N in Name]: infer S extends z.ZodType }
  ? S
  : never;
type Parsed<S> = [S] extends [never] ? undefined : S extends z.ZodType ? z.output<S> : never;

/** Validated request, as a handler gets it. */
export type RouteRequest<R extends Route> = {
  readonly params: Parsed<SchemaAt<R, 'params'>>;
  readonly query: Parsed<SchemaAt<R, 'query'>>;
  readonly body: Parsed<SchemaAt<R, 'body'>> | (R extends { readonly bytes: string } ? Uint8Array : never);
};

type Given<R, Name extends string> = [SchemaAt<R, Name>] extends [never]
  ? object
  : object extends z.input<SchemaAt<R, Name>>
    ? { readonly [N in Name]?: Frozen<z.input<SchemaAt<R, Name>>> }
    : { readonly [N in Name]: Frozen<z.input<SchemaAt<R, Name>>> };

/** Request as a client sends it. */
export type Request<R extends Route> = Given<R, 'params'> &
  Given<R, 'query'> &
  (R extends { readonly bytes: string } ? Given<R, 'body'> | { readonly body: Bytes } : Given<R, 'body'>);

/** Bytes with their media type: what a browser calls a `Blob`. */
type Bytes = {
  readonly size: number;
  readonly type: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
};

/** The JSON that a route answers; `undefined` when it answers none. */
export type Answer<R extends Route> = [JsonOf<R['answers'][keyof R['answers']]>] extends [never]
  ? undefined
  : Of<JsonOf<R['answers'][keyof R['answers']]>>;
