import type { AssessmentRecord } from '../model/assessment.js';
import { isObject } from '../model/is-object.js';

/**
 * Redirects references of a platform record from what is gone to what replaces it. In a list of ids each one may become
 * several; where one is wanted, the first serves. A reference to what nothing replaces is left out of a list that holds
 * others, and stays otherwise: the rules then say that it leads nowhere.
 */
export const redirectRecord = (
  record: AssessmentRecord,
  gone: ReadonlyMap<string, readonly string[]>,
): AssessmentRecord => {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return gone.get(value)?.[0] ?? value;
    if (Array.isArray(value)) {
      if (!value.some((item) => typeof item === 'string' && gone.has(item))) return value.map(walk);
      const led = value.flatMap((item: unknown): readonly unknown[] =>
        typeof item === 'string' ? (gone.get(item) ?? [item]) : [item],
      );
      return led.length === 0 ? value : [...new Set(led)];
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  // Composed ids are `platform.record`; no text of a record is equal to one, so that only references are led elsewhere.
  return { ...(walk(record) as AssessmentRecord), id: record.id };
};
