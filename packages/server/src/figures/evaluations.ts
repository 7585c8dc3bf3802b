import type { LocalDate, State, World } from '@risikobilde/core';
import { createAnswers } from '../base/newest.js';
import { evaluationWork, type EvaluationAnswer } from './evaluation-answer.js';
import { done, type Result } from '../base/refusal.js';
import { measures, since } from '../telemetry/measures.js';
import type { Threads } from '../threads/threads.js';
import { ownAssessment } from '../store/own-assessment.js';
import type { Platform, Releases } from '../store/releases.js';
import type { States } from '../store/states.js';
import type { AssessmentRow, Database } from '../store/tables.js';
import type { Worlds } from '../store/worlds.js';

/** What an answer holds for: the state that an event has sealed, and the world data it is judged by. */
export type At = Pick<AssessmentRow, 'head' | 'world_hash'>;

/**
 * Evaluations that were asked for lately: the same question of the same state has the same answer. What is not there is worked out in the
 * threads of whoever asks.
 */
export type Evaluations = (
  threads: Threads,
  user: string,
  at: At,
  state: State,
  world: World,
  asOf: LocalDate,
  knownAt: LocalDate,
  platform?: Platform,
) => Promise<Result<EvaluationAnswer>>;

const mostKept = 64;

/** Records that are evaluated so soon that nobody notices; to hand them to a thread takes longer. */
const evaluatedAtOnce = 150;

export const createEvaluations = (hasLogins: boolean): Evaluations => {
  const answers = createAnswers<Result<EvaluationAnswer>>(mostKept, ({ ok }) => ok);
  return (threads, user, at, state, world, asOf, knownAt, platform) => {
    const on = [platform?.release.manifest.hash, platform?.newer?.manifest.hash];
    return answers([at.head, at.world_hash, asOf, knownAt, ...on].join(' '), async () => {
      const began = performance.now();
      const question = { own: ownAssessment(hasLogins, state), world, asOf, knownAt, platform };
      const size = state.size + (platform?.release.records.length ?? 0);
      const answer =
        size > evaluatedAtOnce
          ? await threads.run(user, evaluationWork, question)
          : done(evaluationWork(question));
      measures().evaluations.record(since(began));
      return answer;
    });
  };
};

/** What is asked to evaluate a stored assessment. */
export type EvaluationParts = {
  readonly db: Database;
  readonly states: States;
  readonly worlds: Worlds;
  readonly releases: Releases;
  readonly threads: Threads;
  readonly evaluations: Evaluations;
};

/** An assessment as it is now, evaluated on a day; of a service, with what it has from its platform. */
export const evaluateRow = async (
  { db, states, worlds, releases, threads, evaluations }: EvaluationParts,
  user: string,
  row: AssessmentRow,
  asOf: LocalDate,
  knownAt = asOf,
): Promise<Result<EvaluationAnswer>> => {
  const state = await states.at(db, row.key, row.revision, row.head);
  const platform = await releases.under(db, row, state, asOf);
  const world = await worlds.of(db, row);
  return evaluations(threads, user, row, state, world, asOf, knownAt, platform);
};
