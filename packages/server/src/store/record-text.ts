import { type AssessmentRecord, canonicalJson } from '@risikobilde/core';

const texts = new WeakMap<AssessmentRecord, string>();

/** The canonical JSON of a record. An edit changes one record of hundreds: the text of the others is there. */
export const recordText = (record: AssessmentRecord): string => {
  const before = texts.get(record);
  if (before !== undefined) return before;
  const text = canonicalJson(record);
  texts.set(record, text);
  return text;
};
