import {
  type Assessment,
  canonicalJson,
  compose,
  conclusionMarks,
  groupChanges,
  headlineOf,
  isOwn,
  type LocalDate,
  packJson,
  pathState,
  type World,
} from '@risikobilde/core';
import { evaluateWithTolerance } from '@risikobilde/core/risk';
import type { InShort } from '@risikobilde/api';
import { sha256 } from '../base/sha256.js';
import type { Platform } from '../store/releases.js';
import { work } from '../threads/work.js';

/** An evaluation as it is answered. */
export type EvaluationAnswer = {
  readonly json: string;
  /** The `resultHash` of the evaluation, made from the text that is kept anyway. */
  readonly hash: string;
  /** The same by `packJson`, as JSON: a fifth of it. */
  readonly packed: string;
  /** What a line of a list says of it. */
  readonly short: Pick<InShort, 'conclusion' | 'claims' | 'facts' | 'headline' | 'tasks' | 'path'>;
};

export type EvaluatedQuestion = {
  readonly own: Assessment;
  readonly world: World;
  readonly asOf: LocalDate;
  readonly knownAt: LocalDate;
  readonly platform: Platform | undefined;
};

export const evaluationWork = work(
  'evaluated',
  ({ own, world, asOf, knownAt, platform }: EvaluatedQuestion): EvaluationAnswer => {
    const whole = platform ? compose(own, platform.release, platform.newer) : own;
    const evaluation = evaluateWithTolerance(whole, world, asOf, knownAt);
    const json = canonicalJson(evaluation);
    const { claims, standing } = evaluation.conclusion;
    const { total, primary } = conclusionMarks(evaluation);
    const { steps, done } = pathState(whole.records);
    return {
      json,
      hash: sha256(json),
      packed: JSON.stringify(packJson(evaluation)),
      short: {
        conclusion: standing,
        claims: claims.length,
        facts: { total, primary },
        headline: headlineOf(evaluation.conclusion),
        tasks: groupChanges(evaluation.claims.filter(isOwn), asOf).length,
        path: { done, of: steps.length },
      },
    };
  },
);
