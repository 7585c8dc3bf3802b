import { message } from '@risikobilde/words';
import { measures, queueLength, since, traced } from '../telemetry/measures.js';
import { refuse, type Result } from '../refusal.js';
import { done } from '../refusal.js';
import { type ThreadLimits, usualThreads } from './limits.js';
import { nextMessage, startThread } from './start-thread.js';
import type { AnswerOf, QuestionOf, WorkName } from './work.js';

/** Work in threads of their own, so that edits and the others' questions are answered meanwhile. */
export type Threads = {
  /** The answer; or `took-too-long` when it was ended for its time or its memory. Fails with what the work threw. */
  readonly run: <Name extends WorkName>(
    user: string,
    name: Name,
    question: QuestionOf<Name>,
    /** Milliseconds it may take, where it is seldom asked for and worth more. */
    time?: number,
  ) => Promise<Result<AnswerOf<Name>>>;
};

type Waiting = { readonly user: string; readonly start: () => void };

/** A thread per job; whoever has fewest at work is next, and of those who has waited longest. */
export const createThreads = (limits: ThreadLimits = usualThreads): Threads => {
  const atWork = new Map<string, number>();
  const waiting: Waiting[] = [];
  const of = (user: string) => atWork.get(user) ?? 0;
  const total = () => [...atWork.values()].reduce((sum, count) => sum + count, 0);

  const startNext = (): void => {
    if (total() >= limits.places) return;
    const may = waiting.filter(({ user }) => of(user) < limits.places - 1);
    const [next] = may.toSorted((a, b) => of(a.user) - of(b.user));
    if (next === undefined) return;
    waiting.splice(waiting.indexOf(next), 1);
    atWork.set(next.user, of(next.user) + 1);
    next.start();
  };
  const ended = (user: string): void => {
    const left = of(user) - 1;
    if (left === 0) atWork.delete(user);
    else atWork.set(user, left);
    startNext();
  };
  queueLength('threads', () => waiting.length);
  return {
    run: (user, name, question, time = limits.time) =>
      new Promise((settle, fail) => {
        const start = () => {
          traced(`work ${name}`, { 'risikobilde.work.name': name }, () =>
            inThread(name, question, { ...limits, time }),
          )
            .then(settle, fail)
            .finally(() => ended(user));
        };
        waiting.push({ user, start });
        startNext();
      }),
  };
};

const inThread = async <Name extends WorkName>(
  name: Name,
  question: QuestionOf<Name>,
  { time: usualTime, memory, patience = 1 }: ThreadLimits,
): Promise<Result<AnswerOf<Name>>> => {
  const time = usualTime * patience;
  const thread = startThread(import.meta.url, 'worker', { name, question }, memory);
  // An answer that nobody can be given any more keeps no process alive.
  thread.unref();
  const began = performance.now();
  const late = Symbol('late');
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await Promise.race([
      nextMessage(thread),
      new Promise<typeof late>((end) => {
        timer = setTimeout(() => end(late), time);
      }),
    ]);
    if (answer === late)
      return refuse('took-too-long', message('refusal.tookTooLong', { seconds: Math.round(time / 1_000) }));
    // What `worker` posts: what the work of that name gives.
    return done(answer as AnswerOf<Name>);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return refuse('took-too-long', message('refusal.tookTooMuch', { megabytes: memory }));
    throw error;
  } finally {
    clearTimeout(timer);
    measures().work.record(since(began), { 'risikobilde.work.name': name });
    await thread.terminate();
  }
};
