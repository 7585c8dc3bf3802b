import { setTimeout } from 'node:timers/promises';
import { say } from '@risikobilde/words/all';
import { localUser } from '../auth/permissions.js';
import { importAssessment } from '../commands/import-assessment.js';
import { readFolder } from '../files/read-folder.js';
import { exampleCase } from '../files/shipped-folders.js';
import { createApp } from '../http/app.js';
import type { Limits } from '../http/limits.js';
import { hearOutbox } from '../live/hear-outbox.js';
import { openServices, type ServicesOptions } from './open-services.js';
import type { RunningServer } from './running-server.js';
import type { Services } from '../services.js';
import { isStoreEmpty } from '../store/assessments.js';
import type { DatabasePlace } from '../store/database.js';
import { gauge } from '../telemetry/measures.js';

export type ComposeOptions = ServicesOptions & {
  readonly host: string;
  readonly port: number;
  readonly webDir: string;
  readonly isCaseLoaded: boolean;
  readonly limits: Partial<Limits> | undefined;
  /** Seconds from it says that it ends until it does. */
  readonly drain: number;
};

/** Puts the parts together and listens. The only place that knows all of them. */
export const compose = async (place: DatabasePlace, options: ComposeOptions): Promise<RunningServer> => {
  const { host, port, webDir, limits, log } = options;
  const { services, database, outbox, followWorld, workOnJobs, close } = await openServices(place, options);
  const { hub, readiness } = services;
  try {
    const loading = database.ready
      .then(followWorld)
      .then(() => (options.isCaseLoaded ? loadShippedCases(services) : undefined))
      .then(readiness.open);
    if (database.isThere) await loading;
    // Said by /ready until it is mended; the log has it once.
    else {
      log.warn({}, 'the database does not answer yet, and is waited for');
      loading.catch((error: unknown) => readiness.fail(error));
    }
    const app = await createApp(services, { webDir, limits, log });
    await app.listen({ host, port });
    const start = (run: () => void) => [run, () => undefined] as const;
    void database.ready.then(...start(() => outbox.read(hearOutbox(database.within, hub, followWorld))));
    void loading.then(...start(workOnJobs));
    // Without logins there is nobody to tell.
    const sending =
      services.auth.logins === undefined
        ? undefined
        : database.ready.then(
            () => startSending(services),
            () => undefined,
          );
    const forget = gauge(
      'risikobilde.live.streams',
      { unit: '{stream}', description: 'Windows that are told of what happens' },
      () => hub.listenersOf(),
    );
    const address = app.server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    return {
      sendDue: async (now, isEnding) => (await sending)?.send(now, isEnding),
      url: `http://${host === '::1' ? '[::1]' : host}:${actual}/`,
      close: async () => {
        readiness.stop();
        if (options.drain > 0) await setTimeout(options.drain * 1000);
        await (await sending)?.end();
        hub.close();
        // What takes longer than this is cut off.
        const timer = globalThis.setTimeout(() => app.server.closeAllConnections(), longestEnding);
        await app.close();
        clearTimeout(timer);
        forget();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Milliseconds that what is being answered may still take when the server ends. */
const longestEnding = 20_000;

const startSending = async (services: Services) => {
  const { sendRegularly } = await import('../notices/send-regularly.js');
  return sendRegularly(services, services.notices);
};

/** The first start opens on assessments that are there: the platform's, and one of a service that builds on it. */
const loadShippedCases = async (services: Services): Promise<void> => {
  if (!(await isStoreEmpty(services.db))) return;
  for (const [name, why] of shippedCases) {
    const folder = services.templates.get(name);
    if (folder === undefined) continue;
    const loaded = await importAssessment(services, localUser, { files: await readFolder(folder) }, { why });
    // Another process may have loaded it in the same moment.
    if (!loaded.ok && loaded.refusal.code !== 'assessment-exists')
      throw new Error(`the shipped case ${name} is faulty: ${say(loaded.refusal.detail, 'en')}`);
  }
};

const shippedCases = [
  [exampleCase, 'Eksempelet som følger med'],
  ['altinn3-service', 'En oppdiktet tjeneste som bygger på Altinn 3'],
] as const;
