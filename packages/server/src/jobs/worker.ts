import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Job as QueueJob, Runner, TaskList, WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { type Log, withoutTexts } from '../base/log.js';
import type { Services } from '../services.js';
import { jobQueue } from '../telemetry/measures.js';
import { faultOf, jitter } from '../store/faults.js';
import { toldToEnd } from '../base/end-signal.js';
import { keyOf, onlyOne } from './add-job.js';
import { keepBeating, stopBeating } from './heartbeat.js';
import { type Job, type JobHandlers, onceFor, servicesFor } from './job.js';
import { queueState } from './queue-state.js';
import { repeating, type TaskName, tasks } from './tasks.js';

/** What works on jobs in this process. */
export type JobWorker = {
  /** How many jobs this process has done, tried without success, and given up, since it started. */
  readonly counts: () => JobCounts;
  /** Takes no more jobs, lets those that are at it finish if that is soon, and frees the rest for others. */
  readonly stop: () => Promise<void>;
};
type JobCounts = { readonly done: number; readonly failed: number; readonly givenUp: number };

export type JobPlace = {
  /** Where the database is, as the user of the server. */
  readonly connection: pg.PoolConfig;
  /** The embedded one tells nobody of a new job: it is asked. */
  readonly isEmbedded: boolean;
};

/** Jobs at a time in one process: so that a long one does not hold up the short ones. */
const atOnce = 2;
/** How often the queue is asked, where it does not tell, and where what it told may have been lost; milliseconds. */
const askEvery = { embedded: 500, server: 2000 } as const;
/** How long jobs are given to finish when the process is to end, milliseconds. */
const longestStop = 3000;
const longestPause = 30_000;

/** Works on jobs, and on those that are `due` again and again, until it is told to stop; a database that is away is waited for. */
export const startJobWorker = (
  services: Services,
  place: JobPlace,
  handlers: JobHandlers,
  due: typeof repeating = repeating,
): JobWorker => {
  const closing = new AbortController();
  const counts = { done: 0, failed: 0, givenUp: 0 };
  const events = countingEvents(counts, services.log);
  const untold = jobQueue(() => queueState(services.within({ work: 'jobs' })));
  const work = { taskList: taskListOf(services, handlers), due };
  const running = keepRunning(work, services, place, events, closing.signal);
  return {
    counts: () => ({ ...counts }),
    stop: async () => {
      untold();
      closing.abort();
      await running;
    },
  };
};

type Work = { readonly taskList: TaskList; readonly due: typeof repeating };

const keepRunning = async (
  work: Work,
  services: Pick<Services, 'within' | 'log'>,
  place: JobPlace,
  events: WorkerEvents,
  signal: AbortSignal,
): Promise<void> => {
  for (let wait = 250; !signal.aborted; wait = Math.min(wait * 2, longestPause)) {
    const began = performance.now();
    try {
      await runUntilEnd(work, services, place, events, signal);
    } catch (error) {
      if (faultOf(error) === undefined && !signal.aborted)
        services.log.error({ err: error }, 'the worker of jobs begins again');
    }
    if (performance.now() - began > longestPause) wait = 250;
    if (!signal.aborted)
      await setTimeout(jitter(wait), undefined, { ref: false, signal }).catch(() => undefined);
  }
};

/**
 * Said of each job by itself, what became of it is waited for by nobody: a connection that is lost just then would end the process. Said
 * in batches, if only of one, it ends the runner, which begins again.
 */
const whatIsDoneIsWaitedFor = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } } as const;

