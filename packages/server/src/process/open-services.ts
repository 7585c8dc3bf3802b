import { randomUUID } from 'node:crypto';
import { type Library, recordRules, standingRules } from '@risikobilde/core';
import { type Auth, localAuth, nobody } from '../auth/permissions.js';
import type { LoginSettings } from '../auth/settings.js';
import { createAnswers } from '../base/newest.js';
import { systemClock } from '../base/clock.js';
import { createEditionsOut } from '../editions/public-editions.js';
import type { EvidenceLimits } from '../base/evidence-limits.js';
import { readServicesAgain } from '../commands/read-services.js';
import { packedEdition, worldOfEdition } from '../feed/pack-files.js';
import type { FeedSettings } from '../feed/look-at-feed.js';
import { createDraftPages } from '../figures/draft-pages.js';
import { createFigures } from '../figures/figures.js';
import { createLivePictures } from '../figures/live-pictures.js';
import { templateFolders } from '../files/shipped-folders.js';
import { readShippedLibrary } from '../files/shipped-library.js';
import { readShippedWorld } from '../files/shipped-world.js';
import { type JobWorker, startJobWorker } from '../jobs/worker.js';
import { createHub } from '../live/hub.js';
import type { Log } from '../base/log.js';
import type { NoticeSettings } from '../base/notice-settings.js';
import type { Watch } from '../base/watch-settings.js';
import type { Services } from '../services.js';
import type { Signing } from '../signing/signing.js';
import { type DatabasePlace, type OpenDatabase, openDatabase } from '../store/database.js';
import { createEvaluations } from '../figures/evaluations.js';
import { eventsAfter } from '../store/events.js';
import { createLastRows } from '../store/last-rows.js';
import { createNoteReadings } from '../store/note-readings.js';
import { createOutbox, type Outbox } from '../store/outbox.js';
import { createReadiness } from '../store/readiness.js';
import { createReleases } from '../store/releases.js';
import { nameOfScope, type Scope } from '../store/scope.js';
import { createServiceBook } from '../store/service-book.js';
import { createShared } from '../store/shared.js';
import { createStates } from '../store/states.js';
import { installation } from '../store/tables.js';
import { keepEdition } from '../store/world-editions.js';
import { createTurns } from '../store/turns.js';
import { createWorlds } from '../store/worlds.js';
import type { ThreadLimits } from '../threads/limits.js';
import { createThreads } from '../threads/threads.js';
import { handlers } from './job-handlers.js';
import { startWorkThread } from './start-work-thread.js';

export type ServicesOptions = {
  /** Where what takes long to read is kept; nowhere when undefined. */
  readonly cacheDir: string | undefined;
  readonly auth: Auth | undefined;
  /** For showing what holds when this does not. */
  readonly changeAuth: (auth: Auth) => Auth;
  readonly logins: LoginSettings | undefined;
  /** Whether people log in to the installation, where this process is not told how. */
  readonly hasLogins?: boolean;
  readonly evidence: EvidenceLimits;
  readonly signing: Signing | undefined;
  /** Where editions of the world come from; nowhere when undefined. */
  readonly feed?: FeedSettings | undefined;
  readonly notices: NoticeSettings;
  readonly watch?: Watch | undefined;
  readonly log: Log;
  /** What work in threads may take; as usual when left out. */
  readonly threads?: ThreadLimits | undefined;
};

/** What a process works with, whether it answers requests or works on jobs. */
export type OpenServices = {
  readonly services: Services;
  readonly database: OpenDatabase;
  readonly outbox: Outbox;
  /** Goes over to the edition of the world that was taken last, and tells the windows that are open here. */
  readonly followWorld: () => Promise<unknown>;
  /** Works on jobs from now on, until all is closed. */
  readonly workOnJobs: () => void;
  /** Ends what has begun, in good order, the database last. */
  readonly close: () => Promise<void>;
};

