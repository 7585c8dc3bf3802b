import type { RecordOf } from '../model/assessment.js';
import type { PreparedRelease } from './prepared-release.js';

/** The service's own head; it compares the alternatives that the platform compares, and any of its own. */
export const composedHead = (
  head: RecordOf<'assessment'>,
  platform: PreparedRelease,
): RecordOf<'assessment'> => {
  const own = new Set(head.alternatives.map(({ id }) => id));
  return {
    ...head,
    alternatives: [...head.alternatives, ...platform.head.alternatives.filter(({ id }) => !own.has(id))],
  };
};
