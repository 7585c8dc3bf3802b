import { type AssessmentRecord, fieldsOf, isSameResult } from '@risikobilde/core';

/** A record as it is written: id and kind first, and without what the model fills in by itself. */
export const writtenFields = (record: AssessmentRecord): Readonly<Record<string, unknown>> => {
  const { id, kind, ...fields } = record;
  const filledIn = new Map(
    fieldsOf(kind).flatMap(({ field }) => ('default' in field ? [[field.name, field.default] as const] : [])),
  );
  const written = Object.entries(fields).filter(
    ([name, value]) =>
      value !== undefined && !(filledIn.has(name) && isSameResult(filledIn.get(name), value)),
  );
  return { id, kind, ...Object.fromEntries(written) };
};
