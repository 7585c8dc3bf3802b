import type { ServerOptions } from './main.js';
import { readThreadLimits } from '../threads/limits.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The longest that a server may go on answering after it has said that it ends, seconds. */
const longestDrain = 300;

/** What the environment says of the server; `docs/drift.md` has every name. What is large is loaded only where it is asked for. */
export const readSettings = async (env: Environment): Promise<ServerOptions> => {
  const { readEvidenceLimits } = await import('../base/evidence-limits.js');
  const logins = env['RISIKOBILDE_LOGIN']
    ? await (await import('../auth/settings.js')).readLoginSettings(env)
    : undefined;
  const signing = ['SIGNING_KEYS', 'SIGNING_COMMAND', 'TIME_STAMP_AUTHORITY'].some(
    (name) => env[`RISIKOBILDE_${name}`],
  )
    ? await (await import('../signing/signing.js')).readSigning(env)
    : undefined;
  const limits = env['RISIKOBILDE_LIMITS']
    ? await (await import('../http/limits.js')).readLimits(env['RISIKOBILDE_LIMITS'])
    : undefined;
  const { readNoticeSettings } = await import('../base/notice-settings.js');
  const { readWatch } = await import('../base/watch-settings.js');
  const [databaseUrl, ownerUrl] = [env['DATABASE_URL'] ?? '', env['DATABASE_OWNER_URL'] ?? ''];
  return {
    evidence: readEvidenceLimits(env),
    notices: await readNoticeSettings(env),
    watch: await readWatch(env),
    drain: readDrain(env),
    threads: readThreadLimits(env),
    ...(limits !== undefined && { limits }),
    ...(logins !== undefined && { logins }),
    ...(signing !== undefined && { signing }),
    ...(databaseUrl !== '' && { databaseUrl }),
    ...(ownerUrl !== '' && { ownerUrl }),
  };
};

/** @throws Error on what is no such number */
const readDrain = (env: Environment): number => {
  const given = env['RISIKOBILDE_DRAIN_SECONDS']?.trim() ?? '';
  const found = Number(given === '' ? 0 : given);
  if (!Number.isInteger(found) || found < 0 || found > longestDrain)
    throw new Error(
      `found RISIKOBILDE_DRAIN_SECONDS=${given}; allowed: a whole number of seconds from 0 to ${longestDrain}`,
    );
  return found;
};
