import type { Evaluation, ToleranceResult } from '../evaluation.js';
import type { Assessment } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import { seldomRules } from '../rules/seldom.js';
import type { World } from '../world/world.js';
import { evaluateBy, prepareBy, type Prepared } from './evaluate-by.js';

export { claimsOn, judge } from './evaluate-by.js';

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
): Evaluation => evaluateBy(seldomRules, assessment, world, asOf, knownAt, tolerance);

/** Context, derived results and standing, for whoever needs more than the evaluation shows (`explain`). */
export const prepare = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt?: LocalDate,
  tolerance?: readonly ToleranceResult[],
): Prepared => prepareBy(seldomRules, assessment, world, asOf, knownAt, tolerance);
