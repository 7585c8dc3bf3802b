import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { recordRules, schemaVersion, standingRules } from '@risikobilde/core';
import { localUser } from './auth/permissions.js';
import { systemClock } from './clock.js';
import { importAssessment } from './commands/import-assessment.js';
import { readFolder } from './files/read-folder.js';
import { defaultDataDir, templateFolders, webFolder } from './files/shipped.js';
import { readShippedWorld } from './files/shipped-world.js';
import { createApp } from './http/app.js';
import { createHub } from './live/hub.js';
import type { Services } from './services.js';
import { hasAnyAssessment } from './store/assessments.js';
import { type OpenDatabase, openDatabase } from './store/database.js';
import { createEvaluations } from './store/evaluations.js';
import { createStates } from './store/states.js';
import { createTurns } from './store/turns.js';
import { createWorlds } from './store/worlds.js';

export type ServerOptions = {
  /** 0 takes any port that is free. */
  readonly port?: number;
  /** Only loopback: without logins everyone who reaches the server may do everything. */
  readonly host?: string;
  /** The folder of the embedded database; `.risikobilde` at the root of the workspace when left out. */
  readonly dataDir?: string;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl?: string;
  readonly webDir?: string;
  /** Whether an empty database gets the shipped case; it does when left out. */
  readonly isCaseLoaded?: boolean;
  /** Requests from one user in a minute; for measuring how many there can be. */
  readonly requestsPerMinute?: number;
};

export type RunningServer = {
  /** The address to open. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** What the server listens on when nobody says otherwise. */
export const defaultPort = 8420;

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** Starts the server: database, world data, the shipped case when there is nothing yet, and the API on loopback. */
export const startServer = async (options: ServerOptions = {}): Promise<RunningServer> => {
  const {
    host = '127.0.0.1',
    port = defaultPort,
    webDir = webFolder,
    databaseUrl,
    requestsPerMinute,
  } = options;
  if (!loopback.has(host))
    throw new Error(
      `found the host ${host}; allowed: 127.0.0.1, ::1, localhost. There are no logins, so anyone who reached the server could change everything`,
    );
  const dataDir = resolve(options.dataDir ?? defaultDataDir);
  if (databaseUrl === undefined) await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const cacheDir = databaseUrl === undefined || options.dataDir !== undefined ? dataDir : undefined;
  const opening = openDatabase(databaseUrl === undefined ? { dataDir } : { databaseUrl });
  // The database opens in another thread while the world data is read in this one.
  const [database, world] = await bothOrNeither(opening, readShippedWorld(cacheDir));
  try {
    const services: Services = {
      db: database.db,
      clock: systemClock,
      newId: randomUUID,
      world,
      worlds: createWorlds(world),
      states: createStates(),
      evaluations: createEvaluations(schemaVersion),
      turns: createTurns(),
      hub: createHub(systemClock),
      rules: [...recordRules, ...standingRules].map(({ id }) => id),
      templates: await templateFolders(),
    };
    if (options.isCaseLoaded !== false) await loadShippedCase(services);
    const app = await createApp(services, { webDir, requestsPerMinute });
    await app.listen({ host, port });
    const address = app.server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    const name = host === '::1' ? '[::1]' : host;
    return {
      url: `http://${name}:${actual}/`,
      close: async () => {
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
};

const bothOrNeither = async <T>(
  opening: Promise<OpenDatabase>,
  other: Promise<T>,
): Promise<[OpenDatabase, T]> => {
  const [opened, read] = await Promise.allSettled([opening, other]);
  if (opened.status === 'rejected') throw opened.reason;
  if (read.status === 'rejected') {
    await opened.value.close();
    throw read.reason;
  }
  return [opened.value, read.value];
};

/** The first start opens on an assessment that is there: the shipped case. */
const loadShippedCase = async (services: Services): Promise<void> => {
  const folder = services.templates.get('altinn3');
  if (folder === undefined || (await hasAnyAssessment(services.db))) return;
  const loaded = await importAssessment(services, localUser, await readFolder(folder), {
    why: 'Eksempelet som følger med',
  });
  // Another process may have loaded it in the same moment.
  if (!loaded.ok && loaded.refusal.code !== 'assessment-exists')
    throw new Error(`the shipped case is faulty: ${loaded.refusal.detail}`);
};
