import { evidenceLimits } from '@risikobilde/api';
import { createLog } from '../log.js';
import { usualNotices } from '../notices/settings.js';
import type { ServicesOptions } from '../open-services.js';
import { unhurried } from './test-server.js';

/** What commands and jobs work with where nobody logs in, nothing is signed, and nothing is kept on the disk. */
export const bareServices: ServicesOptions = {
  cacheDir: undefined,
  auth: undefined,
  changeAuth: (auth) => auth,
  logins: undefined,
  evidence: evidenceLimits,
  signing: undefined,
  notices: usualNotices,
  log: createLog('error'),
  threads: unhurried,
};
