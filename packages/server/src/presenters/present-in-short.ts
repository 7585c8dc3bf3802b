import type { InShort } from '@risikobilde/api';
import {
  compose,
  groupChanges,
  headlineOf,
  isOwn,
  type LocalDate,
  pathState,
  schemaVersion,
} from '@risikobilde/core';
import { headOf } from '../commands/next-event.js';
import type { Services } from '../services.js';
import { listReleases } from '../store/releases.js';
import type { AssessmentRow } from '../store/tables.js';

type From = Pick<Services, 'db' | 'states' | 'worlds' | 'evaluations' | 'releases'>;

/** An assessment in a line of a list; of a service, with what it has from its platform. */
export const presentInShort = async (
  { db, states, worlds, evaluations, releases }: From,
  row: AssessmentRow,
  asOf: LocalDate,
): Promise<InShort> => {
  const { key, revision, head } = row;
  const state = await states.at(db, key, revision, head);
  const platform = await releases.under(db, row, state, asOf);
  const world = await worlds.of(db, row);
  const { evaluation } = evaluations(row, state, world, asOf, asOf, platform);
  const own = { schemaVersion, records: [...state.values()] };
  const { records } = platform ? compose(own, platform.release, platform.newer) : own;
  const { steps, done } = pathState(records);
  const { claims, standing } = evaluation.conclusion;
  const released = (await listReleases(db, row.id)).findLast((one) => one.made_from === key);
  const assessment = headOf(state);
  return {
    revision,
    subject: assessment?.subject.type ?? 'service',
    conclusion: standing,
    claims: claims.length,
    headline: headlineOf(evaluation.conclusion),
    tasks: groupChanges(evaluation.claims.filter(isOwn), asOf).length,
    path: { done, of: steps.length },
    ...(released && { released: released.version }),
  };
};
