import {
  changesBetween,
  type Conflict,
  meet,
  rebase,
  type RecordChange,
  type RequestedChange,
  requestOf,
  type State,
} from '@risikobilde/core';

/** What the waiting edits have made of `base` and what others have stored both changed, field by field. */
export const conflictsOf = (base: State, yours: State, current: State): readonly Conflict[] => {
  const rebased = rebase(base, yours, current);
  return rebased.ok ? [] : rebased.conflicts;
};

/** What is left of the waiting edits once each conflict is answered: changes of what others have made of it. */
export const settleConflicts = (
  base: State,
  yours: State,
  current: State,
  theirs: readonly Conflict[],
): readonly RequestedChange[] => {
  const kept = changesBetween(base, yours).filter((change) => !theirs.some((other) => meet(change, other)));
  const gone = new Set(
    kept.flatMap((change) => ('field' in change && !current.has(change.record) ? [change.record] : [])),
  );
  return [
    ...kept.flatMap((change) => (gone.has(change.record) ? [] : onTopOf(current, change))),
    // They removed the record that you changed: as you have it, it comes back whole.
    ...[...gone].map((record) => ({ record, add: yours.get(record) })),
  ];
};

/** A record that both added becomes as you have it. */
const onTopOf = (current: State, change: RecordChange): readonly RequestedChange[] => {
  const { record } = change;
  const theirs = current.get(record);
  if (!('added' in change) || theirs === undefined) return requestOf([change]);
  const { id: _id, kind: _kind, ...set } = change.added;
  return [{ record, set, unset: Object.keys(theirs).filter((field) => !(field in change.added)) }];
};
