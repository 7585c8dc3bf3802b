import { addressSchema } from './address.js';
import { languages } from '@risikobilde/core';
import { z } from 'zod';
import { inPages, nextPage } from './pages.js';
import type { Media, Route } from './route.js';
import { daySchema, type Of } from './typed.js';
import { userSchema } from './answers.js';

const html = (description: string): Media => ({ type: 'text/html', description });
const moved = (description: string): Media => ({ type: 'text/html', description });

export const pageName = () => z.string().regex(/^[0-9a-z][0-9a-z-]*\.html$/);
const versionName = () => z.string().max(40);
const lang = z.enum(languages).optional().describe('Left out, what the reader’s browser asks for');
const edition = { id: addressSchema, version: versionName() };
const token = z.string().regex(/^[\w-]{43}$/);
export const editionAddressed = z.strictObject(edition);
export const shareToken = z.strictObject({ token });

const shareLinkSchema = z
  .strictObject({
    id: z.string(),
    made: z.string().describe('A moment in UTC'),
    until: daySchema.describe('The last day it works'),
    withdrawn: z.string().optional().describe('When it was withdrawn, a moment in UTC'),
    madeBy: userSchema
      .optional()
      .describe('Left out where it is not known, of links from before that was kept'),
    isOwned: z
      .boolean()
      .describe('Whether whoever made it may share the draft still; where not, the link opens nothing'),
    address: z
      .string()
      .optional()
      .describe('Told once, when the link is made: only its hash is kept, and nobody can read it again'),
  })
  .meta({ id: 'ShareLink' });
export type ShareLink = Of<typeof shareLinkSchema>;

