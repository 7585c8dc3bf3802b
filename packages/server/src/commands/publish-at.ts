import { compose, type LocalDate, schemaVersion } from '@risikobilde/core';
import type { Published, PublishOptions } from '@risikobilde/publish';
import type { User } from '@risikobilde/api';
import { sortedRecords } from '../presenters/present-assessment.js';
import type { Result } from '../refusal.js';
import type { Services } from '../services.js';
import type { AssessmentRow } from '../store/tables.js';

/** An assessment as files, as its row says it is; of a service, together with the platform release that it stands on. */
export const publishAt = async (
  { db, states, worlds, threads, figures, releases }: Services,
  user: User,
  row: AssessmentRow,
  asOf: LocalDate,
  options: Omit<PublishOptions, 'risk'>,
): Promise<Result<Published>> => {
  const state = await states.at(db, row.key, row.revision, row.head);
  const world = await worlds.of(db, row);
  const platform = await releases.under(db, row, state, asOf);
  const own = { schemaVersion, records: sortedRecords(state) };
  const assessment = platform ? compose(own, platform.release, platform.newer) : own;
  const risk = await figures(user.id, row, { ...assessment, world, asOf });
  if (!risk.ok) return risk;
  return threads.run(user.id, 'publish', {
    ...assessment,
    world,
    asOf,
    options: { ...options, risk: risk.value },
  });
};
