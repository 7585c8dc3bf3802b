import { createRelease, schemaVersion, type State } from '@risikobilde/core';
import { sortedRecords } from '../store/own-assessment.js';
import type { Services } from '../services.js';
import { sha256 } from '../base/sha256.js';
import { listReleases } from '../store/releases.js';
import type { AssessmentRow } from '../store/tables.js';

/** Whether what an assessment holds for its readers is what was given out last. */
export const isOutAsItIs = async (
  { db, releases }: Pick<Services, 'db' | 'releases'>,
  row: AssessmentRow,
  state: State,
): Promise<boolean> => {
  const made = await listReleases(db, row.id);
  const last = made.findLast(({ is_draft: isDraft, made_from: from }) => !isDraft && from === row.key);
  const before = last && (await releases.get(db, last.hash));
  if (before === undefined) return false;
  const { version, on } = before.manifest;
  const { manifest } = createRelease(
    { schemaVersion, records: sortedRecords(state) },
    { version, on },
    sha256,
  );
  return isSameContent(before.manifest.records, manifest.records);
};

type Listed = readonly { readonly id: string; readonly hash: string }[];

/** Whether two releases hold the same records. */
export const isSameContent = (before: Listed | undefined, now: Listed): boolean =>
  before?.length === now.length &&
  now.every(({ id, hash }, index) => before[index]?.id === id && before[index]?.hash === hash);
