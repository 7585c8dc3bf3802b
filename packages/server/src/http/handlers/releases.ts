import type { RouteName, User } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { makeRelease } from '../../commands/make-release.js';
import { receiveRelease } from '../../commands/receive-release.js';
import { presentServices } from '../../presenters/present-services.js';
import { done, found, refuse } from '../../refusal.js';
import { findPage } from '../../store/editions.js';
import { findRow } from '../../store/find-row.js';
import { findReleaseText, isReleaseReadable, listReleases, presentRelease } from '../../store/releases.js';
import { readableKeys } from '../../store/roles.js';
import type { Services } from '../../services.js';
import { type Asked, type Handlers, tagged } from '../handler.js';
import { htmlType, pageHeaders } from '../pages/published-page.js';

export const releaseHandlers = {
  'POST /api/assessments/:id/releases': ({ services, user, params, body }) =>
    makeRelease(services, user, params.id, body),

  'GET /api/releases': async ({ services: { auth, db }, user, query }) =>
    done({
      releases: (await listReleases(db, query.assessment, releasesFor(auth, user))).map(presentRelease),
    }),

  'POST /api/releases': ({ services, user, body }) => receiveRelease(services, user, body.text),

  'GET /api/releases/:hash': async (asked) => {
    const { hash } = asked.params;
    const text = found(
      await findReleaseText(asked.services.db, hash, releasesFor(asked.services.auth, asked.user)),
      message('refusal.noRelease', { hash }),
    );
    if (!text.ok) return text;
    return tagged(asked, hash, 'private, max-age=31536000, immutable', () => text.value);
  },

  'GET /utgave/:id/:version/:page': (asked) => editionPage(asked, asked.params, asked.params.page),

  'GET /utgave/:id/:version/:lang/:page': (asked) =>
    editionPage(asked, asked.params, `${asked.params.lang}/${asked.params.page}`),

  'GET /api/services': async ({ services, user, query }) => {
    const { platform, asOf, ...range } = query;
    const row = await findRow(services.db, platform);
    if (!row.ok) return row;
    const { logins } = services.auth;
    const seen = logins && (await readableKeys(services.db, user.id, logins.today()));
    return done(presentServices(await services.serviceBook(services, platform, asOf, seen), platform, range));
  },
} satisfies Partial<Handlers>;

/** Which releases a user may have; without logins, all. */
const releasesFor = ({ logins }: Services['auth'], user: User) =>
  logins && isReleaseReadable(logins.readableBy(user));

type At = { readonly id: string; readonly version: string };

const editionPage = async (asked: Pick<Asked<RouteName>, 'services' | 'request'>, at: At, page: string) => {
  const found = await findPage(asked.services.db, at, page);
  if (found === undefined) return refuse('not-found', message('refusal.noPage', { ...at, page }));
  const sent = await tagged(asked, found.hash, 'public, max-age=3600', () => found.text);
  return { ...sent, type: htmlType, headers: { ...sent.headers, ...pageHeaders } };
};
