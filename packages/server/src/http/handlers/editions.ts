import type { PageAsked, RouteName } from '@risikobilde/api';
import type { Language, LocalDate } from '@risikobilde/core';
import {
  editionAddress,
  editionsFeed,
  editionsPage,
  inForce,
  landingPage,
  supersededBand,
  withBand,
  withEditionLinks,
  withFeedbackLinks,
} from '@risikobilde/publish';
import { languageOf, message, languages } from '@risikobilde/words';
import { today } from '../../base/clock.js';
import { type Refusal, refuse } from '../../base/refusal.js';
import type { Services } from '../../services.js';
import { formFrom } from '../feedback/form-address.js';
import { editionFile } from '../../signing/signature.js';
import { isPublic, type KeptEdition, listEditions } from '../../store/editions.js';
import type { ReadOf } from '../../store/note-readings.js';
import { isReleaseReadable } from '../../store/releases.js';
import { nobody } from '../../auth/permissions.js';
import { sql } from 'kysely';
import { type HandlerRequest, type Handlers, redirectTo, type WrittenAnswer, sendText } from '../handler.js';
import { noPlace } from '../page-of.js';
import { languageAsked } from '../request-language.js';
import { htmlType, pageHeaders } from '../pages/published-page.js';
import { createSentPages } from '../pages/sent-page.js';

type Request = Pick<HandlerRequest<RouteName>, 'services' | 'request'>;
type Reader = Pick<HandlerRequest<RouteName>, 'services' | 'user'>;
type At = { readonly id: string; readonly version: string };

// A page may get a band when another edition is given out; whoever has one asks again after a minute.
const brief = 'public, max-age=60, stale-while-revalidate=600';
const forGood = 'public, max-age=31536000, immutable';
const pages = createSentPages();

