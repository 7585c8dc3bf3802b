import { resolve } from 'node:path';
import { evidenceLimits } from '@risikobilde/api';
import type { StorePlace } from '../backup/backup.js';
import { createLog, readLogLevel } from '../base/log.js';
import { usualNotices } from '../base/notice-settings.js';
import { openServices } from './open-services.js';
import { readThreadLimits } from '../threads/limits.js';
import { readWatch } from '../base/watch-settings.js';
import { readSigning } from '../signing/signing.js';

export { placeOf, whyNot } from '../backup/backup.js';

/** A process that works on jobs and answers nobody. */
export type RunningWorker = { readonly close: () => Promise<void> };

/**
 * Works on the jobs of an installation, beside its servers: as many such processes as there is work for. `environment` has the same
 * settings as the servers have: who owns the tables, the keys that what is given out is signed with, whether people log in, and how long
 * work may take.
 */
export const startWorker = async (
  where: StorePlace,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunningWorker> => {
  // While the database is away, also at the start, there is nothing else that keeps the process.
  const alive = setInterval(() => undefined, 60_000);
  const stop = () => clearInterval(alive);
  try {
    const close = await beginWork(where, environment);
    return { close: () => close().finally(stop) };
  } catch (error) {
    stop();
    throw error;
  }
};

const beginWork = async (
  where: StorePlace,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<RunningWorker['close']> => {
  const place =
    'databaseUrl' in where
      ? { ...where, ownerUrl: environment['DATABASE_OWNER_URL'] || undefined }
      : { dataDir: resolve(where.dataDir) };
  const { workOnJobs, database, close } = await openServices(place, {
    cacheDir: 'dataDir' in place ? place.dataDir : undefined,
    auth: undefined,
    changeAuth: (auth) => auth,
    logins: undefined,
    hasLogins: (environment['RISIKOBILDE_LOGIN'] ?? '').trim() !== '',
    evidence: evidenceLimits,
    signing: await readSigning(environment),
    // Servers send them: they know who is logged in.
    notices: usualNotices,
    watch: await readWatch(environment),
    log: createLog(readLogLevel(environment)),
    threads: readThreadLimits(environment),
  });
  try {
    await database.ready;
  } catch (error) {
    await close();
    throw error;
  }
  workOnJobs();
  return close;
};
