import type { ReleaseSummary } from '@risikobilde/api';
import type { Asker } from '../auth/permissions.js';
import { installation } from '../store/tables.js';
import { done, type Fault, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { readServicesAgain } from './read-services.js';
import { readReceived } from '../files/read-files.js';
import { insertRelease, listReleases, presentRelease } from '../store/releases.js';

/** Bytes that are read so soon that nobody notices; a thread takes longer to start. */
const readAtOnce = 40_000;

/** Takes in a release that a platform elsewhere has made, if it is what its hash says. Sent again, it is the same one. */
export const receiveRelease = async (
  { db, clock, threads }: Pick<Services, 'db' | 'clock' | 'threads'>,
  { user: by, organisation = installation }: Asker,
  content: string | Uint8Array,
): Promise<Result<ReleaseSummary>> => {
  const question = { content };
  const given =
    content.length < readAtOnce
      ? done(readReceived(question))
      : await threads.run(by.id, readReceived, question);
  if (!given.ok) return given;
  const received = given.value;
  if (!received.ok) {
    const errors = received.problems.map(({ code, message }): Fault => ({ code, message }));
    return refuse('files-faulty', errors[0]?.message ?? { und: '' }, { errors });
  }
  const { assessment, hash } = received.read.release.manifest;
  await db.transaction().execute(async (tx) => {
    const isNew = await insertRelease(tx, {
      ...received.read,
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
