import { say } from '@risikobilde/words/all';
import { randomUUID } from 'node:crypto';
import { recordRules, schemaVersion, standingRules } from '@risikobilde/core';
import { type Auth, localAuth, localUser, nobody } from './auth/permissions.js';
import type { LoginSettings } from './auth/settings.js';
import { systemClock } from './clock.js';
import { importAssessment } from './commands/import-assessment.js';
import { readFolder } from './files/read-folder.js';
import { exampleCase, templateFolders } from './files/shipped.js';
import { readShippedLibrary } from './files/shipped-library.js';
import { readShippedWorld } from './files/shipped-world.js';
import { createDraftPages } from './figures/draft-pages.js';
import { createFigures } from './figures/figures.js';
import { createLivePictures } from './figures/live-pictures.js';
import { createApp } from './http/app.js';
import { hearOutbox } from './live/hear-outbox.js';
import { createHub } from './live/hub.js';
import type { RunningServer } from './running-server.js';
import type { Services } from './services.js';
import type { Signing } from './signing/signing.js';
import { isStoreEmpty } from './store/assessments.js';
import { type DatabasePlace, type OpenDatabase, openDatabase } from './store/database.js';
import type { EvidenceLimits } from './evidence/limits.js';
import { createEditionsOut } from './editions/editions-out.js';
import { createEvaluations } from './store/evaluations.js';
import { forgetOldFeedback } from './store/feedback.js';
import { createLastRows } from './store/last-rows.js';
import { eventsAfter } from './store/events.js';
import { createOutbox } from './store/outbox.js';
import { createReadiness } from './store/readiness.js';
import { createReleases } from './store/releases.js';
import { createServiceBook } from './store/service-book.js';
import { nameOfScope, type Scope } from './store/scope.js';
import { installation } from './store/tables.js';
import { createShared } from './store/shared.js';
import { createStates } from './store/states.js';
import { createTurns } from './store/turns.js';
import { createThreads } from './threads/threads.js';
import { createWorlds } from './store/worlds.js';

export type ComposeOptions = {
  readonly host: string;
  readonly port: number;
  readonly webDir: string;
  /** Where what takes long to read is kept; nowhere when undefined. */
  readonly cacheDir: string | undefined;
  readonly isCaseLoaded: boolean;
  readonly requestsPerMinute: number | undefined;
  readonly auth: Auth | undefined;
  /** For showing what holds when this does not. */
  readonly changeAuth: (auth: Auth) => Auth;
  readonly logins: LoginSettings | undefined;
  readonly evidence: EvidenceLimits;
  readonly signing: Signing | undefined;
};

/** Puts the parts together and listens. The only place that knows all of them. */
export const compose = async (place: DatabasePlace, options: ComposeOptions): Promise<RunningServer> => {
  const { host, port, webDir, requestsPerMinute } = options;
  const [database, world] = await bothOrNeither(openDatabase(place), readShippedWorld(options.cacheDir));
  try {
    const readiness = createReadiness(database);
    const outbox = createOutbox(
      database.within({ work: 'notices' }),
      'databaseUrl' in place ? place.databaseUrl : undefined,
    );
    const hub = createHub({
      process: randomUUID(),
      eventsAfter: (key, revision, limit) =>
        eventsAfter(database.within({ assessment: key }), key, revision, limit),
      putPresence: (assessment, there) =>
        void outbox.put({ kind: 'presence', assessment, body: JSON.stringify(there) }),
    });
    const threads = createThreads();
    const services: Services = {
      auth: options.changeAuth(options.auth ?? (await authOf(options.logins, database.within))),
      // With logins each request has its own.
      db: database.within(ofInstallation),
      within: database.within,
      scope: nameOfScope(ofInstallation),
      plain: database.plain,
      clock: systemClock,
      newId: randomUUID,
      world,
      worlds: createWorlds(world),
      library: once(readShippedLibrary),
      livePictures: createLivePictures(threads),
      states: createStates(),
      lastRows: createLastRows(),
      shared: createShared(),
      evaluations: createEvaluations(schemaVersion),
      threads,
      figures: createFigures(threads),
      draftPages: createDraftPages(),
      releases: createReleases(),
      signing: options.signing,
      editions: createEditionsOut(() => systemClock.now().valueOf()),
      serviceBook: createServiceBook(),
      evidence: options.evidence,
      turns: createTurns(),
      hub,
      readiness,
      rules: [...recordRules, ...standingRules].map(({ id }) => id),
      templates: await templateFolders(),
    };
    const loading = database.ready
      .then(() => (options.isCaseLoaded ? loadShippedCases(services) : undefined))
      .then(readiness.open);
    if (database.isThere) await loading;
    // Said by /ready until it is mended; the log has it once.
    else loading.catch((error: unknown) => readiness.fail(error));
    const app = await createApp(services, { webDir, requestsPerMinute });
    await app.listen({ host, port });
    database.ready.then(
      () => outbox.read(hearOutbox(database.within, hub)),
      () => undefined,
    );
    const forgetting = forgetNowAndThen(database);
    const address = app.server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    return {
      url: `http://${host === '::1' ? '[::1]' : host}:${actual}/`,
      close: async () => {
        clearInterval(forgetting);
        hub.close();
        await app.close();
        await outbox.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
};

const day = 24 * 60 * 60 * 1000;

/** What readers have sent is forgotten after a year also where nobody opens the assessment; looked for when the server starts, and daily. */
const forgetNowAndThen = ({ ready, within }: OpenDatabase): NodeJS.Timeout => {
  // What cannot be asked now is asked tomorrow, and nothing waits for it.
  const forget = () =>
    void ready.then(() => forgetOldFeedback(within(ofInstallation))).catch(() => undefined);
  forget();
  return setInterval(forget, day).unref();
};

const authOf = async (settings: LoginSettings | undefined, within: OpenDatabase['within']): Promise<Auth> => {
  if (settings === undefined) return localAuth;
  // What logs people in, and what reads the policies, is large: an installation without logins does without.
  const { createLogins } = await import('./auth/logins.js');
  const logins = await createLogins(settings, within, systemClock);
  return { logins, userOf: () => nobody, permittedTo: logins.permittedTo };
};

/** What is shipped is put in as the installation's; without logins everything is. */
const ofInstallation: Scope = { organisation: installation };

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
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

/** The first start opens on assessments that are there: the platform's, and one of a service that builds on it. */
const loadShippedCases = async (services: Services): Promise<void> => {
  if (!(await isStoreEmpty(services.db))) return;
  for (const [name, why] of shippedCases) {
    const folder = services.templates.get(name);
    if (folder === undefined) continue;
    const loaded = await importAssessment(services, localUser, await readFolder(folder), { why });
    // Another process may have loaded it in the same moment.
    if (!loaded.ok && loaded.refusal.code !== 'assessment-exists')
      throw new Error(`the shipped case ${name} is faulty: ${say(loaded.refusal.detail, 'en')}`);
  }
};

const shippedCases = [
  [exampleCase, 'Eksempelet som følger med'],
  ['altinn3-service', 'En oppdiktet tjeneste som bygger på Altinn 3'],
] as const;
