import type { RouteName } from '@risikobilde/api';
import { message, textIn } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import type { Logins } from '../../auth/logins.js';
import { feedOf } from '../../notices/feed.js';
import { personIn } from '../../notices/stop-mail.js';
import { done, refuse, type Result } from '../../base/refusal.js';
import { sha256 } from '../../base/sha256.js';
import { findFeed, insertFeed, listFeeds, withdrawFeed } from '../../store/feeds.js';
import { findRow } from '../../store/find-row.js';
import { countUnread, listNotices, markRead, newsIn } from '../../store/notice-list.js';
import { readReceiver, writeChoice } from '../../store/notice-receivers.js';
import { newToken } from '../../store/share-links.js';
import { type HandlerRequest, type Handlers, noContent, sendText } from '../handler.js';
import { languageAsked } from '../request-language.js';
import { pageStarting } from '../page-of.js';
import { askStopPage, stoppedPage } from '../pages/stop-mail-page.js';

type From = Pick<HandlerRequest<RouteName>, 'services' | 'request'>;

// Who has the address has what it leads to: it goes into no list, no cache on the way and no address that is left.
const secretHeaders = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const;

export const noticeHandlers = {
  'GET /api/notices': async (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const { services, user, query } = asked;
    const { address, ...choice } = await readReceiver(services.db, user.id);
    const readable = logins.value.readableBy(user);
    const listed = await listNotices(services.db, user.id, readable, query);
    const { page, next } = pageStarting(listed, ({ place }) => place, query);
    return done({
      ...choice,
      answersFor: [...choice.answersFor],
      ...(address !== undefined && { address }),
      isMailSent: services.notices.mail !== undefined,
      unread: await countUnread(services.db, user.id, readable),
      notices: page.map(({ told }) => told),
      ...next,
      feeds: await listFeeds(services.db, user.id, readable),
    });
  },

  'POST /api/notices/choice': async (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    await writeChoice(asked.services.db, asked.user.id, asked.body);
    return noContent;
  },

  'POST /api/notices/read': async (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const { services, user, body } = asked;
    const read = { until: new Date(body.until), key: body.key };
    await markRead(services.db, user.id, read, services.clock.now());
    return noContent;
  },

  'POST /api/notices/feeds': async (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const { services, user, login, body } = asked;
    const absent = refuse('not-found', message('refusal.noAssessment', { id: body.assessment }));
    const permitted = await logins.value.permittedTo(user, body.assessment, login?.organisation);
    if (!permitted.includes('readAssessment')) return absent;
    const row = await findRow(services.db, body.assessment);
    if (!row.ok) return row;
    const feed = { id: services.newId(), token: newToken(), made: services.clock.now().toISOString() };
    await insertFeed(services.db, row.value, user.id, feed);
    return { ok: true, value: { id: feed.id, address: `/varsler/strom/${feed.token}` }, status: 201 };
  },

  'DELETE /api/notices/feeds/:feed': async (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const { services, user, params } = asked;
    const now = services.clock.now().toISOString();
    const isThere = await withdrawFeed(services.db, user.id, params.feed, now);
    return isThere ? noContent : refuse('not-found', message('refusal.noFeed'));
  },

  'GET /varsler/strom/:token': async (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const { services, params } = asked;
    const absent = refuse('not-found', message('refusal.noFeed'));
    const feed = await findFeed(services.within({ token: sha256(params.token) }), params.token);
    if (feed === undefined) return absent;
    // As whoever made it, with what they may now.
    const db = services.within({ person: feed.person });
    const row = await db
      .selectFrom('assessment')
      .leftJoin('organisation', 'organisation.id', 'assessment.organisation')
      .select(['assessment.id', 'assessment.key', 'assessment.title', 'assessment.organisation', 'number'])
      .where('key', '=', feed.assessment)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (row === undefined) return absent;
    const address = `${row.number ?? row.organisation}~${row.id}`;
    const permitted = await logins.value.permittedTo({ id: feed.person, name: '' }, address);
    if (!permitted.includes('readAssessment')) return absent;
    const { language } = await readReceiver(db, feed.person);
    const { publicUrl } = logins.value;
    const title = textIn(JSON.parse(row.title) as Parameters<typeof textIn>[0], language);
    const news = await newsIn(db, row.key);
    return sendText(feedOf(news, { id: feed.id, made: feed.made, title, address, language, publicUrl }), {
      type: 'application/atom+xml; charset=utf-8',
      headers: secretHeaders,
    });
  },

  'GET /varsler/av/:token': (asked) => stopPage(asked, asked.params.token, askStopPage),

  'POST /varsler/av/:token': async (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const { services, params } = asked;
    const person = personIn(logins.value, params.token);
    if (person === undefined) return nothingAt(asked);
    const db = services.within({ person });
    await writeChoice(db, person, { ...(await readReceiver(db, person)), choice: 'none' });
    return stopPage(asked, params.token, stoppedPage);
  },
} satisfies Partial<Handlers>;

const stopPage = (asked: From, token: string, page: typeof askStopPage) => {
  const logins = loginsOf(asked);
  if (!logins.ok) return logins;
  if (personIn(logins.value, token) === undefined) return nothingAt(asked);
  const language = languageAsked(asked.request);
  return sendText(page(wordsOf[language].t, language), {
    type: 'text/html; charset=utf-8',
    headers: { ...secretHeaders, 'content-language': language, vary: 'Accept-Language' },
  });
};

/** Without logins there is nobody to tell, and nothing at these addresses. */
const loginsOf = (asked: From): Result<Logins> => {
  const { logins } = asked.services.auth;
  return logins === undefined ? nothingAt(asked) : done(logins);
};

const nothingAt = ({ request }: Pick<From, 'request'>) => {
  const address = `${request.method} ${request.url.split('?')[0] ?? ''}`;
  return refuse('not-found', message('refusal.nothingAt', { address: address.slice(0, 200) }));
};
