import {
  applyEdit,
  type ChangedPlace,
  changesBetween,
  type Conflict,
  meet,
  placesOf,
  rebase,
  type RecordChange,
  type RequestedChange,
  requestOf,
  type State,
} from '@risikobilde/core';
import type { Edit } from './kept-edits.js';

/** The state with the edits on top, as far as they make sense there; the server tells what does not. */
export const afterEdits = (base: State, edits: readonly Edit[]): State =>
  applyEdit(
    base,
    edits.flatMap(({ changes }) => changes),
  ).state;

/**
 * The edits that wait after one has been stored at a revision. What was written on top of the stored one has seen it; an
 * edit of something else has not seen what others stored in between, and is still held against it.
 */
export const afterStored = (stored: Edit, revision: number, waiting: readonly Edit[]): readonly Edit[] => {
  const isAlone = revision === stored.baseRevision + 1;
  const touched = stored.changes.flatMap(placesOf);
  return waiting.map((edit) => {
    if (edit.baseRevision >= revision) return edit;
    const hasSeen = isAlone
      ? edit.baseRevision === stored.baseRevision
      : edit.changes.flatMap(placesOf).every((one) => touched.some((other) => isWithin(one, other)));
    return hasSeen ? { ...edit, baseRevision: revision } : edit;
  });
};

const isWithin = (one: ChangedPlace, other: ChangedPlace): boolean =>
  meet(one, other) &&
  (one.field === undefined || other.field === undefined || one.field.length >= other.field.length);

/** What the waiting edits and what others have stored both changed, field by field. */
export const conflictsOf = (base: State, edits: readonly Edit[], current: State): readonly Conflict[] => {
  const rebased = rebase(base, afterEdits(base, edits), current);
  return rebased.ok ? [] : rebased.conflicts;
};

/** What is left of the waiting edits once each conflict is answered: changes of what others have made of it. */
export const settled = (
  base: State,
  edits: readonly Edit[],
  current: State,
  theirs: readonly Conflict[],
): readonly RequestedChange[] => {
  const yours = afterEdits(base, edits);
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
