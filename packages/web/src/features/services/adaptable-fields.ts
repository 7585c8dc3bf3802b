import { type AssessmentRecord, fieldsOf, type Text } from '@risikobilde/core';

export type AdaptableField = { readonly field: string; readonly place: string; readonly text: Text };

/** The texts of a statement that a service may word otherwise. The rest of a record is answered with an own record. */
export const adaptableFields = (record: AssessmentRecord): readonly AdaptableField[] => {
  const values: Readonly<Record<string, unknown>> = { ...record };
  return fieldsOf(record.kind).flatMap(({ field, place }) =>
    field.adaptable && values[field.name] !== undefined
      ? // Only fields that hold a text can be adapted.
        [{ field: field.name, place, text: values[field.name] as Text }]
      : [],
  );
};
