import type { InShort } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { headOf } from '../store/next-event.js';
import { done, type Result } from '../base/refusal.js';
import type { Evaluations } from '../figures/evaluations.js';
import { listReleases, type Releases } from '../store/releases.js';
import type { States } from '../store/states.js';
import type { AssessmentRow, Database } from '../store/tables.js';
import type { Worlds } from '../store/worlds.js';
import type { Threads } from '../threads/threads.js';

type Stored = { readonly db: Database; readonly states: States; readonly worlds: Worlds };
type Asked = { readonly evaluations: Evaluations; readonly releases: Releases; readonly threads: Threads };

/** An assessment in a line of a list; of a service, with what it has from its platform. */
export const presentInShort = async (
  { db, states, worlds, evaluations, releases, threads }: Stored & Asked,
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
