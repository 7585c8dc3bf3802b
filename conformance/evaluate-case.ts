import { type Assessment, compose, diffAssessments, diffEvaluations, evaluate } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { differenceOf, figuresOf, outcomeOf } from './outcome.js';
import { type ConformanceCase, readAssessment, readRelease, readWorld } from './read.js';

type Looked = Extract<ConformanceCase, { readonly type: 'evaluate' }>;
type Sources = {
  readonly assessment: (path: string) => Assessment;
  readonly world: typeof readWorld;
  readonly release: typeof readRelease;
};

/** The files of the corpus; the generator has them before they are written. */
export const fromDisk: Sources = { assessment: readAssessment, world: readWorld, release: readRelease };

const lookedAt = (look: Omit<Looked, 'type' | 'id' | 'about' | 'expected'>, from: Sources) => {
  const own = from.assessment(look.assessment);
  const assessment = look.release === undefined ? own : compose(own, from.release(look.release));
  const world = from.world(look.world);
  return { assessment, world, evaluation: evaluate(assessment, world, look.asOf, look.knownAt) };
};

/** What this implementation makes of a case. `hasFigures`: the distributions are computed too, which takes longer. */
export const resultOf = (
  given: ConformanceCase,
  hasFigures: boolean,
  from: Sources = fromDisk,
): Readonly<Record<string, unknown>> => {
  if (given.type === 'diff') {
    const [before, after] = [lookedAt(given.before, from), lookedAt(given.after, from)];
    return differenceOf(
      diffAssessments(before.assessment, after.assessment),
      diffEvaluations(before.evaluation, after.evaluation),
    );
  }
  const { assessment, world, evaluation } = lookedAt(given, from);
  if (!hasFigures) return outcomeOf(evaluation);
  const { knownAt } = given;
  const risk = evaluateRisk(assessment, world, given.asOf, knownAt === undefined ? {} : { knownAt });
  return { ...outcomeOf(evaluation), figures: figuresOf(risk) };
};
