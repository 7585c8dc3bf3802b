import type { RiskEvaluation } from '@risikobilde/core';
import type { Result } from '../base/refusal.js';
import type { At } from './evaluations.js';
import type { Threads } from '../threads/threads.js';
import type { QuestionOf } from '../process/thread-work.js';

/** Risk as distributions, of the state that an event has sealed. */
export type Figures = (
  threads: Threads,
  user: string,
  at: At,
  question: QuestionOf<'figures'>,
) => Promise<Result<RiskEvaluation>>;

const mostKept = 16;

/** Computes figures in a thread, since they take seconds at worst; what was asked lately is remembered. */
export const createFigures = (): Figures => {
  const kept = new Map<string, Promise<Result<RiskEvaluation>>>();
  return (threads, user, at, question) => {
    const { asOf, inheritance } = question;
    // A new release moves a service that nobody has edited.
    const name = [at.head, at.world_hash, asOf, inheritance?.release.hash, inheritance?.newer?.hash].join(
      ' ',
    );
    const known = kept.get(name);
    if (known) return known;
    const figures = threads.run(user, 'figures', question);
    kept.set(name, figures);
    const forget = () => kept.delete(name);
    figures.then(({ ok }) => ok || forget(), forget);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return figures;
  };
};
