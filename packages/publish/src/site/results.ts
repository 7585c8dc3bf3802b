import {
  type Assessment,
  type ClaimResult,
  claimsOn,
  createLevels,
  type Evaluation,
  type RiskEvaluation,
  type World,
} from '@risikobilde/core';
import type { Results } from '../tree/view.js';

/** By the day and the claims that were asked for. */
type Days = Map<string, readonly ClaimResult[]>;

/** Claims on earlier days, once for the same records: every language and format asks for the same days. */
const earlier = new WeakMap<World, WeakMap<Assessment['records'], Days>>();

const earlierDays = ({ records, inheritance }: Assessment, world: World): Days => {
  // What a service takes over may change while its own records do not.
  if (inheritance) return new Map();
  const ofWorld = earlier.get(world) ?? new WeakMap<Assessment['records'], Days>();
  earlier.set(world, ofWorld);
  const days: Days = ofWorld.get(records) ?? new Map();
  ofWorld.set(records, days);
  return days;
};

/** The results that pages are made of; earlier days are evaluated when a page asks for them, each once. */
export const resultsOf = (
  assessment: Assessment,
  world: World,
  evaluation: Evaluation,
  risk: RiskEvaluation | undefined,
): Results => {
  const byDay = earlierDays(assessment, world);
  return {
    evaluation,
    risk,
    levels: createLevels(assessment, world, evaluation),
    claimsOn: (day, ids) => {
      if (day === evaluation.asOf) return evaluation.claims.filter(({ id }) => ids.has(id));
      const asked = [day, ...[...ids].sort()].join(' ');
      const known = byDay.get(asked) ?? claimsOn(assessment, world, day, undefined, ids);
      byDay.set(asked, known);
      return known;
    },
  };
};
