import {
  type Assessment,
  type ClaimResult,
  createClaimsReader,
  createLevels,
  type Evaluation,
  type LocalDate,
  type RiskEvaluation,
  type World,
} from '@risikobilde/core';
import type { Results } from '../tree/view.js';

type ClaimsOnDay = (day: LocalDate) => readonly ClaimResult[];

/** Claims on earlier days, once for the same records: every language and format asks for the same days. */
const earlier = new WeakMap<World, WeakMap<Assessment['records'], ClaimsOnDay>>();

const earlierClaims = (assessment: Assessment, world: World): ClaimsOnDay => {
  const { records, inheritance } = assessment;
  const ofWorld = earlier.get(world) ?? new WeakMap<Assessment['records'], ClaimsOnDay>();
  earlier.set(world, ofWorld);
  // What a service takes over may change while its own records do not.
  const before = inheritance ? undefined : ofWorld.get(records);
  if (before !== undefined) return before;
  const read = createClaimsReader();
  const byDay = new Map<LocalDate, readonly ClaimResult[]>();
  const onDay: ClaimsOnDay = (day) => {
    const claims = byDay.get(day) ?? read(assessment, world, day);
    byDay.set(day, claims);
    return claims;
  };
  ofWorld.set(records, onDay);
  return onDay;
};

/** The results that pages are made of; earlier days are evaluated when a page asks for them, each once. */
export const resultsOf = (
  assessment: Assessment,
  world: World,
  evaluation: Evaluation,
  risk: RiskEvaluation | undefined,
): Results => {
  const onEarlier = earlierClaims(assessment, world);
  return {
    evaluation,
    risk,
    levels: createLevels(assessment, world, evaluation),
    claimsOn: (day, ids) =>
      (day === evaluation.asOf ? evaluation.claims : onEarlier(day)).filter(({ id }) => ids.has(id)),
  };
};
