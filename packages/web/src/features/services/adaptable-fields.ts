import { type AssessmentRecord, isText, type Text } from '@risikobilde/core';

export type AdaptableField = { readonly field: string; readonly text: Text };

/** The texts of a statement that a service may word otherwise. The rest of a record is answered with an own record. */
export const adaptableFields = (record: AssessmentRecord): readonly AdaptableField[] =>
  Object.entries(record).flatMap(([field, value]) =>
    fieldNames.has(field) && isText(value) ? [{ field, text: value }] : [],
  );

const fieldNames: ReadonlySet<string> = new Set([
  'title',
  'name',
  'text',
  'description',
  'how',
  'why',
  'event',
  'ifItFalls',
]);
