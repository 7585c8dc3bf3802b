import { evidenceLimits } from '@risikobilde/api';
import { createLog } from '../log.js';
import { usualNotices } from '../notices/settings.js';
import type { ServicesOptions } from '../open-services.js';
import { unhurried } from './test-server.js';

/** What commands and jobs work with where nobody logs in, and nothing is signed. */
export const bareServices: ServicesOptions = {
  auth: undefined,
  changeAuth: (auth) => auth,
  logins: undefined,
  evidence: evidenceLimits,
  signing: undefined,
  notices: usualNotices,
  log: createLog('error'),
  threads: unhurried,
};
