import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { evidenceLimits } from '@risikobilde/api';
import type { EvidenceLimits } from '../base/evidence-limits.js';
import type { Auth } from '../auth/permissions.js';
import type { LoginSettings } from '../auth/settings.js';
import { defaultDataDir, webFolder } from '../files/shipped-folders.js';
import type { FeedSettings } from '../feed/look-at-feed.js';
import type { Limits } from '../http/limits.js';
import { type NoticeSettings, usualNotices } from '../base/notice-settings.js';
import type { Signing } from '../signing/signing.js';
import type { Watch } from '../base/watch-settings.js';
import { createLog, type Log } from '../base/log.js';
import type { RunningServer } from './running-server.js';
import { openEmbedded } from '../store/embedded.js';
import type { SqlMigration } from '../store/migrate.js';
import type { ThreadLimits } from '../threads/limits.js';

export type ServerOptions = {
  /** 0 takes any port that is free. */
  readonly port?: number;
  /** Only loopback without `logins`: without logins everyone who reaches the server may do everything. */
  readonly host?: string;
  /** The folder of the embedded database; `.risikobilde` at the root of the workspace when left out. */
  readonly dataDir?: string;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl?: string;
  /** The same PostgreSQL as the user that owns the tables, when the server is to run as one that does not. */
  readonly ownerUrl?: string;
  /** The migrations of another version of the program: for showing two at one database. */
  readonly migrations?: readonly SqlMigration[];
  /** The built web application; the one of this workspace when left out, where it has been built. */
  readonly webDir?: string;
  /** Whether an empty database gets the shipped case; it does when left out. */
  readonly isCaseLoaded?: boolean;
  /** How often may be asked, where that is other than usual. */
  readonly limits?: Partial<Limits>;
  /** How people log in; without it everybody who reaches the server is the one user of local mode. */
  readonly logins?: LoginSettings;
  /** How large files that records lean on may be. */
  readonly evidence?: EvidenceLimits;
  /** The keys that what is given out is signed with; without them it is not signed. */
  readonly signing?: Signing;
  /** Where editions of the world come from; nowhere when left out. */
  readonly feed?: FeedSettings;
  /** How people and other systems are told what happens; without mail when left out. */
  readonly notices?: Partial<NoticeSettings>;
  /** Public sources that are followed; none when left out. */
  readonly watch?: Watch | undefined;
  /** What went wrong, and more; to standard output when left out. */
  readonly log?: Log;
  /** Seconds that it goes on answering after it has said, at `/ready`, that it ends; none when left out. */
  readonly drain?: number;
  /** What work in threads of their own may take; as usual when left out. */
  readonly threads?: ThreadLimits;
  /** Who asks, and what they may do; the one user of local mode when left out. */
  readonly auth?: Auth;
  /** Changes who may do what: for showing what the database holds by itself. */
  readonly changeAuth?: (auth: Auth) => Auth;
};

/** What the server listens on when nobody says otherwise. */
export const defaultPort = 8420;
export const defaultHost = '127.0.0.1';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** Starts the server: database, world data, the shipped case when there is nothing yet, and the API on loopback. */
export const startServer = async (options: ServerOptions = {}): Promise<RunningServer> => {
  const { host = defaultHost, port = defaultPort, webDir = webFolder, databaseUrl, ownerUrl } = options;
  if (!loopback.has(host) && options.logins === undefined)
    throw new Error(
      `found the host ${host}; allowed: 127.0.0.1, ::1, localhost. There are no logins, so anyone who reached the server could change everything`,
    );
  const dataDir = resolve(options.dataDir ?? defaultDataDir);
  if (databaseUrl === undefined) await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // The database takes longest to start, and does it in a thread of its own. Everything else is loaded meanwhile, which is
  // why it is imported here and not above.
  const opening = databaseUrl === undefined ? openEmbedded(dataDir) : undefined;
  // Its failure is told where it is waited for, below; until then nobody listens.
  opening?.catch(() => undefined);
  const loading = import('./compose.js');
  const { compose } = await loading.catch(async (error: unknown) => {
    await (await opening)?.close();
    throw error;
  });
  return compose(
    databaseUrl === undefined
      ? { opening: opening ?? openEmbedded(dataDir) }
      : { databaseUrl, ownerUrl, known: options.migrations },
    {
      host,
      port,
      webDir,
      cacheDir: databaseUrl === undefined || options.dataDir !== undefined ? dataDir : undefined,
      isCaseLoaded: options.isCaseLoaded ?? true,
      limits: options.limits,
      auth: options.auth,
      changeAuth: options.changeAuth ?? ((auth) => auth),
      logins: options.logins,
      evidence: options.evidence ?? evidenceLimits,
      signing: options.signing,
      feed: options.feed,
      notices: { ...usualNotices, ...options.notices },
      watch: options.watch,
      log: options.log ?? createLog('error'),
      drain: options.drain ?? 0,
      threads: options.threads,
    },
  );
};
