import type { Assessment, Evaluation, LocalDate, ToleranceResult, World } from '@risikobilde/core';
import { areAllRulesHere, evaluateTimed } from './evaluate-timed.js';

/** As many days as a hand passes on its way over the time line and back. */
const most = 100;

type Known = {
  readonly inheritance: Assessment['inheritance'];
  readonly notGivenHere: Assessment['notGivenHere'];
  readonly world: World;
  readonly tolerance: readonly ToleranceResult[] | undefined;
  readonly hasAllRules: boolean;
  readonly byDay: Map<LocalDate, Evaluation>;
};
const known = new WeakMap<Assessment['records'], Known>();

/**
 * Evaluates on a day, once for the same records and world. React begins a drawing anew when the day moves on under it and
 * throws away what it had worked out; without this, a hand that does not rest would get no picture at all.
 */
export const evaluateOnce = (
  assessment: Assessment,
  world: World,
  day: LocalDate,
  tolerance?: readonly ToleranceResult[],
): Evaluation => {
  const { records, inheritance, notGivenHere } = assessment;
  const hasAllRules = areAllRulesHere();
  let kept = known.get(records);
  if (
    kept?.inheritance !== inheritance ||
    kept?.notGivenHere !== notGivenHere ||
    kept?.world !== world ||
    kept?.tolerance !== tolerance ||
    kept?.hasAllRules !== hasAllRules
  )
    kept = undefined;
  if (!kept) {
    kept = { inheritance, notGivenHere, world, tolerance, hasAllRules, byDay: new Map() };
    known.set(records, kept);
  }
  const before = kept.byDay.get(day);
  if (before) return before;
  const made = evaluateTimed(assessment, world, day, undefined, tolerance);
  if (kept.byDay.size >= most) kept.byDay.clear();
  kept.byDay.set(day, made);
  return made;
};
