import { readLogDays } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { mayNot } from '../../auth/permissions.js';
import { done, refuse, type Result } from '../../base/refusal.js';
import { findRow } from '../../store/find-row.js';
import { readLog, readPeriod, sayPeriod } from '../../store/readings.js';
import type { HandlerRequest, Handlers } from '../handler.js';
import { noContent } from '../handler.js';
import { pageRead } from '../page-of.js';
import { giverOf } from './access.js';

export const readingHandlers = {
  'GET /api/assessments/:id/readings': async ({
    services: { db, auth, noteReadings },
    user,
    params,
    query,
  }) => {
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    if (auth.logins === undefined) return refuse('not-permitted', mayNot(auth, user, 'readReadLog'));
    // With what this process has just noted.
    await noteReadings.write();
    const { key, organisation } = row.value;
    const read = pageRead(await readLog(db, key, query), ({ id }) => id, query);
    if (!read.ok) return read;
    return done({
      ...(await readPeriod(db, organisation)),
      readings: [...read.value.page],
      ...read.value.next,
    });
  },

  'GET /api/access/organisations/:organisation/read-log': async (asked) => {
    const organisation = await administered(asked, asked.params.organisation);
    if (!organisation.ok) return organisation;
    return done({ ...(await readPeriod(asked.services.db, organisation.value)), ...readLogDays });
  },

  'POST /api/access/organisations/:organisation/read-log': async (asked) => {
    const organisation = await administered(asked, asked.params.organisation);
    if (!organisation.ok) return organisation;
    await sayPeriod(asked.services.db, organisation.value, asked.body.days, asked.user);
    return noContent;
  },
} satisfies Partial<Handlers>;

const administered = async (
  asked: Pick<HandlerRequest<'GET /api/access'>, 'services' | 'user'>,
  organisation: string,
): Promise<Result<string>> => {
  const giver = await giverOf(asked);
  if (!giver.ok) return giver;
  return giver.value.administered.includes(organisation)
    ? done(organisation)
    : refuse('not-found', message('refusal.notAdministered', { organisation }));
};
