import { type Reason, standings } from '../evaluation.js';
import { firstVersion, versionOn } from '../derive/version-date.js';
import type { RecordOf } from '../model/assessment.js';
import { memoiseByObject } from '../model/memoise.js';
import { latest, type LocalDate } from '../model/local-date.js';

/**
 * From when what has come could be answered. What happened before the assessment was there waits from its first version. A fault
 * that no event brought is as old as the version in force: what earlier versions said is not stored.
 */
export const openSince = (
  head: RecordOf<'assessment'>,
  asOf: LocalDate,
  since: LocalDate | undefined,
): LocalDate =>
  since === undefined
    ? (versionOn(head, asOf)?.date ?? asOf)
    : (latest([since, firstVersion(head)?.date ?? since]) ?? since);

/** The reasons at the ends of the branches that do not hold. */
export const failingEnds = (reason: Reason): readonly Reason[] =>
  reason.standing === 'supported' ? [] : endsUnder(reason);

// Many claims lean on the same premises.
const endsUnder = memoiseByObject((reason: Reason): readonly Reason[] => {
  const deeper = reason.children.flatMap(failingEnds);
  // A reason may fail by itself, worse than anything under it: a computed risk that is higher, held against a baseline
  // that has also ended.
  const byItself = reason.children.every((child) => rank(child) > rank(reason));
  return byItself ? [reason, ...deeper] : deeper;
});

/** The ends of an argument that do not hold. */
export const endsOfArgument = memoiseByObject((because: readonly Reason[]): readonly Reason[] =>
  because.flatMap(failingEnds),
);

const rank = (reason: Reason): number => standings.indexOf(reason.standing);
