import type { ClaimResult, LocalDate } from '@risikobilde/core';
import { type ChangeGroup, groupChanges } from '@risikobilde/core';

/** What came about after a day and is in the way of some claims, that which is in the way of most of them first. */
export const changesSince = (claims: readonly ClaimResult[], day: LocalDate): readonly ChangeGroup[] =>
  groupChanges(claims, day)
    .filter(({ since }) => since !== undefined && since > day)
    .toSorted((a, b) => b.claims.length - a.claims.length || ((a.since ?? '') < (b.since ?? '') ? 1 : -1));
