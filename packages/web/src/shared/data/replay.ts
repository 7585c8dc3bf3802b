import { applyEdit, type ChangedPlace, meet, placesOf, type State } from '@risikobilde/core';
import type { Edit } from './edit-queue.js';

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
