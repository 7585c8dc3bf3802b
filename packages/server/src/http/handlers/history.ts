import { machineScopes } from '@risikobilde/api';
import { hashOfWorld } from '@risikobilde/core';
import { mayNot } from '../../auth/permissions.js';
import { accessOnDay } from '../../commands/access-on-day.js';
import { compareAt } from '../../commands/compare-at.js';
import { editAssessment } from '../../commands/edit-assessment.js';
import { evaluateRow } from '../../figures/evaluations.js';
import { textWithHash } from '../../store/next-event.js';
import { presentHits } from '../../presenters/present-hits.js';
import { message } from '@risikobilde/words';
import { done, refuse } from '../../base/refusal.js';
import { sha256 } from '../../base/sha256.js';
import { findAssessment } from '../../store/assessments.js';
import { findEvents } from '../../store/events.js';
import { writersOf } from '../../store/notice-people.js';
import { findRow } from '../../store/find-row.js';
import { indexAssessment, searchRecords } from '../../store/search.js';
import { verifyOne } from '../../verify/verify-assessment.js';
import { readRows } from '../../verify/rows.js';
import { type Handlers, sendText, writtenInParts } from '../handler.js';

/** Characters of events that are verified so soon that nobody notices; a thread takes longer to start. */
const verifiedAtOnce = 100_000;

export const historyHandlers = {
  'POST /api/assessments/:id/edits': async ({ services, user, permitted, params, body }) => {
    const { writer = user.id, ...edit } = body;
    if (writer !== user.id)
      return refuse('edit-of-another', message('refusal.editOfAnother', { user: user.name }));
    const edited = await editAssessment(services, { user, permitted }, params.id, edit);
    return edited.ok && edited.value.event === undefined ? { ...edited, status: 200 } : edited;
  },

  'GET /api/assessments/:id/events': async ({ services: { db, scope, shared }, params, query }) => {
    const { after, before, record, limit } = query;
    const row = await shared(`row ${scope} ${params.id}`, () => findRow(db, params.id));
    if (!row.ok) return row;
    const { key, revision } = row.value;
    const name = ['events', key, after, before, record, limit].join(' ');
    const rows = await shared(name, () => findEvents(db, key, query));
    const last = rows.at(-1)?.revision;
    // Of one record nobody knows how many more there are.
    const end = before === undefined ? revision : after + 1;
    const isMore = record === undefined ? (last ?? after) !== end && rows.length > 0 : rows.length === limit;
    const next = isMore ? `,"next":${last}` : '';
    const events = rows.map((one, at) => `${at === 0 ? '' : ','}${textWithHash(one)}`);
    return writtenInParts(['{"events":[', ...events, `]${next}}`]);
  },

  'GET /api/assessments/:id/writers': async ({ services: { db }, params }) => {
    const row = await findRow(db, params.id);
    return row.ok ? done({ writers: await writersOf(db, row.value.key) }) : row;
  },

  // Read anew each time, at one moment, and from the tables themselves.
  'GET /api/assessments/:id/verify': async ({ services: { db, threads }, user, params: { id } }) => {
    const row = await findRow(db, id);
    if (!row.ok) return row;
    const question = await readRows(db, row.value.key);
    const verified =
      question.event.reduce((sum, { body }) => sum + (body?.length ?? 0), 0) < verifiedAtOnce
        ? done(verifyOne(question))
        : await threads.run(user.id, verifyOne, question);
    if (!verified.ok) return verified;
    const { chain, ok, wrong } = verified.value;
    return done({ ...chain, ok, wrong });
  },

  'GET /api/assessments/:id/access': async ({ services: { db, auth }, user, params, query }) => {
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const { logins } = auth;
    if (logins === undefined) return refuse('not-permitted', mayNot(auth, user, 'readAccessHistory'));
    return done(
      await accessOnDay(
        db,
        {
          ofPerson: { toAssessment: logins.permittedBy },
          ofMachine: { toAssessment: logins.asMachine(machineScopes).permittedBy },
        },
        row.value,
        query.on,
      ),
    );
  },

  // With its hash, so that the browser can confirm what it computed itself.
  'GET /api/assessments/:id/evaluation': async ({ services, user, params, query }) => {
    const { asOf, knownAt = asOf } = query;
    const row = await findRow(services.db, params.id);
    if (!row.ok) return row;
    const evaluated = await evaluateRow(services, user.id, row.value, asOf, knownAt);
    if (!evaluated.ok) return evaluated;
    const { json, hash } = evaluated.value;
    const { revision } = row.value;
    const world = hashOfWorld(await services.worlds.of(services.db, row.value), sha256);
    const about = { revision, asOf, knownAt, hash, world };
    return sendText(`{"evaluation":${json},${JSON.stringify(about).slice(1)}`);
  },

  'GET /api/assessments/:id/comparison': async ({ services, user, params, query }) => {
    const row = await findRow(services.db, params.id);
    return row.ok ? compareAt(services, user.id, row.value, query) : row;
  },

  'GET /api/assessments/:id/search': async ({ services, params: { id }, query }) => {
    const { db, within, states, turns } = services;
    const row = await findRow(db, id);
    if (!row.ok) return row;
    const { key } = row.value;
    await turns(`search ${key}`, async () => {
      const now = (await findAssessment(db, id)) ?? row.value;
      // Who may only read has it made ready too: it is no more than what the assessment says.
      await indexAssessment(
        within({ organisation: now.organisation }),
        now,
        await states.at(db, now.key, now.revision, now.head),
      );
    });
    return done(presentHits(await searchRecords(db, key, query.q, query.lang, query.limit)));
  },
} satisfies Partial<Handlers>;
