import {
  type AssessmentRecord,
  type Change,
  diffAssessments,
  type SealedEditEvent,
  withValueAt,
} from '@risikobilde/core';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What one edit did, by meaning: the same form as the difference between two moments, so that both are shown alike.
 * `kindOf` says what kind a record is that the edit changed only a field of.
 */
export const eventChanges = (
  event: Pick<SealedEditEvent, 'changes'>,
  kindOf: (id: string) => string | undefined,
): readonly Change[] => {
  const before = new Map<string, Fields>();
  const after = new Map<string, Fields>();
  for (const change of event.changes) {
    const id = change.record;
    if ('added' in change) after.set(id, change.added);
    else if ('removed' in change) before.set(id, change.removed);
    else {
      const bare = { id, kind: kindOf(id) ?? '' };
      before.set(id, withValueAt(before.get(id) ?? bare, change.field, change.before));
      after.set(id, withValueAt(after.get(id) ?? bare, change.field, change.after));
    }
  }
  return diffAssessments(partsOf(before), partsOf(after));
};

// Records with only the fields that the edit touched: the difference reads them as data.
const partsOf = (records: ReadonlyMap<string, Fields>) => ({
  schemaVersion: 1 as const,
  records: [...records.values()] as unknown as readonly AssessmentRecord[],
});
