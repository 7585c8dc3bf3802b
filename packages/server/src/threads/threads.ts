import { message } from '@risikobilde/words';
import type { Worker } from 'node:worker_threads';
import { measures, queueLength, since, inTrace } from '../telemetry/measures.js';
import { refuse, type Result } from '../base/refusal.js';
import { done } from '../base/refusal.js';
import { type ThreadLimits, usualThreads } from './limits.js';
import { bytesAsked, packQuestion } from './world-package.js';
import { nextMessage } from './start-thread.js';
import type { Work } from './work.js';

/** Work in threads of their own, so that edits and the others' questions are answered meanwhile. */
export type Threads = {
  /** The answer; or `took-too-long` when it was ended for its time or its memory. Fails with what the work threw. */
  readonly run: <Question extends object, Answer>(
    user: string,
    work: Work<Question, Answer>,
    question: Question,
    /** Milliseconds it may take, where it is seldom asked for and worth more. */
    time?: number,
  ) => Promise<Result<Answer>>;
  /** The same for everybody who acts for one organisation: what they ask for is theirs together, and bounded as one user's is. */
  readonly of: (organisation: string | undefined) => Threads;
  /** Ends those that wait for work. */
  readonly close: () => Promise<void>;
};

/** Who asked: their organisation, where they act for one, and they. */
type Asking = { readonly user: string; readonly organisation: string | undefined };
type Waiting = Asking & { readonly start: () => void };

/** A thread for each job at a time; of whose organisation and who themselves have fewest at work is next, and of those who has waited longest. */
export const createThreads = (
  start: (memory: number) => Worker,
  limits: ThreadLimits = usualThreads,
): Threads => {
  const atWork: Asking[] = [];
  const waiting: Waiting[] = [];
  const most = limits.places - 1;
  const ofUser = ({ user }: Asking) => atWork.filter((one) => one.user === user).length;
  const ofOrganisation = ({ organisation }: Asking) =>
    organisation === undefined ? 0 : atWork.filter((one) => one.organisation === organisation).length;

  const startNext = (): void => {
    if (atWork.length >= limits.places) return;
    const may = waiting.filter((one) => ofUser(one) < most && ofOrganisation(one) < most);
    const [next] = may.toSorted((a, b) => ofOrganisation(a) - ofOrganisation(b) || ofUser(a) - ofUser(b));
    if (next === undefined) return;
    waiting.splice(waiting.indexOf(next), 1);
    atWork.push(next);
    next.start();
  };
  queueLength('threads', () => waiting.length);
  const resting = createResting(start);
  const threadsOf = (organisation: string | undefined): Threads => ({
    of: threadsOf,
    close: resting.close,
    run: (user, work, question, time = limits.time) =>
      new Promise((settle, fail) => {
        const waits = waiting.filter((one) => one.organisation === organisation).length;
        // What waits holds what it was sent.
        if (organisation !== undefined && waits >= (limits.waiting ?? mostWaiting))
          return settle(refuse('too-many-requests', message('refusal.workWaits', { n: waits })));
        const mine: Waiting = {
          user,
          organisation,
          start: () => {
            inTrace(`work ${work.workName}`, { 'risikobilde.work.name': work.workName }, () =>
              inThread(resting, work, question, { ...limits, time }),
            )
              .then(settle, fail)
              .finally(() => {
                atWork.splice(atWork.indexOf(mine), 1);
                startNext();
              });
          },
        };
        waiting.push(mine);
        return startNext();
      }),
  });
  return threadsOf(undefined);
};

const mostWaiting = 20;

/** How long a thread rests before it ends, milliseconds. */
const restFor = 30_000;

/**
 * The thread that did its work last, kept for the next: to start one takes longer than most of what is asked of it. One alone, since each
 * holds the program once more.
 */
const createResting = (start: (memory: number) => Worker) => {
  let resting: { readonly thread: Worker; readonly forget: () => void } | undefined;
  const takeResting = (): Worker | undefined => {
    const thread = resting?.thread;
    resting?.forget();
    resting = undefined;
    return thread;
  };
  const take = (memory: number): Worker => takeResting() ?? start(memory);
  const end = async (): Promise<void> => {
    await takeResting()?.terminate();
  };
  const put = async (thread: Worker): Promise<void> => {
    if (resting !== undefined) {
      await thread.terminate();
      return;
    }
    const timer = setTimeout(() => void end(), restFor).unref();
    // One that ends by itself is not there to be taken.
    const gone = (): void => void takeResting();
    thread.on('error', gone).on('exit', gone);
    resting = {
      thread,
      forget: () => {
        clearTimeout(timer);
        thread.off('error', gone).off('exit', gone);
      },
    };
  };
  return { take, put, close: end };
};

const inThread = async <Question extends object, Answer>(
  resting: ReturnType<typeof createResting>,
  { workName: name }: Work<Question, Answer>,
  question: Question,
  { time: usualTime, memory, patience = 1 }: ThreadLimits,
): Promise<Result<Answer>> => {
  const time = usualTime * patience;
  const thread = resting.take(memory);
  // An answer that nobody can be given any more keeps no process alive.
  thread.unref();
  const began = performance.now();
  let isGood = false;
  const late = Symbol('late');
  let timer: NodeJS.Timeout | undefined;
  try {
    const answered = Promise.race([
      nextMessage(thread),
      new Promise<typeof late>((end) => {
        timer = setTimeout(() => end(late), time);
      }),
    ]);
    thread.postMessage({ name, question: packQuestion(question) }, bytesAsked(question));
    const answer = await answered;
    if (answer === late)
      return refuse('took-too-long', message('refusal.tookTooLong', { seconds: Math.round(time / 1_000) }));
    isGood = true;
    // What `work-thread` posts: what the work of that name gives.
    return done(answer as Answer);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return refuse('took-too-long', message('refusal.tookTooMuch', { megabytes: memory }));
    throw error;
  } finally {
    clearTimeout(timer);
    measures().work.record(since(began), { 'risikobilde.work.name': name });
    if (isGood) await resting.put(thread);
    else await thread.terminate();
  }
};
