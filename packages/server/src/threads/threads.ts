import { message } from '@risikobilde/words';
import { measures, queueLength, since, traced } from '../telemetry/measures.js';
import { refuse, type Result } from '../refusal.js';
import { done } from '../refusal.js';
import { type ThreadLimits, usualThreads } from './limits.js';
import { bytesAsked, packQuestion } from './packed.js';
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
  /** The same for everybody who acts for one organisation: what they ask for is theirs together, and bounded as one user's is. */
  readonly of: (organisation: string | undefined) => Threads;
};

/** Who asked: their organisation, where they act for one, and they. */
type Asking = { readonly user: string; readonly organisation: string | undefined };
type Waiting = Asking & { readonly start: () => void };

/** A thread per job; of whose organisation and who themselves have fewest at work is next, and of those who has waited longest. */
export const createThreads = (limits: ThreadLimits = usualThreads): Threads => {
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
  const threadsOf = (organisation: string | undefined): Threads => ({
    of: threadsOf,
    run: (user, name, question, time = limits.time) =>
      new Promise((settle, fail) => {
        const waits = waiting.filter((one) => one.organisation === organisation).length;
        // What waits holds what it was sent.
        if (organisation !== undefined && waits >= (limits.waiting ?? mostWaiting))
          return settle(refuse('too-many-requests', message('refusal.workWaits', { n: waits })));
        const mine: Waiting = {
          user,
          organisation,
          start: () => {
            traced(`work ${name}`, { 'risikobilde.work.name': name }, () =>
              inThread(name, question, { ...limits, time }),
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

const inThread = async <Name extends WorkName>(
  name: Name,
  question: QuestionOf<Name>,
  { time: usualTime, memory, patience = 1 }: ThreadLimits,
): Promise<Result<AnswerOf<Name>>> => {
  const time = usualTime * patience;
  const thread = startThread(
    import.meta.url,
    'worker',
    { name, question: packQuestion(question) },
    {
      memory,
      handedOver: bytesAsked(question),
    },
  );
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
