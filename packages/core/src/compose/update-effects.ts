import { type EvaluationChange, diffEvaluations } from '../diff/diff-evaluations.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { Evaluation, Reason } from '../evaluation.js';
import type { Assessment } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import type { World } from '../world/world.js';
import { compareReleases, type ReleaseComparison } from './compare-releases.js';
import { compose } from './compose.js';
import { confirmAll, standOn } from './confirm.js';
import type { Release } from './release.js';

export type UpdateEffects = ReleaseComparison & {
  /** What standing on the new release moves at once: what leans on a change is challenged. */
  readonly atOnce: EvaluationChange;
  /** What it will have moved when every change is read and every stance kept. */
  readonly whenConfirmed: EvaluationChange;
  /** The service's own claims that lean on each changed statement, by the statement's composed id. */
  readonly leaning: ReadonlyMap<string, readonly string[]>;
};

/** Three-way difference, and what it does to the service's conclusion. Nothing is written. */
export const updateEffects = (
  base: Release,
  next: Release,
  service: Assessment,
  world: World,
  asOf: LocalDate,
): UpdateEffects => {
  const moved = standOn(service, next);
  const kept = confirmAll(moved, next, {
    on: asOf,
    by: { nb: 'Prøve' },
    result: 'unchanged',
    because: { nb: 'Prøve' },
  });
  const before = evaluate(compose(service, base), world, asOf);
  const after = evaluate(compose(moved, next), world, asOf);
  return {
    ...compareReleases(base, next, service),
    atOnce: diffEvaluations(before, after),
    whenConfirmed: diffEvaluations(before, evaluate(compose(kept, next), world, asOf)),
    leaning: leaningOn(after),
  };
};

/** The own claims in whose argument a statement is named as unread. */
const leaningOn = (evaluation: Evaluation): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const claim of evaluation.claims) {
    if (claim.provenance?.from !== 'own') continue;
    for (const ref of new Set(claim.because.flatMap(unreadIn)))
      found.set(ref, [...(found.get(ref) ?? []), claim.id]);
  }
  return found;
};

const unreadIn = (reason: Reason): readonly string[] => [
  ...(reason.type === 'statement' ? [reason.ref] : []),
  ...reason.children.flatMap(unreadIn),
];
