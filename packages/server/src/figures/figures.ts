import type { RiskEvaluation } from '@risikobilde/core';
import type { At } from '../store/evaluations.js';
import { nextMessage, startThread } from '../threads/start-thread.js';
import type { FiguresQuestion } from './figures-worker.js';

/** Risk as distributions, of the state that an event has sealed. */
export type Figures = (at: At, question: FiguresQuestion) => Promise<RiskEvaluation>;

const mostKept = 16;

/**
 * Computes figures in a thread: they take seconds at worst, and edits must not wait for them. One at a time, since each
 * takes a whole processor; what was asked lately is remembered.
 */
export const createFigures = (): Figures => {
  const kept = new Map<string, Promise<RiskEvaluation>>();
  let last: Promise<unknown> = Promise.resolve();
  return (at, question) => {
    const { asOf, inheritance } = question;
    // A new release moves a service that nobody has edited.
    const name = [at.head, at.world_hash, asOf, inheritance?.release.hash, inheritance?.newer?.hash].join(
      ' ',
    );
    const known = kept.get(name);
    if (known) return known;
    const figures = last.then(() => compute(question));
    kept.set(name, figures);
    last = figures.catch(() => kept.delete(name));
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return figures;
  };
};

const compute = async (question: FiguresQuestion): Promise<RiskEvaluation> => {
  const thread = startThread(import.meta.url, 'figures-worker', question);
  // An answer that nobody can be given any more keeps no process alive.
  thread.unref();
  try {
    // What `figures-worker` posts.
    return (await nextMessage(thread)) as RiskEvaluation;
  } finally {
    await thread.terminate();
  }
};
