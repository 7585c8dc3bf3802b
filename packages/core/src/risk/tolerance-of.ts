import { createContext } from '../context.js';
import { scaleOf } from '../derive/scale.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { Evaluation, ToleranceResult } from '../evaluation.js';
import type { Assessment } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import type { World } from '../world/world.js';
import { createRiskMemory } from './memory.js';
import { judgedNow, prepareRisks, usualAccuracy } from './prepare-risks.js';
import { severityYears } from './severity-years.js';
import { toleranceResults } from './tolerance.js';

/**
 * The limits of what is accepted, held against the distributions as things are now: the figures that `evaluateRisk` gives, without all
 * else that it computes. An assessment without limits costs nothing.
 */
export const toleranceOf = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
): readonly ToleranceResult[] => {
  const context = createContext(assessment, world, asOf, knownAt);
  const scale = scaleOf(context);
  if (!scale || (context.head.tolerance ?? []).length === 0) return [];
  const memory = createRiskMemory();
  // A law needs no draws.
  const { judged } = prepareRisks(context, scale, new Set(['current']), (scenario) =>
    memory.prepare(scenario, 1),
  );
  const now = judgedNow(judged, memory, usualAccuracy);
  return toleranceResults(
    context,
    severityYears(context, now, (all) => memory.laws(all, usualAccuracy)),
  );
};

/** `evaluate` with the limits of what is accepted, for whoever has room for the engine of distributions. */
export const evaluateWithTolerance = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
): Evaluation => evaluate(assessment, world, asOf, knownAt, toleranceOf(assessment, world, asOf, knownAt));
