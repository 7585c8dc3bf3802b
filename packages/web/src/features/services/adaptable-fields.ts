import { type AssessmentRecord, isObject, type Text } from '@risikobilde/core';

export type AdaptableField = { readonly field: string; readonly text: Text };

/** The texts of a statement that a service may word otherwise. The rest of a record is answered with an own record. */
export const adaptableFields = (record: AssessmentRecord): readonly AdaptableField[] =>
  Object.entries(record).flatMap(([field, value]) =>
    isObject(value) && typeof value['nb'] === 'string' && fieldNames.has(field)
      ? // A value with a text in bokmål in one of these fields is a text.
        [{ field, text: value as unknown as Text }]
      : [],
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
