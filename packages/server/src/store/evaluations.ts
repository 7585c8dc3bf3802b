import {
  canonicalJson,
  evaluate,
  type Evaluation,
  type LocalDate,
  type State,
  type World,
} from '@risikobilde/core';
import { sha256 } from '../sha256.js';

type Evaluated = { readonly evaluation: Evaluation; readonly json: string; readonly hash: string };

/** Evaluations that were asked for lately: the same question of the same state has the same answer. */
export type Evaluations = (
  head: string,
  state: State,
  world: World,
  asOf: LocalDate,
  knownAt: LocalDate,
) => Evaluated;

const mostKept = 64;

export const createEvaluations = (schemaVersion: number): Evaluations => {
  const kept = new Map<string, Evaluated>();
  return (head, state, world, asOf, knownAt) => {
    const name = `${head} ${asOf} ${knownAt}`;
    const before = kept.get(name);
    if (before !== undefined) return before;
    const evaluation = evaluate({ schemaVersion, records: [...state.values()] }, world, asOf, knownAt);
    const json = canonicalJson(evaluation);
    const evaluated = { evaluation, json, hash: sha256(json) };
    kept.set(name, evaluated);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return evaluated;
  };
};