export const editionHandlers = {
  'GET /pub/': async ({ services, request, query: asked }) => {
    const { day, language, languages } = about(services, request);
    const editions = await services.editions.list(services);
    if (!isIn(editions, 'assessment', asked)) return noPlace(asked);
    return pages.of(
      request,
      `list ${language} ${day} ${partName(asked)} ${editions.map(({ hash }) => hash).join(' ')}`,
      () => landingPage(editions, { day, language, languages, asked }),
      inLanguage(language),
    );
  },

  'GET /pub/:id/': async ({ services, user, request, params: { id }, query: asked }) => {
    const { day, language, languages } = about(services, request);
    const { editions, isForAll } = await editionsOf({ services, user }, id);
    const now = inForce(editions, day);
    if (now === undefined) return noEditions(id);
    if (!isIn(editions, 'version', asked)) return noPlace(asked);
    const standing = await services.editions.standing(services, now, day);
    const today = standing?.get(language);
    return pages.of(
      request,
      `editions ${language} ${day} ${partName(asked)} ${today !== undefined} ${editions.map(({ hash }) => hash).join(' ')}`,
      () => editionsPage(editions, { day, language, languages, asked, today }),
      { ...inLanguage(language), ...keptBriefly(isForAll) },
    );
  },

  'GET /pub/:id/feed.xml': async ({ services, user, request, params: { id }, query: asked }) => {
    const { language } = about(services, request);
    const { editions, isForAll } = await editionsOf({ services, user }, id);
    const origin = `${request.protocol}://${request.host}`;
    if (editions.length > 0 && !isIn(editions, 'version', asked)) return noPlace(asked);
    const feed = editionsFeed(editions, { language, origin, asked });
    if (feed === undefined) return noEditions(id);
    return pages.of(
      request,
      `feed ${language} ${origin} ${partName(asked)} ${editions.map(({ hash }) => hash).join(' ')}`,
      () => feed,
      { ...inLanguage(language), ...keptBriefly(isForAll), type: 'application/atom+xml; charset=utf-8' },
    );
  },

  'GET /pub/:id/:version/': async ({ services, user, request, params }) => {
    const found = await findEdition({ services, user }, params);
    if (!found.ok) return found;
    const language = await languageThere(services, found.edition, about(services, request).language);
    return redirectTo(302, editionAddress(found.edition, `${language}/index.html`), {
      vary: 'Accept-Language',
      'cache-control': kept(brief, found.isForAll),
    });
  },

  'GET /pub/:id/:version/edition.json': async ({ services, user, request, params }) => {
    const found = await findEdition({ services, user }, params);
    if (!found.ok) return found;
    const { record, hash } = found.edition;
    if (record === undefined) return noFile(params, 'edition.json');
    const sent = pages.of(request, `about ${hash}`, () => editionFile(record), {
      type: 'application/json; charset=utf-8',
      'cache-control': kept(forGood, found.isForAll),
    });
    return { ...sent, reading: ofEdition(found.edition) };
  },

  'GET /pub/:id/:version/edition.jws': async ({ services, user, params }) => {
    const found = await findEdition({ services, user }, params);
    if (!found.ok) return found;
    const { signature } = found.edition;
    if (signature === undefined) return noFile(params, 'edition.jws');
    const headers = { 'cache-control': kept(forGood, found.isForAll) };
    return sendText(signature, { type: 'application/jose', headers });
  },

  'GET /pub/:id/:version/edition.tsr': async ({ services, user, params }) => {
    const found = await findEdition({ services, user }, params);
    if (!found.ok) return found;
    const { timeStamp } = found.edition;
    if (timeStamp === undefined) return noFile(params, 'edition.tsr');
    const headers = { 'cache-control': kept(forGood, found.isForAll) };
    return sendText(Buffer.from(timeStamp, 'base64'), { type: 'application/timestamp-reply', headers });
  },

  'GET /.well-known/jwks.json': ({ services: { signing } }) =>
    sendText(`${JSON.stringify({ keys: signing?.keys ?? [] }, undefined, 2)}\n`, {
      type: 'application/jwk-set+json',
      headers: { 'cache-control': 'public, max-age=300' },
    }),

  'GET /pub/:id/:version/files/:file': async ({ services, user, request, params }) => {
    const found = await findEdition({ services, user }, params);
    if (!found.ok) return found;
    const { edition, editions } = found;
    const path = `files/${params.file}`;
    const file = edition.record?.files.find((one) => one.path === path);
    if (file === undefined) return noFile(params, params.file);
    const headers = {
      'cache-control': kept(forGood, found.isForAll),
      etag: `"${file.sha256}"`,
      'content-disposition': `${file.mediaType === 'application/pdf' ? 'inline' : 'attachment'}; filename="${params.file}"`,
      ...successors(edition, editions, today(services.clock), path),
    };
    const reading = ofEdition(edition, params.file);
    if (request.headers['if-none-match'] === headers.etag)
      return { ok: true, written: undefined, status: 304, headers, reading };
    const written = (await services.editions.files(services.db, edition)).get(path);
    return { ok: true, written, type: file.mediaType, headers, reading };
  },

  'GET /pub/:id/:version/:page': (asked) => editionPage(asked, asked.params, asked.params.page, undefined),

  'GET /pub/:id/:version/:lang/:page': (asked) =>
    editionPage(asked, asked.params, `${asked.params.lang}/${asked.params.page}`, asked.params.lang),

  'GET /utgave/:id/:version/:page': ({ params: { id, version, page } }) =>
    redirectTo(301, editionAddress({ assessment: id, version }, page)),

  'GET /utgave/:id/:version/:lang/:page': ({ params: { id, version, lang, page } }) =>
    redirectTo(301, editionAddress({ assessment: id, version }, `${lang}/${page}`)),
} satisfies Partial<Handlers>;

/** Whether a part of the list begins after something that is in it. */
const isIn = (
  editions: readonly KeptEdition[],
  name: 'assessment' | 'version',
  { after }: PageAsked,
): boolean => after === undefined || editions.some((one) => one[name] === after);

const partName = ({ after = '', limit }: PageAsked): string => `${limit} ${after}`;

const about = (services: Pick<Services, 'clock'>, request: Request['request']) => {
  const asked = languageAsked(request);
  // The list is in the languages that have words for all of it.
  const language = languages.includes(asked) ? asked : 'nb';
  return { day: today(services.clock), language, languages: languages };
};

const inLanguage = (language: Language) => ({
  ...pageHeaders,
  type: htmlType,
  'cache-control': brief,
  'content-language': language,
  vary: 'accept-language',
});

type Editions = {
  readonly editions: readonly KeptEdition[];
  /** Whether everybody is answered the same: otherwise nobody on the way may keep it. */
  readonly isForAll: boolean;
};

/** What may be kept on the way of an answer for everybody; of another, nothing. */
const kept = (cache: string, isForAll: boolean): string => (isForAll ? cache : 'private, no-store');

/** Of a page that tells of other editions: whoever may read more of them gets another, and never what nobody was answered. */
const keptBriefly = (isForAll: boolean, isByLanguage = true) => ({
  'cache-control': kept(brief, isForAll),
  vary: `${isByLanguage ? 'accept-language, ' : ''}cookie, authorization`,
});

/**
 * The editions of an assessment that who asks may read. Those for everybody are listed as nobody is given them, once for all; the
 * others are asked for as who asks, and their right is asked here and by the wall of the database.
 */
