import type { InShort } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { headOf } from '../store/next-event.js';
import { done, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { listReleases } from '../store/releases.js';
import type { AssessmentRow } from '../store/tables.js';

type From = Pick<Services, 'db' | 'states' | 'worlds' | 'evaluations' | 'releases' | 'threads'>;

/** An assessment in a line of a list; of a service, with what it has from its platform. */
export const presentInShort = async (
  { db, states, worlds, evaluations, releases, threads }: From,
  user: string,
  row: AssessmentRow,
  asOf: LocalDate,
): Promise<Result<InShort>> => {
  const { key, revision, head } = row;
  const state = await states.at(db, key, revision, head);
  const platform = await releases.under(db, row, state, asOf);
  const world = await worlds.of(db, row);
  const evaluated = await evaluations(threads, user, row, state, world, asOf, asOf, platform);
  if (!evaluated.ok) return evaluated;
  const released = (await listReleases(db, row.id)).findLast((one) => one.made_from === key);
  const assessment = headOf(state);
  return done({
    revision,
    subject: assessment?.subject.type ?? 'service',
    ...evaluated.value.short,
    ...(released && { released: released.version }),
  });
};