/** What readers without an account may open: editions that are given out, and a draft by a link that somebody gave them. */
export const editionRoutes = {
  'GET /pub/': {
    summary: 'Every assessment that has been given out, with the edition that applies, a page at a time',
    right: 'anyone',
    query: z.strictObject({ lang, ...inPages(50) }),
    answers: { 200: html('The list'), 304: null },
    refusals: [],
  },
  'GET /pub/:id/': {
    summary:
      'Every edition of an assessment, a page at a time, newest first, and how the one that applies stands today',
    right: 'anyone',
    params: z.strictObject({ id: addressSchema }),
    query: z.strictObject({ lang, ...inPages(50) }),
    answers: { 200: html('The editions'), 304: null },
    refusals: ['not-found'],
  },
  'GET /pub/:id/feed.xml': {
    summary: 'The editions of an assessment as an Atom feed, newest first; its links lead to the pages of it',
    right: 'anyone',
    params: z.strictObject({ id: addressSchema }),
    query: z.strictObject({ lang, ...inPages(50) }),
    answers: { 200: { type: 'application/atom+xml', description: 'RFC 4287, RFC 5005' }, 304: null },
    refusals: ['not-found'],
  },
  'GET /pub/:id/:version/': {
    summary: 'An edition: leads to its first page in the language of the reader',
    right: 'anyone',
    params: z.strictObject(edition),
    query: z.strictObject({ lang }),
    answers: { 302: moved('To its first page') },
    refusals: ['not-found'],
  },
  'GET /pub/:id/:version/edition.json': {
    summary:
      'What an edition says of itself: its hash, what has changed, who approved, and the hash of each file',
    right: 'anyone',
    params: z.strictObject(edition),
    answers: { 200: z.looseObject({ format: z.string(), version: z.string() }), 304: null },
    refusals: ['not-found'],
  },
  'GET /pub/:id/:version/edition.jws': {
    summary:
      'The signature of an edition, where the installation has a key: a JWS (RFC 7515) over the hashes of `edition.json` and of the release',
    right: 'anyone',
    params: z.strictObject(edition),
    answers: { 200: { type: 'application/jose', description: 'In compact form' } },
    refusals: ['not-found'],
  },
  'GET /pub/:id/:version/edition.tsr': {
    summary:
      'The time stamp over the signature of an edition, byte for byte as the authority answered (RFC 3161), where the installation asks one',
    right: 'anyone',
    params: z.strictObject(edition),
    answers: { 200: { type: 'application/timestamp-reply', description: 'In DER' } },
    refusals: ['not-found'],
  },
  'GET /.well-known/jwks.json': {
    summary: 'The public keys that editions are verified with (RFC 7517); none where nothing is signed',
    right: 'anyone',
    answers: {
      200: {
        type: 'application/jwk-set+json',
        description:
          'Those that sign, and those that have; each with its period (`nbf`, `exp`) where it has one',
      },
    },
    refusals: [],
  },
  'GET /pub/:id/:version/files/:file': {
    summary: 'A file of an edition, byte for byte as it was given out',
    right: 'anyone',
    params: z.strictObject({
      ...edition,
      file: z
        .string()
        .regex(/^[\w][\w.-]*$/)
        .max(200),
    }),
    answers: { 200: { type: '*/*', description: 'The file' }, 304: null },
    refusals: ['not-found'],
  },
  'GET /pub/:id/:version/:page': {
    summary: 'The page of an edition that chooses the language',
    right: 'anyone',
    params: z.strictObject({ ...edition, page: pageName() }),
    answers: { 200: html('The page'), 304: null },
    refusals: ['not-found'],
  },
  'GET /pub/:id/:version/:lang/:page': {
    summary: 'One page of an edition; where another applies, a band over it says which',
    right: 'anyone',
    params: z.strictObject({ ...edition, lang: z.enum(languages), page: pageName() }),
    answers: { 200: html('The page'), 304: null },
    refusals: ['not-found'],
  },
  'GET /utgave/:id/:version/:page': {
    summary: 'The former address of an edition',
    right: 'anyone',
    params: z.strictObject({ ...edition, page: pageName() }),
    answers: { 301: moved('To the address it has') },
    refusals: [],
  },
  'GET /utgave/:id/:version/:lang/:page': {
    summary: 'The former address of a page of an edition',
    right: 'anyone',
    params: z.strictObject({ ...edition, lang: z.enum(languages), page: pageName() }),
    answers: { 301: moved('To the address it has') },
    refusals: [],
  },
  'GET /utkast/:token/': {
    summary: 'A draft that somebody shared: leads to its first page in the language of the reader',
    right: 'anyone',
    params: z.strictObject({ token }),
    query: z.strictObject({ lang }),
    answers: { 302: moved('To its first page'), 410: html('That the link no longer works') },
    refusals: ['not-found'],
  },
  'GET /utkast/:token/:lang/:page': {
    summary:
      'One page of a draft that somebody shared; it says that it is a draft and how long the link works',
    right: 'anyone',
    params: z.strictObject({ token, lang: z.enum(languages), page: pageName() }),
    answers: { 200: html('The page'), 410: html('That the link no longer works') },
    refusals: ['not-found', 'took-too-long'],
    isHeavy: true,
  },
  'GET /api/assessments/:id/share-links': {
    summary: 'Links to the draft that have been made, a page at a time, newest first',
    right: 'shareDraft',
    params: z.strictObject({ id: addressSchema }),
    query: z.strictObject(inPages()),
    answers: { 200: z.strictObject({ links: z.array(shareLinkSchema), ...nextPage }) },
    refusals: ['not-found'],
  },
  'POST /api/assessments/:id/share-links': {
    summary:
      'Make a link by which anybody can read the draft until a day, at most 90 days ahead; what only owners or your own may read is not in it',
    right: 'shareDraft',
    params: z.strictObject({ id: addressSchema }),
    body: z.strictObject({ until: daySchema }).meta({ id: 'ShareLinkRequest' }),
    answers: { 201: shareLinkSchema },
    refusals: ['not-found', 'share-not-possible'],
  },
  'DELETE /api/assessments/:id/share-links/:link': {
    summary: 'Withdraw a link to the draft',
    right: 'shareDraft',
    params: z.strictObject({ id: addressSchema, link: z.string().max(60) }),
    answers: { 204: null },
    refusals: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
