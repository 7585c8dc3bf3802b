import { type AssessmentRecord, valueAt, withValueAt } from '@risikobilde/core';
import type { Change } from './api.js';

type Records = readonly AssessmentRecord[];

/** The records after some changes. Untouched records stay the same objects, so that what depends on them is not redone. */
export const applyChanges = (records: Records, changes: readonly Change[]): Records =>
  changes.reduce<Records>((all, change) => {
    const others = () => all.filter((record) => record.id !== change.record);
    if (change.remove) return others();
    // A change is checked by the server against the schemas; here it is shown before the answer comes. One that is sent
    // again may be there already.
    if (change.add !== undefined) return [...others(), change.add as AssessmentRecord];
    return all.map((record) => (record.id === change.record ? withFields(record, change) : record));
  }, records);

const withFields = (record: AssessmentRecord, change: Change): AssessmentRecord => {
  const fields: readonly (readonly [string, unknown])[] = [
    ...Object.entries(change.set ?? {}),
    ...(change.unset ?? []).map((field) => [field, undefined] as const),
  ];
  return fields.reduce<Readonly<Record<string, unknown>>>(
    (next, [field, value]) => withValueAt(next, field, value),
    record,
  ) as AssessmentRecord;
};

/** The change that takes another one back, given the records before it. */
export const invert = (records: Records, change: Change): Change => {
  const before = records.find((record) => record.id === change.record);
  if (change.add !== undefined) return { record: change.record, remove: true };
  if (change.remove) return { record: change.record, add: before };
  const fields = [...Object.keys(change.set ?? {}), ...(change.unset ?? [])];
  const old = new Map(fields.map((field) => [field, valueAt(before, field)]));
  return {
    record: change.record,
    set: Object.fromEntries([...old].filter(([, value]) => value !== undefined)),
    unset: fields.filter((field) => old.get(field) === undefined),
  };
};
