import type { Assessment, LocalDate, RiskEvaluation, World } from '@risikobilde/core';
import { createAnswers } from '../base/newest.js';
import { evaluateRisk } from '@risikobilde/core/risk';
import type { Result } from '../base/refusal.js';
import type { At } from './evaluations.js';
import type { Threads } from '../threads/threads.js';
import { work } from '../threads/work.js';

type Question = Assessment & { readonly world: World; readonly asOf: LocalDate };

/** As the command line does for what it publishes: without what each input could change. */
export const riskFigures = work('figures', ({ world, asOf, ...assessment }: Question) =>
  evaluateRisk(assessment, world, asOf, { brackets: false }),
);

/** Risk as distributions, of the state that an event has sealed. */
export type Figures = (
  threads: Threads,
  user: string,
  at: At,
  question: Question,
) => Promise<Result<RiskEvaluation>>;

const mostKept = 16;

/** Computes figures in a thread, since they take seconds at worst; what was asked lately is remembered. */
export const createFigures = (): Figures => {
  const answers = createAnswers<Result<RiskEvaluation>>(mostKept, ({ ok }) => ok);
  return (threads, user, at, question) => {
    const { asOf, inheritance } = question;
    // A new release moves a service that nobody has edited.
    const on = [inheritance?.release.hash, inheritance?.newer?.hash];
    return answers([at.head, at.world_hash, asOf, ...on].join(' '), () =>
      threads.run(user, riskFigures, question),
    );
  };
};
