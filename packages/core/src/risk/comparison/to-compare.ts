import type { Judged, JudgedRatio } from '@risikobilde/risk';
import type { HarmSeverity } from '../../model/harm-severity.js';
import type { Need } from './verdict.js';

/** A scenario judged for both alternatives, as the comparison takes it. */
export type ToCompare = {
  readonly scenario: string;
  readonly severity: HarmSeverity;
  readonly needs: readonly Need[];
  readonly mine: Judged;
  readonly other: Judged;
  /** Expected persons harmed a year, the figures that stand everywhere else too. */
  readonly expected: { readonly mine: number; readonly other: number };
  /** Where the difference itself is judged, `mine` divided by `other`. */
  readonly ratio?: JudgedRatio;
};
