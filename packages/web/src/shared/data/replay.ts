import {
  type AssessmentRecord,
  changesBetween,
  type Conflict,
  doMeet,
  rebase,
  type RecordChange,
  type State,
  stateOf,
} from '@risikobilde/core';
import type { Change } from './api.js';
import { applyChanges } from './changes.js';
import type { Edit } from './kept-edits.js';

type Records = readonly AssessmentRecord[];

/**
 * The edits that wait after one has been stored at a revision. What was written on top of the stored one has seen it; an
 * edit of something else has not seen what others stored in between, and is still held against it.
 */
export const afterStored = (stored: Edit, revision: number, waiting: readonly Edit[]): readonly Edit[] => {
  const isAlone = revision === stored.baseRevision + 1;
  const touched = stored.changes.flatMap(fieldsOf);
  return waiting.map((edit) => {
    if (edit.baseRevision >= revision) return edit;
    const hasSeen = isAlone
      ? edit.baseRevision === stored.baseRevision
      : edit.changes.flatMap(fieldsOf).every((one) => touched.some((other) => isWithin(one, other)));
    return hasSeen ? { ...edit, baseRevision: revision } : edit;
  });
};

type Touched = { readonly record: string; readonly field?: string };

const fieldsOf = ({ record, set, unset }: Change): readonly Touched[] =>
  set === undefined && unset === undefined
    ? [{ record }]
    : [...Object.keys(set ?? {}), ...(unset ?? [])].map((field) => ({ record, field }));

const isWithin = (one: Touched, other: Touched): boolean =>
  one.record === other.record &&
  (one.field === undefined ||
    other.field === undefined ||
    one.field === other.field ||
    one.field.startsWith(`${other.field}.`));

/** What the waiting edits and what others have stored both changed, field by field. */
export const conflictsOf = (base: Records, edits: readonly Edit[], current: Records): readonly Conflict[] => {
  const rebased = rebase(stateOf(base), yoursOf(base, edits), stateOf(current));
  return rebased.ok ? [] : rebased.conflicts;
};

/** What is left of the waiting edits once each conflict is answered: changes of what others have made of it. */
export const settled = (
  base: Records,
  edits: readonly Edit[],
  current: Records,
  theirs: readonly Conflict[],
): readonly Change[] => {
  const [yours, now] = [yoursOf(base, edits), stateOf(current)];
  const dropped = theirs.map(asChange);
  const kept = changesBetween(stateOf(base), yours).filter(
    (change) => !dropped.some((other) => doMeet(change, other)),
  );
  const gone = new Set(
    kept.filter((change) => 'field' in change && !now.has(change.record)).map((c) => c.record),
  );
  return [
    ...kept.filter(({ record }) => !gone.has(record)).map((change) => requested(change, now)),
    // They removed the record that you changed: as you have it, it comes back whole.
    ...[...gone].map((record) => ({ record, add: yours.get(record) })),
  ];
};

const yoursOf = (base: Records, edits: readonly Edit[]): State =>
  stateOf(edits.reduce((records, edit) => applyChanges(records, edit.changes), base));

// Only the place matters here: what meets it is dropped.
const asChange = ({ record, field }: Conflict): RecordChange =>
  ({ record, ...(field === undefined ? { removed: undefined } : { field }) }) as RecordChange;

const requested = (change: RecordChange, now: State): Change => {
  const { record } = change;
  if ('removed' in change) return { record, remove: true };
  if ('field' in change)
    return change.after === undefined
      ? { record, unset: [change.field] }
      : { record, set: { [change.field]: change.after } };
  const theirs = now.get(record);
  if (theirs === undefined) return { record, add: change.added };
  const { id: _id, kind: _kind, ...set } = change.added;
  return { record, set, unset: Object.keys(theirs).filter((field) => !(field in change.added)) };
};
