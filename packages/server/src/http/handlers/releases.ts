import type { User } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { makeEditionAgain } from '../../commands/make-edition.js';
import { makeRelease } from '../../commands/make-release.js';
import { receiveRelease } from '../../commands/receive-release.js';
import { presentServices } from '../../presenters/present-services.js';
import { done, foundOr } from '../../base/refusal.js';
import { findRow } from '../../store/find-row.js';
import { findReleaseText, isReleaseReadable, listReleasePage, presentRelease } from '../../store/releases.js';
import { readableKeys } from '../../store/roles.js';
import type { Services } from '../../services.js';
import { type Handlers, withEntityTag } from '../handler.js';
import { pageRead } from '../page-of.js';

export const releaseHandlers = {
  'POST /api/assessments/:id/releases': ({ services, user, params, body }) =>
    makeRelease(services, user, params.id, body),

  'POST /api/assessments/:id/releases/:version/making': ({ services, params: { id, version } }) =>
    makeEditionAgain(services, id, version),

  'GET /api/releases': async ({ services: { auth, db }, user, query }) => {
    const rows = await listReleasePage(db, { ...query, readable: releasesFor(auth, user) });
    const read = pageRead(rows, ({ hash }) => hash, query);
    return read.ok ? done({ releases: read.value.page.map(presentRelease), ...read.value.next }) : read;
  },

  'POST /api/releases': ({ services, user, organisation, body }) =>
    receiveRelease(services, { user, organisation }, body instanceof Uint8Array ? body : body.text),

  'GET /api/releases/:hash': async (asked) => {
    const { hash } = asked.params;
    const text = foundOr(
      await findReleaseText(asked.services.db, hash, releasesFor(asked.services.auth, asked.user)),
      message('refusal.noRelease', { hash }),
    );
    if (!text.ok) return text;
    const sent = await withEntityTag(asked, hash, 'private, max-age=31536000, immutable', () => text.value);
    return { ...sent, reading: { of: { release: hash }, kind: 'edition', what: hash } };
  },

  'GET /api/services': async ({ services, user, query }) => {
    const { platform, asOf, ...range } = query;
    const row = await findRow(services.db, platform);
    if (!row.ok) return row;
    const { logins } = services.auth;
    const seen = logins && (await readableKeys(services.db, user.id, logins.today()));
    return done(
      presentServices(await services.serviceBook(services, row.value, asOf, seen), row.value.id, range),
    );
  },
} satisfies Partial<Handlers>;

/** Which releases a user may have; without logins, all. */
const releasesFor = ({ logins }: Services['auth'], user: User) =>
  logins && isReleaseReadable(logins.readableBy(user));
