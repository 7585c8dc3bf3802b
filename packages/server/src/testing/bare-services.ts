import { evidenceLimits } from '@risikobilde/api';
import { createLog } from '../base/log.js';
import { usualNotices } from '../base/notice-settings.js';
import type { ServicesOptions } from '../process/open-services.js';
import { unhurriedThreads } from './test-server.js';

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
  threads: unhurriedThreads,
};
