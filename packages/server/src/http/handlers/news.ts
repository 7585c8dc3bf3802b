import type { News } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { done, refuse } from '../../base/refusal.js';
import type { Watch } from '../../base/watch-settings.js';
import { addJob } from '../../jobs/add-job.js';
import { findRow } from '../../store/find-row.js';
import { countWaiting, findCandidate, listCandidates, putAnswer, readLooks } from '../../store/sources.js';
import type { Queries } from '../../store/tables.js';
import { type Handlers, noContent } from '../handler.js';
import { pageRead } from '../page-of.js';

export const newsHandlers = {
  'GET /api/assessments/:id/news': async ({ services: { db, watch, clock }, params, query }) => {
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const { key } = row.value;
    const read = pageRead(await listCandidates(db, key, query), ({ id }) => id, query);
    if (!read.ok) return read;
    return done({
      isOn: watch !== undefined,
      sources: watch === undefined ? [] : await followed(db, watch, clock.now()),
      waiting: await countWaiting(db, key),
      candidates: read.value.page.map(({ sourceTitle, answer, ...one }) => ({
        ...one,
        bearsOn: [...one.bearsOn],
        ...(sourceTitle !== null && { sourceTitle }),
        ...(answer && {
          answer: {
            outcome: answer.outcome,
            ...(answer.reason !== null && { reason: answer.reason }),
            ...(answer.record !== null && { record: answer.record }),
            at: answer.at,
            by: answer.by,
          },
        }),
      })),
      ...read.value.next,
    });
  },

  'POST /api/assessments/:id/news/:candidate': async ({ services, params, body, user }) => {
    const { db, clock, states } = services;
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    if ((await findCandidate(db, params.candidate)) === undefined) return noCandidate();
    const { key, revision, head, erased_revision: erased } = row.value;
    if (body.outcome === 'taken') {
      const state = await states.at(db, key, revision, head, erased);
      if (!state.has(body.record))
        return refuse('edit-invalid', message('refusal.noRecordTaken', { record: body.record }));
    }
    await putAnswer(db, key, params.candidate, body, { by: user, at: clock.now().toISOString() });
    return noContent;
  },

  'POST /api/assessments/:id/news/sources/:source': async ({ services: { db, watch }, params }) => {
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const { source } = params;
    if (watch?.sources.some(({ id }) => id === source) !== true) return noCandidate();
    await addJob(db, 'lookAtSources', { source }, { key: source });
    return noContent;
  },
} satisfies Partial<Handlers>;

const noCandidate = () => refuse('not-found', message('refusal.noCandidate'));

const followed = async (db: Queries, watch: Watch, now: Date): Promise<News['sources']> => {
  const { addressOf, publisherOf, stateOf } = await import('@risikobilde/connectors');
  const looks = await readLooks(db);
  return watch.sources.map((source) => {
    const look = looks.get(source.id);
    const { id, title, connector } = source;
    return {
      id,
      ...(title !== undefined && { title }),
      connector,
      publisher: publisherOf(source),
      address: addressOf(source).host,
      state: stateOf(look, source, now),
      ...(look && { looked: look.at }),
      ...(look?.answered !== undefined && { answered: look.answered }),
      ...(look?.came !== undefined && { came: look.came }),
      ...(look?.fault && { fault: { ...look.fault } }),
      passages: look?.passages ?? 0,
      missing: [...(look?.missing ?? [])],
      flickers: (look?.flickers ?? []).map((one) => ({ ...one })),
    };
  });
};
