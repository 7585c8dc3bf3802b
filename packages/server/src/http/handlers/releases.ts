import { message } from '@risikobilde/words';
import { makeRelease } from '../../commands/make-release.js';
import { receiveRelease } from '../../commands/receive-release.js';
import { presentServices } from '../../presenters/present-services.js';
import { done, found } from '../../refusal.js';
import { findRow } from '../../store/find-row.js';
import { findReleaseText, listReleases, presentRelease } from '../../store/releases.js';
import { type Handlers, tagged } from '../handler.js';

export const releaseHandlers = {
  'POST /api/assessments/:id/releases': ({ services, user, params, body }) =>
    makeRelease(services, user, params.id, body),

  'GET /api/releases': async ({ services: { db }, query }) =>
    done({ releases: (await listReleases(db, query.assessment)).map(presentRelease) }),

  'POST /api/releases': ({ services, user, body }) => receiveRelease(services, user, body.text),

  'GET /api/releases/:hash': async (asked) => {
    const { hash } = asked.params;
    const text = found(
      await findReleaseText(asked.services.db, hash),
      message('refusal.noRelease', { hash }),
    );
    if (!text.ok) return text;
    return tagged(asked, hash, 'private, max-age=31536000, immutable', () => text.value);
  },

  'GET /api/services': async ({ services, query }) => {
    const { platform, asOf, ...range } = query;
    const row = await findRow(services.db, platform);
    if (!row.ok) return row;
    return done(presentServices(await services.serviceBook(services, platform, asOf), platform, range));
  },
} satisfies Partial<Handlers>;
