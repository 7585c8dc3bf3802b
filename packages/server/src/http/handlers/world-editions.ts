import { hashOfWorld, schemaVersion } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { FeedRefused } from '../../feed/feed-refused.js';
import { nextEdition, type NextEdition, takeEdition } from '../../commands/take-edition.js';
import { worldChanges, worldEffects } from '../../figures/world-effects.js';
import { done, refuse } from '../../base/refusal.js';
import { sha256 } from '../../base/sha256.js';
import type { Services } from '../../services.js';
import { listAssessments } from '../../store/assessments.js';
import { findRow } from '../../store/find-row.js';
import { sortedRecords } from '../../store/own-assessment.js';
import type { AssessmentRow } from '../../store/tables.js';
import type { LocalDate } from '@risikobilde/core';
import type { Handlers } from '../handler.js';

/** Other assessments that are looked at before an edition is taken. */
const mostOthers = 12;

export const worldEditionHandlers = {
  'GET /api/world/editions': async ({ services, user, query }) => {
    const row = await findRow(services.db, query.assessment);
    if (!row.ok) return row;
    const { auth, feed, worlds } = services;
    const world = worlds.current();
    const mayTake = feed !== undefined && auth.logins === undefined;
    const about = {
      ...(world.edition && { now: { ...world.edition, hash: hashOfWorld(world, sha256) } }),
      hasFeed: feed !== undefined,
      mayTake,
    };
    if (feed === undefined) return done(about);
    let next: NextEdition | undefined;
    try {
      next = await nextEdition(services, feed);
    } catch (error) {
      if (!(error instanceof FeedRefused)) throw error;
      const { fault, found, problem } = error;
      return done({ ...about, refused: { fault, found: found.slice(0, 500), ...(problem && { problem }) } });
    }
    const has = worlds.current();
    const now = has.edition && { now: { ...has.edition, hash: hashOfWorld(has, sha256) } };
    if (next === undefined) return done({ ...about, ...now });
    const effects = await effectsOn(services, user.id, row.value, next, query.asOf);
    // Who runs an installation with logins reads nothing in it, and others only what is theirs.
    const all = mayTake
      ? (await listAssessments(services.db)).filter(({ key }) => key !== row.value.key)
      : [];
    const others = [];
    for (const one of all.slice(0, mostOthers)) {
      const moved = await effectsOn(services, user.id, one, next, query.asOf);
      if (moved !== undefined && moved.claims.length > 0)
        others.push({ id: one.id, title: JSON.parse(one.title), claims: moved.claims.length });
    }
    const { number, day } = next.seen.edition;
    return done({
      ...about,
      ...now,
      next: {
        number,
        day,
        hash: next.hash,
        ...worldChanges(has, next.world),
        ...(effects && { effects }),
        others,
        left: Math.max(0, all.length - mostOthers),
      },
    });
  },

  'POST /api/world/editions': async ({ services, body }) => {
    const { auth, feed } = services;
    if (feed === undefined || auth.logins !== undefined)
      return refuse('not-permitted', message('refusal.world.byWhoRunsIt'));
    try {
      return await takeEdition(services, feed, body.hash);
    } catch (error) {
      if (!(error instanceof FeedRefused)) throw error;
      return refuse('world-refused', message(`world.fault.${error.fault}`));
    }
  },
} satisfies Partial<Handlers>;

const effectsOn = async (
  services: Pick<Services, 'db' | 'states' | 'releases' | 'threads' | 'worlds'>,
  user: string,
  row: AssessmentRow,
  next: NextEdition,
  asOf: LocalDate,
) => {
  const { db, states, releases, threads, worlds } = services;
  const state = await states.at(db, row.key, row.revision, row.head);
  const platform = await releases.under(db, row, state, asOf);
  const own = { schemaVersion, records: sortedRecords(state) };
  const [world, after] = [await worlds.of(db, row), await worlds.over(db, row, next.world)];
  const moved = await threads.run(user, worldEffects, { own, platform, world, next: after, asOf });
  return moved.ok ? moved.value : undefined;
};
