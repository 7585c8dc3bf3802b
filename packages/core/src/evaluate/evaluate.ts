import type { ClaimResult, Evaluation, ToleranceResult } from '../evaluation.js';
import type { Assessment } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import { recordRules } from '../rules/index.js';
import type { World } from '../world/world.js';
import { claimsOnBy, evaluateBy, prepareBy, type Prepared } from './evaluate-by.js';

export { judge } from './evaluate-by.js';

/**
 * Evaluates an assessment against the world on one day. Pure: the same arguments give the same result, whatever the
 * order of records. `knownAt` asks what could be known on another day than the one evaluated. `tolerance` is what the limits of
 * what is accepted come to (`toleranceOf` of `core/risk`, which loads the engine of distributions); without it a limit that is
 * set is found not to have been computed.
 */
export const evaluate = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
  tolerance?: readonly ToleranceResult[],
): Evaluation => evaluateBy(recordRules, assessment, world, asOf, knownAt, tolerance);

/** Context, derived results and standing, for whoever needs more than the evaluation shows (`explain`). */
export const prepare = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
  tolerance?: readonly ToleranceResult[],
): Prepared => prepareBy(recordRules, assessment, world, asOf, knownAt, tolerance);

/**
 * How every claim stands on one day, with its argument: the claims of `evaluate`, without the findings and tasks that follow from
 * them. `only`: the claims that are asked for, where it is not all.
 */
export const claimsOn = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
  only?: ReadonlySet<string>,
): readonly ClaimResult[] => claimsOnBy(recordRules, assessment, world, asOf, knownAt, only);
