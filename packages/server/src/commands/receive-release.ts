import type { ReleaseSummary } from '@risikobilde/api';
import type { Asker } from '../auth/permissions.js';
import { installation } from '../store/tables.js';
import { done, type Fault, refuse, type Result } from '../refusal.js';
import type { Services } from '../services.js';
import { readServicesAgain } from './read-services.js';
import { insertRelease, listReleases, presentRelease, readReleaseFile } from '../store/releases.js';

/** Takes in a release that a platform elsewhere has made, if it is what its hash says. Sent again, it is the same one. */
export const receiveRelease = async (
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { user: by, organisation = installation }: Asker,
  content: string,
): Promise<Result<ReleaseSummary>> => {
  const read = readReleaseFile('release.json', content);
  if (!read.ok) {
    const errors = read.problems.map(({ code, message }): Fault => ({ code, message }));
    return refuse('files-faulty', errors[0]?.message ?? { und: '' }, { errors });
  }
  const { assessment, hash } = read.value.manifest;
  await db.transaction().execute(async (tx) => {
    const isNew = await insertRelease(tx, {
      release: read.value,
      content,
      stored: clock.now().toISOString(),
      by,
      organisation,
    });
    if (isNew) await readServicesAgain(tx);
  });
  const stored = (await listReleases(db, assessment)).find((one) => one.hash === hash);
  if (stored === undefined) throw new Error('A release that was stored is not there.');
  return done(presentRelease(stored));
};
