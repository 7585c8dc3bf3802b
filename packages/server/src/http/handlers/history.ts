import { verifyChain } from '@risikobilde/core';
import { editAssessment } from '../../commands/edit-assessment.js';
import { textWithHash } from '../../commands/next-event.js';
import { presentHits } from '../../presenters/present-hits.js';
import { done } from '../../refusal.js';
import { sha256 } from '../../sha256.js';
import { findAssessment } from '../../store/assessments.js';
import { eventsAfter } from '../../store/events.js';
import { findRow } from '../../store/find-row.js';
import { indexAssessment, searchRecords } from '../../store/search.js';
import { type Handlers, written } from '../handler.js';

export const historyHandlers = {
  'POST /api/assessments/:id/edits': async ({ services, user, params, body }) => {
    const edited = await editAssessment(services, user, params.id, body);
    return edited.ok && edited.value.event === undefined ? { ...edited, status: 200 } : edited;
  },

  'GET /api/assessments/:id/events': async ({ services: { db, shared }, params, query }) => {
    const { after, limit } = query;
    const row = await shared(`row ${params.id}`, () => findRow(db, params.id));
    if (!row.ok) return row;
    const { key, revision } = row.value;
    const rows = await shared(`events ${key} ${after} ${limit}`, () => eventsAfter(db, key, after, limit));
    const last = rows.at(-1)?.revision ?? after;
    const next = last < revision ? `,"next":${last}` : '';
    return written(`{"events":[${rows.map(textWithHash).join(',')}]${next}}`);
  },

  // Read anew each time, and from the table itself.
  'GET /api/assessments/:id/verify': async ({ services: { db }, params: { id } }) => {
    const row = await findRow(db, id);
    if (!row.ok) return row;
    const { key, revision, head } = row.value;
    const events = await eventsAfter(db, key, 0, revision, revision);
    const check = verifyChain(id, events, sha256);
    // Edits that came while it was read are left out, above. A chain whose end was cut off is whole in itself; the assessment still says how long it was.
    return check.ok && (check.length !== revision || check.head !== head)
      ? done({ ...check, ok: false, brokenAt: check.length + 1, why: 'does-not-follow' as const })
      : done(check);
  },

  // With its hash, so that the browser can confirm what it computed itself.
  'GET /api/assessments/:id/evaluation': async ({ services, params, query }) => {
    const { db, states, worlds, evaluations, releases } = services;
    const { asOf, knownAt = asOf } = query;
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const { key, revision, head } = row.value;
    const state = await states.at(db, key, revision, head);
    const platform = await releases.under(db, row.value, state, asOf);
    const world = await worlds.of(db, row.value);
    const { json, hash } = evaluations(row.value, state, world, asOf, knownAt, platform);
    return written(`{"evaluation":${json},${JSON.stringify({ revision, asOf, knownAt, hash }).slice(1)}`);
  },

  'GET /api/assessments/:id/search': async ({ services, params: { id }, query }) => {
    const { db, states, turns } = services;
    const row = await findRow(db, id);
    if (!row.ok) return row;
    const { key } = row.value;
    await turns(`search ${key}`, async () => {
      const now = (await findAssessment(db, id)) ?? row.value;
      await indexAssessment(db, now, await states.at(db, now.key, now.revision, now.head));
    });
    return done(presentHits(await searchRecords(db, key, query.q, query.lang, query.limit)));
  },
} satisfies Partial<Handlers>;