/** From the first connection until the process is to end, or the queue gives up on a database that does not answer. */
const runUntilEnd = async (
  { taskList, due }: Work,
  services: Pick<Services, 'within' | 'log'>,
  { connection, isEmbedded }: JobPlace,
  events: WorkerEvents,
  signal: AbortSignal,
): Promise<void> => {
  // Loaded when it is needed: an installation has answered its first requests by then.
  const { Logger, parseCronItems, run } = await import('graphile-worker');
  const pool = new pg.Pool({ ...connection, max: atOnce + 1, keepAlive: true });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const ended = new AbortController();
  const db = services.within({ work: 'jobs' });
  let id = '';
  const remember: Parameters<typeof events.on<'pool:create'>>[1] = ({ workerPool }) => {
    id = workerPool.id;
  };
  events.on('pool:create', remember);
  const end = toldToEnd(signal);
  let beating: Promise<void> | undefined;
  try {
    const runner: Runner = await run({
      pgPool: pool,
      concurrency: atOnce,
      pollInterval: isEmbedded ? askEvery.embedded : askEvery.server,
      // All connections of the embedded one share a session, and the names of its statements.
      noPreparedStatements: isEmbedded,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: longestStop,
      preset: whatIsDoneIsWaitedFor,
      events,
      logger: new Logger(({ jobId }) => (level, message) => {
        // What becomes of jobs is told below; this is what becomes of the worker.
        if (told.includes(level) && jobId === undefined && !signal.aborted && !isOfOneJob(message))
          services.log.error(`jobs, ${message}`);
      }),
      taskList,
      parsedCronItems: parseCronItems(
        due.map(({ task, match, payload }) => ({
          task,
          match,
          payload,
          options: {
            jobKey: keyOf(task, onlyOne),
            maxAttempts: tasks[task].attempts,
            priority: tasks[task].priority,
          },
        })),
      ),
    });
    beating = keepBeating(db, id, ended.signal, services.log);
    await Promise.race([runner.promise, end.told]);
    if (signal.aborted) await runner.stop().catch(() => undefined);
  } finally {
    // It may begin again and again, and is to leave nothing behind each time.
    end.leave();
    events.off('pool:create', remember);
    ended.abort();
    await beating;
    if (id !== '') await stopBeating(db, id).catch(() => undefined);
    await pool.end();
  }
};

const taskListOf = (services: Services, handlers: JobHandlers): TaskList =>
  Object.fromEntries(
    // The keys of the table are its names.
    (Object.keys(tasks) as TaskName[]).map((name) => [
      name,
      (payload, { job, abortSignal }) =>
        doJob(services, handlers[name], name, payload, {
          id: job.id,
          isLastTry: job.attempts >= job.max_attempts,
          signal: abortSignal ?? new AbortController().signal,
        }),
    ]),
  );

const doJob = async (
  services: Services,
  handle: (job: never) => Promise<void>,
  name: TaskName,
  given: unknown,
  { id, isLastTry, signal }: { readonly id: string } & Pick<Job<TaskName>, 'isLastTry' | 'signal'>,
): Promise<void> => {
  // What is repeated says when it was due, which no task asks.
  const { _cron: _, ...held } = given as { readonly _cron?: unknown };
  const payload = tasks[name].payload.parse(held);
  const own = servicesFor(services, payload);
  // What the schema of the name has read is for the handler of the name.
  const job = { payload, services: own, isLastTry, signal, once: onceFor(own.db, id) } as never;
  const end = toldToEnd(signal);
  const stopped = end.told.then(() => {
    throw new Error('the process was told to end');
  });
  try {
    await Promise.race([handle(job), stopped]);
  } catch (error) {
    // The queue keeps the message, for everybody who works on jobs to read.
    const said = withoutTexts(error instanceof Error ? error.message : typeof error);
    throw new Error(`${codeOf(error)}: ${said}`, { cause: error });
  } finally {
    end.leave();
  }
};

/** The kind of an error: what its database could not do, the code of its system, or its name. */
const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (
    faultOf(error) ??
    (typeof code === 'string' && /^[\w.-]{1,63}$/.test(code)
      ? code
      : error instanceof Error
        ? error.name
        : 'Error')
  );
};

/** The levels of the queue’s own words that are told of. */
const told: readonly string[] = ['error'];

const isOfOneJob = (message: string): boolean => message.startsWith('Failed task ');

/** Counts what becomes of jobs, and tells of those that fail: each try in short, and why when it was the last. */
const countingEvents = (
  counts: { done: number; failed: number; givenUp: number },
  log: Log,
): WorkerEvents => {
  const of = ({ id, task_identifier: task, attempts, max_attempts: most }: QueueJob) => ({
    id,
    task,
    attempts,
    most,
  });
  const events: WorkerEvents = new EventEmitter();
  events.on('job:success', () => {
    counts.done++;
  });
  events.on('job:error', ({ job, error }) => {
    counts.failed++;
    log.error({ job: of(job), err: error }, 'a job failed');
  });
  events.on('job:failed', ({ job, error }) => {
    counts.givenUp++;
    log.error({ job: of(job), err: error }, 'a job is given up');
  });
  return events;
};