const editionsOf = async ({ services, user }: Reader, id: string): Promise<Editions> => {
  const ofIt = (all: readonly KeptEdition[]) => all.filter(({ assessment }) => assessment === id);
  const open = ofIt(await services.editions.list(services));
  if (user === nobody) return { editions: open, isForAll: true };
  const { logins } = services.auth;
  const mine = ofIt(
    logins === undefined
      ? await services.editions.listOthers(services.db)
      : await listEditions(
          services.db,
          sql<boolean>`(not ${isPublic} and ${isReleaseReadable(logins.readableBy(user))})`,
        ),
  );
  return mine.length === 0
    ? { editions: open, isForAll: true }
    : { editions: [...open, ...mine].toSorted(byDay), isForAll: false };
};

const byDay = (a: KeptEdition, b: KeptEdition): number =>
  a.on === b.on ? (a.stored < b.stored ? -1 : 1) : a.on < b.on ? -1 : 1;

type Refused = { readonly ok: false; readonly refusal: Refusal };
const noEditions = (id: string): Refused => refuse('not-found', message('refusal.noEditions', { id }));
const noFile = (at: At, file: string): Refused =>
  refuse('not-found', message('refusal.noFile', { ...at, file }));

type Found = ({ readonly ok: true; readonly edition: KeptEdition } & Editions) | Refused;

export const findEdition = async (reader: Reader, { id, version }: At): Promise<Found> => {
  const found = await editionsOf(reader, id);
  const edition = found.editions.find((one) => one.version === version);
  return edition === undefined
    ? refuse('not-found', message('refusal.noEdition', { id, version }))
    : { ok: true, edition, ...found };
};

/** What is noted of who reads an edition that is not for everybody: the edition, a file of it, or one that its records lean on. */
export const ofEdition = (
  { visibility, release, organisation, version }: KeptEdition,
  file?: string,
): ReadOf | undefined => {
  if (visibility === 'public') return undefined;
  const of = { release, organisation };
  if (file === undefined) return { of, kind: 'edition', what: version };
  return {
    of,
    kind: file.endsWith('.pdf') ? 'printed' : /^[0-9a-f]{64}$/.test(file) ? 'evidence' : 'published',
    what: file,
  };
};

/** The language of the reader, where the edition has pages in it. */
const languageThere = async (
  { editions, db }: Pick<Services, 'db' | 'editions'>,
  edition: KeptEdition,
  language: Language,
): Promise<string> => {
  const files = await editions.files(db, edition);
  const there = languages.filter((one) => files.has(`${one}/index.html`));
  return languageOf(Object.fromEntries(there.map((one) => [one, one])), language);
};

const editionPage = async (
  { services, user, request }: Request & Reader,
  at: At,
  path: string,
  lang: Language | undefined,
): Promise<WrittenAnswer | Refused> => {
  const found = await findEdition({ services, user }, at);
  if (!found.ok) return found;
  const { edition, editions, isForAll } = found;
  const page = (await services.editions.files(services.db, edition)).get(path);
  if (page === undefined) return refuse('not-found', message('refusal.noPage', { ...at, page: path }));
  const day = today(services.clock);
  const now = inForce(editions, day);
  const by = now !== undefined && now !== edition && edition.on <= now.on ? now : undefined;
  // In the other edition the page may not be there; its first page always is.
  const language = lang ?? about(services, request).language;
  const sent = pages.of(
    request,
    `page ${edition.hash} ${path} ${by?.hash ?? ''} ${lang ?? language}`,
    () => {
      const sent =
        lang === undefined
          ? page.toString('utf8')
          : withEditionLinks(
              edition.visibility === 'public'
                ? withFeedbackLinks(page.toString('utf8'), lang, (n) => formFrom(path, n))
                : page.toString('utf8'),
              edition,
              lang,
              path,
            );
      return by === undefined
        ? sent
        : withBand(sent, supersededBand(edition, by, language, `${language}/index.html`));
    },
    {
      ...pageHeaders,
      type: htmlType,
      // In the language of the reader, a page that is in none says that it is superseded.
      ...keptBriefly(isForAll, lang === undefined),
      ...successors(edition, editions, day, `${language}/index.html`),
    },
  );
  return { ...sent, reading: ofEdition(edition) };
};

/** Which edition applies, for programs (RFC 5829). */
const successors = (
  edition: KeptEdition,
  editions: readonly KeptEdition[],
  day: LocalDate,
  path: string,
): Readonly<Record<string, string>> => {
  const now = inForce(editions, day);
  return now === undefined || now === edition
    ? {}
    : { link: `<${editionAddress(now, path)}>; rel="latest-version"` };
};
