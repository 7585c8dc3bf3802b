import type { AssessmentRecord } from '@risikobilde/core';
import type { Change } from './api.js';

type Records = readonly AssessmentRecord[];

/** The records after some changes. Untouched records stay the same objects, so that what depends on them is not redone. */
export const applyChanges = (records: Records, changes: readonly Change[]): Records =>
  changes.reduce<Records>((all, change) => {
    if (change.remove) return all.filter((record) => record.id !== change.record);
    // A change is checked by the server against the schemas; here it is shown before the answer comes.
    if (change.add !== undefined) return [...all, change.add as AssessmentRecord];
    return all.map((record) => (record.id === change.record ? withFields(record, change) : record));
  }, records);

const withFields = (record: AssessmentRecord, change: Change): AssessmentRecord => {
  const next: Record<string, unknown> = { ...record, ...change.set };
  for (const field of change.unset ?? []) delete next[field];
  return next as AssessmentRecord;
};

/** The change that takes another one back, given the records before it. */
export const invert = (records: Records, change: Change): Change => {
  const before = records.find((record) => record.id === change.record);
  if (change.add !== undefined) return { record: change.record, remove: true };
  if (change.remove) return { record: change.record, add: before };
  const fields = [...Object.keys(change.set ?? {}), ...(change.unset ?? [])];
  const old = new Map(Object.entries(before ?? {}));
  return {
    record: change.record,
    set: Object.fromEntries(fields.filter((field) => old.has(field)).map((field) => [field, old.get(field)])),
    unset: fields.filter((field) => !old.has(field)),
  };
};