/** Puts together what commands work with. */
export const openServices = async (place: DatabasePlace, options: ServicesOptions): Promise<OpenServices> => {
  const [database, world] = await bothOrNeither(openDatabase(place), readShippedWorld(options.cacheDir));
  try {
    const isEmbedded = !('databaseUrl' in place);
    const outbox = createOutbox(
      database.within({ work: 'notices' }),
      'databaseUrl' in place ? place.databaseUrl : undefined,
      options.log,
    );
    const states = createStates();
    const hub = createHub({
      process: randomUUID(),
      eventsAfter: async (key, revision, limit) => {
        const events = await eventsAfter(database.within({ assessment: key }), key, revision, limit);
        states.follow(key, events);
        return events;
      },
      putPresence: (assessment, there) =>
        void outbox.put({ kind: 'presence', assessment, body: JSON.stringify(there) }),
    });
    const threads = createThreads(startWorkThread, options.threads);
    const auth = options.changeAuth(options.auth ?? (await authOf(options.logins, database.within)));
    const hasLogins = options.hasLogins ?? auth.logins !== undefined;
    const noteReadings = createNoteReadings(auth.logins !== undefined, database.within, options.log);
    const library = createAnswers<Library>(1, () => true);
    const worlds = createWorlds(world, async (bytes) => {
      const read = await threads.run('installation', worldOfEdition, bytes);
      return read.ok && 'world' in read.value ? read.value.world : undefined;
    });
    /** What is kept of answers, until another world holds. */
    const ofWorld = <Kept>(make: () => Kept): (() => Kept) => {
      let [of, made]: [unknown, Kept] = [worlds.current().entries, make()];
      return () => {
        const { entries } = worlds.current();
        if (of !== entries) [of, made] = [entries, make()];
        return made;
      };
    };
    const [livePictures, evaluations, figures, draftPages, serviceBook, editions] = [
      ofWorld(createLivePictures),
      ofWorld(() => createEvaluations(hasLogins)),
      ofWorld(createFigures),
      ofWorld(createDraftPages),
      ofWorld(createServiceBook),
      ofWorld(() => createEditionsOut(() => performance.now())),
    ];
    const services: Services = {
      auth,
      hasLogins,
      // With logins each request has its own.
      db: database.within(ofInstallation),
      within: database.within,
      scope: nameOfScope(ofInstallation),
      plain: database.plain,
      clock: systemClock,
      newId: randomUUID,
      get world() {
        return worlds.current();
      },
      worlds,
      feed: options.feed,
      library: () => library('', () => readShippedLibrary(threads)),
      get livePictures() {
        return livePictures();
      },
      states,
      lastRows: createLastRows(),
      shared: createShared(),
      get evaluations() {
        return evaluations();
      },
      threads,
      get figures() {
        return figures();
      },
      get draftPages() {
        return draftPages();
      },
      releases: createReleases(),
      signing: options.signing,
      get editions() {
        return editions();
      },
      get serviceBook() {
        return serviceBook();
      },
      evidence: options.evidence,
      notices: options.notices,
      watch: options.watch,
      log: options.log,
      noteReadings,
      turns: createTurns(),
      hub,
      readiness: createReadiness(database, options.log),
      rules: [...recordRules, ...standingRules].map(({ id }) => id),
      templates: await templateFolders(),
    };
    const follow = (): Promise<unknown> =>
      // Of a database that is away it is asked again.
      worlds.follow(services.db).then(
        (isOther) => {
          if (isOther) for (const key of hub.keys()) hub.tell(key, { type: 'world' });
        },
        () => undefined,
      );
    /** What ships with this program: a later one must know what was given out on it. */
    const keepShipped = async (): Promise<void> => {
      const packed = isClosing ? undefined : await threads.run('installation', packedEdition, { world });
      if (packed?.ok === true && packed.value !== undefined && !isClosing)
        await keepEdition(services.db, packed.value);
    };
    let keeping: ReturnType<typeof setTimeout> | undefined;
    let following: ReturnType<typeof setInterval> | undefined;
    let worker: JobWorker | undefined;
    let isClosing = false;
    return {
      services,
      database,
      outbox,
      followWorld: follow,
      workOnJobs: () => {
        if (isClosing || worker !== undefined) return;
        keeping = setTimeout(() => void keepShipped().catch(() => undefined), afterStart).unref();
        following = setInterval(() => void follow(), lookEvery).unref();
        worker = startJobWorker(services, { connection: database.connection, isEmbedded }, handlers);
        // The program or its world data may be another than the last time.
        readServicesAgain(database.within({ work: 'jobs' })).catch((error: unknown) => {
          if (!isClosing) options.log.error({ err: error }, 'services are not read again');
        });
      },
      close: async () => {
        isClosing = true;
        hub.close();
        clearInterval(following);
        clearTimeout(keeping);
        await worker?.stop();
        await threads.close();
        await noteReadings.close();
        await outbox.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
};

const authOf = async (settings: LoginSettings | undefined, within: OpenDatabase['within']): Promise<Auth> => {
  if (settings === undefined) return localAuth;
  // What logs people in, and what reads the policies, is large: an installation without logins does without.
  const { createLogins } = await import('../auth/logins.js');
  const logins = await createLogins(settings, within, systemClock);
  return { logins, userOf: () => nobody, permittedTo: logins.permittedTo };
};

/** How often a process that nobody has a window in looks whether another has taken an edition, milliseconds. */
const lookEvery = 5000;
/** Milliseconds until the first page has been read. */
const afterStart = 10_000;

/** What is shipped is put in as the installation's; without logins everything is. */
const ofInstallation: Scope = { organisation: installation };

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
