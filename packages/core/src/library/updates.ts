import type { RequestedChange } from '../history/edit.js';
import { isSameResult } from '../history/equality.js';
import { type FieldPath, valueAt } from '../history/field-path.js';
import type { AssessmentRecord } from '../model/assessment.js';
import type { Library, LibraryItem } from './library.js';
import { writtenBy } from './item-choice.js';

/** A field that reads otherwise in the newest edition of the library than in the one it was picked from. */
export type UpdatedField = {
  readonly field: FieldPath;
  /** As it was picked; undefined where the library no longer has that edition, or did not write the field then. */
  readonly before: unknown;
  readonly now: unknown;
  readonly own: unknown;
  /** `asPicked`: nobody has changed it here. `adapted`: somebody has, and decides between the two. */
  readonly state: 'asPicked' | 'adapted';
};

export type LibraryUpdate = {
  readonly record: string;
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly fields: readonly UpdatedField[];
};

/**
 * Three-way difference of what was picked, what the library has now and what stands in the assessment. A field that the library
 * does not write is never in it: what a person has answered stays as it is. Records of editions that differ in nothing are in
 * it too, with no fields: they only move on.
 */
export const libraryUpdates = (
  records: readonly AssessmentRecord[],
  library: Library,
): readonly LibraryUpdate[] => {
  const items = new Map(library.items.map((item) => [item.id, item]));
  return records.flatMap((record) => {
    const item = record.library && items.get(record.library.item);
    if (!record.library || item === undefined || item.kind === 'sector') return [];
    const { edition } = record.library;
    return edition >= item.edition ? [] : [updateOf(record, item, edition)];
  });
};

const updateOf = (
  record: AssessmentRecord,
  item: Exclude<LibraryItem, { readonly kind: 'sector' }>,
  from: string,
): LibraryUpdate => {
  const picked = item.earlier.find(({ edition }) => edition === from);
  const before = picked ? writtenBy(item.kind, picked) : new Map<FieldPath, unknown>();
  const now = writtenBy(item.kind, item);
  return {
    record: record.id,
    item: item.id,
    from,
    to: item.edition,
    fields: [...now].flatMap(([field, next]): readonly UpdatedField[] => {
      const [old, own] = [before.get(field), valueAt(record, field)];
      if (isSameResult(old, next) || isSameResult(own, next)) return [];
      return [{ field, before: old, now: next, own, state: isSameResult(own, old) ? 'asPicked' : 'adapted' }];
    }),
  };
};

/** Moves a record on to the newest edition: the fields that are taken read as there, all others stay as they are. */
export const takeUpdate = (
  { record, item, to, fields }: LibraryUpdate,
  taken: ReadonlySet<FieldPath>,
): RequestedChange => ({
  record,
  set: {
    library: { item, edition: to },
    ...Object.fromEntries(
      fields.flatMap(({ field, now }) => (taken.has(field) ? [[field, now] as const] : [])),
    ),
  },
});
