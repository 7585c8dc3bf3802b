import type { RouteName } from '@risikobilde/api';
import { addDays } from '@risikobilde/core';
import { draftBand, linkEndedPage, withBand, withFeedbackLinks } from '@risikobilde/publish';
import { message, languages } from '@risikobilde/words';
import { draftPage } from '../../commands/draft-page.js';
import { done, refuse } from '../../base/refusal.js';
import type { Services } from '../../services.js';
import { sha256 } from '../../base/sha256.js';
import { findRow } from '../../store/find-row.js';
import { askForLook } from '../../store/notices.js';
import {
  findShared,
  insertShareLink,
  listShareLinks,
  newToken,
  withdrawShareLink,
} from '../../store/share-links.js';
import type { AssessmentRow } from '../../store/tables.js';
import { type HandlerRequest, type Handlers, redirectTo, noContent, type WrittenAnswer } from '../handler.js';
import { pageRead } from '../page-of.js';
import { languageAsked } from '../request-language.js';
import { htmlType, pageHeaders } from '../pages/published-page.js';
import { today } from '../../base/clock.js';
import { formFrom } from '../feedback/form-address.js';

/** Days that a link may work for; the database lets none work longer. */
const longest = 90;

/** Whose work a shared draft is: those of its readers together, so that they never have every place. */
export const reader = { id: 'readers', name: '' } as const;

// Who has the address has the draft: it goes into no list, no cache on the way and no address that is left.
const secretHeaders = {
  ...pageHeaders,
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const;

export const shareLinkHandlers = {
  'GET /api/assessments/:id/share-links': async ({ services: { db }, params, query }) => {
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const read = pageRead(await listShareLinks(db, row.value, query), ({ id }) => id, query);
    return read.ok ? done({ links: read.value.page, ...read.value.next }) : read;
  },

  'POST /api/assessments/:id/share-links': async ({ services, params, body, user }) => {
    const { db, clock, newId } = services;
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const from = today(services.clock);
    const to = addDays(from, longest);
    const { until } = body;
    if (until < from || until > to)
      return refuse('share-not-possible', message('refusal.shareUntil', { from, to, until }));
    const link = { id: newId(), until, made: clock.now().toISOString(), madeBy: user };
    const token = newToken();
    await insertShareLink(db, { ...link, token }, row.value);
    await tellSoon(services, row.value);
    return { ok: true, value: { ...link, isOwned: true, address: `/utkast/${token}/` }, status: 201 };
  },

  'DELETE /api/assessments/:id/share-links/:link': async ({ services, params }) => {
    const { db, clock } = services;
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const found = await withdrawShareLink(db, row.value, params.link, clock.now().toISOString());
    if (!found) return refuse('not-found', message('refusal.noShareLink'));
    await tellSoon(services, row.value);
    return noContent;
  },

  'GET /utkast/:token/': async (asked) => {
    const { token } = asked.params;
    const shared = await findShared(servicesBy(asked.services, token).db, token);
    if (shared === undefined) return refuse('not-found', message('refusal.noShareLink'));
    const ended = endedPage(asked, shared);
    return ended ?? redirectTo(302, `/utkast/${token}/${languageOf(asked)}/index.html`, secretHeaders);
  },

  'GET /utkast/:token/:lang/:page': async (asked) => {
    const { lang, page, token } = asked.params;
    const services = servicesBy(asked.services, token);
    const shared = await findShared(services.db, token);
    if (shared === undefined) return refuse('not-found', message('refusal.noShareLink'));
    const ended = endedPage(asked, shared);
    if (ended !== undefined) return ended;
    const { link, row } = shared;
    if (row === undefined) return refuse('not-found', message('refusal.noShareLink'));
    const asOf = today(services.clock);
    const text = await draftPage(services, reader, row, { lang, page, asOf });
    if (!text.ok) return text;
    return {
      ok: true,
      written: withBand(
        withFeedbackLinks(text.value, lang, (n) => formFrom(`${lang}/${page}`, n)),
        draftBand(asOf, link.until, lang),
      ),
      type: htmlType,
      headers: secretHeaders,
      reading: { ...byLink(token), kind: 'draftPage' },
    };
  },
} satisfies Partial<Handlers>;

/** What the database gives who knows the secret of a link. */
export const servicesBy = (services: Services, token: string): Services => ({
  ...services,
  db: services.within({ token: sha256(token) }),
});

/** Who opens a draft by its secret is noted as the link, and nothing of them. */
export const byLink = (token: string) => ({ of: 'link', by: { token: sha256(token) } }) as const;

const languageOf = ({ request }: Pick<HandlerRequest<RouteName>, 'request'>) => {
  const asked = languageAsked(request);
  return languages.includes(asked) ? asked : 'nb';
};

/** What is answered of a link that opens nothing: why, but not that whoever made it has the right no more. */
export const endedPage = (
  asked: Pick<HandlerRequest<RouteName>, 'request' | 'services'>,
  { link: { until, withdrawn }, row }: NonNullable<Awaited<ReturnType<typeof findShared>>>,
): WrittenAnswer | undefined => {
  const why =
    withdrawn !== undefined
      ? 'withdrawn'
      : until < today(asked.services.clock)
        ? { until }
        : row === undefined
          ? 'over'
          : undefined;
  return (
    why && {
      ok: true,
      status: 410,
      written: linkEndedPage(why, languageOf(asked), languages),
      type: htmlType,
      headers: secretHeaders,
    }
  );
};

/** The administrators and the data protection officer are told of a link at the next look, and of one that is withdrawn no longer. */
const tellSoon = (services: Pick<Services, 'within'>, { organisation, key }: AssessmentRow): Promise<void> =>
  askForLook(services.within({ organisation, work: 'notices' }), key);
