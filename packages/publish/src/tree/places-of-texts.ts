import { type AssessmentRecord, isObject, isText, type Text } from '@risikobilde/core';

/** Where a text stands: the record, `/`, and the fields and numbers that lead to it, such as `spying/event` or `ok/steps.2.why`. */
export type TextPlace = string;

/**
 * Where each text of the records stands, by the very object that holds it: whoever writes a text into a document need not say where
 * it came from. Only what is written whole is found; a sentence of it, or a text put together, comes from no one place.
 */
export const placesOfTexts = (records: readonly AssessmentRecord[]): ReadonlyMap<Text, TextPlace> => {
  const places = new Map<Text, TextPlace>();
  const walk = (value: unknown, record: string, path: readonly string[]): void => {
    if (Array.isArray(value)) value.forEach((item, k) => walk(item, record, [...path, String(k)]));
    else if (isText(value)) {
      if (!places.has(value)) places.set(value, `${record}/${path.join('.')}`);
    } else if (isObject(value))
      for (const [name, inner] of Object.entries(value)) walk(inner, record, [...path, name]);
  };
  for (const record of records) walk(record, record.id, []);
  return places;
};
