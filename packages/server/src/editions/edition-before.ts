import { type Assessment, compose, type LocalDate, type Release } from '@risikobilde/core';
import { listReleases, type Releases } from '../store/releases.js';
import type { AssessmentRow, Database } from '../store/tables.js';

type Needed = { readonly db: Database; readonly releases: Releases };

/**
 * The last edition that was given out of an assessment until a day, as its release has it; undefined when there is none. `of`: the hash
 * of the edition that is asked about, so that it is one before that.
 */
export const editionBefore = async (
  { db, releases }: Needed,
  row: Pick<AssessmentRow, 'id' | 'key'>,
  day: LocalDate,
  of?: string,
): Promise<Release | undefined> => {
  const made = await listReleases(db, row.id);
  const own = made.findIndex(({ hash }) => hash === of);
  const last = (own === -1 ? made : made.slice(0, own)).findLast(
    ({ is_draft: isDraft, made_from: from, made_on: on }) => !isDraft && from === row.key && on <= day,
  );
  return last && releases.get(db, last.hash);
};

/** The records of a release; of a service with the platform that it stood on, as that had come to be by the day. */
export const assessmentOfRelease = async (
  { db, releases }: Needed,
  row: Pick<AssessmentRow, 'key'>,
  { manifest: { schemaVersion }, records }: Release,
  day: LocalDate,
): Promise<Assessment> => {
  const own = { schemaVersion, records };
  const state = new Map(records.map((record) => [record.id, record]));
  const platform = await releases.under(db, row, state, day);
  return platform ? compose(own, platform.release, platform.newer) : own;
};
