import type { ServerOptions } from './main.js';
import type { FeedSettings } from '../feed/look-at-feed.js';
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
  const feed = await readFeed(env);
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
    ...(feed !== undefined && { feed }),
    ...(logins !== undefined && { logins }),
    ...(signing !== undefined && { signing }),
    ...(databaseUrl !== '' && { databaseUrl }),
    ...(ownerUrl !== '' && { ownerUrl }),
  };
};

/** Where editions of the world come from, and whom they are believed from: both, or neither. */
const readFeed = async (env: Environment): Promise<FeedSettings | undefined> => {
  const [feed, file] = [
    env['RISIKOBILDE_WORLD_FEED']?.trim() ?? '',
    env['RISIKOBILDE_WORLD_ROOT']?.trim() ?? '',
  ];
  if (feed === '' && file === '') return undefined;
  if (feed === '' || file === '')
    throw new Error(
      'RISIKOBILDE_WORLD_FEED and RISIKOBILDE_WORLD_ROOT are set together: the address of the feed, and the file that says whom to believe',
    );
  const { readFile } = await import('node:fs/promises');
  return { feed, root: await readFile(file, 'utf8') };
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
