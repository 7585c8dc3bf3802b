import {
  type Assessment,
  type ClaimResult,
  claimsOn,
  createLevels,
  type Evaluation,
  type LocalDate,
  type RiskEvaluation,
  type World,
} from '@risikobilde/core';
import type { Results } from '../tree/view.js';

/** The results that pages are made of; earlier days are evaluated when a page asks for them, each once. */
export const resultsOf = (
  assessment: Assessment,
  world: World,
  evaluation: Evaluation,
  risk: RiskEvaluation | undefined,
): Results => {
  const byDay = new Map<LocalDate, readonly ClaimResult[]>([[evaluation.asOf, evaluation.claims]]);
  return {
    evaluation,
    risk,
    levels: createLevels(assessment, world, evaluation),
    claimsOn: (day) => {
      const known = byDay.get(day) ?? claimsOn(assessment, world, day);
      byDay.set(day, known);
      return known;
    },
  };
};
