import type { Evaluation, Finding } from '../evaluation.js';
import { isOpen, isOwn } from '../finding-owner.js';
import { type FinalRefusal, finalRefusals } from './final-refusals.js';

/** What is left to do before an assessment can be given out, and what is left at the platform it builds on. */
export type Remaining = {
  /** Each matter that stands between it and its final edition: the one number that is told of what remains, wherever it is told. */
  readonly matters: readonly FinalRefusal[];
  /** Open errors in what the platform says: they are the platform's to mend, and count among nobody else's. */
  readonly platform: readonly Finding[];
};

/** What is said of what remains comes from here: no page, list or screen counts for itself. */
export const whatRemains = ({ findings }: Pick<Evaluation, 'findings'>): Remaining => {
  const matters = finalRefusals({ findings });
  // An acceptance of the platform's risk on the service's own people is the service's to give.
  const own = new Set(matters.map(({ finding }) => finding));
  return {
    matters,
    platform: findings.filter(
      (finding) => finding.severity === 'error' && isOpen(finding) && !isOwn(finding) && !own.has(finding),
    ),
  };
};
