import { type AssessmentRecord, type Reference, referencesOf } from '@risikobilde/core';

/** The records that refer to a record: in a field, or with `record:` and a directive in a text. */
export const leaningOn = (id: string, records: readonly AssessmentRecord[]): readonly AssessmentRecord[] => {
  const inText = new RegExp(`record:${id}[^a-z0-9-]|id=\\\\"${id}\\\\"`);
  return records.filter(
    (record) =>
      record.id !== id &&
      (refersTo(record, 'record', id) ||
        inText.test(JSON.stringify(record)) ||
        // What a service has changed of a statement has no schema of its own.
        (record.kind === 'stance' && JSON.stringify(record.fields ?? {}).includes(`"${id}"`))),
  );
};

/** The records that refer to an alternative of the assessment. */
export const leaningOnAlternative = (
  id: string,
  records: readonly AssessmentRecord[],
): readonly AssessmentRecord[] => records.filter((record) => refersTo(record, 'alternative', id));

const refersTo = (record: AssessmentRecord, to: Reference['to'], id: string): boolean =>
  referencesOf(record).some((reference) => reference.to === to && reference.id === id);
