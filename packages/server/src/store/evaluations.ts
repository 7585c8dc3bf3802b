import {
  canonicalJson,
  compose,
  type Evaluation,
  type LocalDate,
  type State,
  type World,
} from '@risikobilde/core';
import { evaluateWithTolerance } from '@risikobilde/core/risk';
import { sha256 } from '../sha256.js';
import { measures, since } from '../telemetry/measures.js';
import { ownAssessment } from './own-assessment.js';
import type { Platform } from './releases.js';
import type { AssessmentRow } from './tables.js';

/** `hash` is the `resultHash` of the evaluation, made from the text that is kept anyway. */
type Evaluated = { readonly evaluation: Evaluation; readonly json: string; readonly hash: string };

/** What an answer holds for: the state that an event has sealed, and the world data it is judged by. */
export type At = Pick<AssessmentRow, 'head' | 'world_hash'>;

/** Evaluations that were asked for lately: the same question of the same state has the same answer. */
export type Evaluations = (
  at: At,
  state: State,
  world: World,
  asOf: LocalDate,
  knownAt: LocalDate,
  platform?: Platform,
) => Evaluated;

const mostKept = 64;

export const createEvaluations = (hasLogins: boolean): Evaluations => {
  const kept = new Map<string, Evaluated>();
  return (at, state, world, asOf, knownAt, platform) => {
    const on = [platform?.release.manifest.hash, platform?.newer?.manifest.hash];
    const name = [at.head, at.world_hash, asOf, knownAt, ...on].join(' ');
    const before = kept.get(name);
    if (before !== undefined) return before;
    const began = performance.now();
    const own = ownAssessment(hasLogins, state);
    const whole = platform ? compose(own, platform.release, platform.newer) : own;
    const evaluation = evaluateWithTolerance(whole, world, asOf, knownAt);
    measures().evaluations.record(since(began));
    const json = canonicalJson(evaluation);
    const evaluated = { evaluation, json, hash: sha256(json) };
    kept.set(name, evaluated);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return evaluated;
  };
};
