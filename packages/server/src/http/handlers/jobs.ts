import { message } from '@risikobilde/words';
import { listFailedJobs, tryJobAgain } from '../../jobs/failed-jobs.js';
import { done, refuse } from '../../base/refusal.js';
import { type Handlers, noContent } from '../handler.js';
import { pageRead } from '../page-of.js';
import { giverOf } from './access.js';

export const jobHandlers = {
  'GET /api/jobs': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    const rows = await listFailedJobs(asked.services, giver.value.administered, asked.query);
    const read = pageRead(rows, ({ id }) => id, asked.query);
    return read.ok ? done({ jobs: read.value.page, ...read.value.next }) : read;
  },
  'POST /api/jobs/:job/again': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    const isThere = await tryJobAgain(asked.services, giver.value.administered, asked.params.job);
    return isThere ? noContent : refuse('not-found', message('refusal.noJob'));
  },
} satisfies Partial<Handlers>;
