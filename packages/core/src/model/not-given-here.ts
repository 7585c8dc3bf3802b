import type { AssessmentRecord } from './assessment.js';

/**
 * Ids of the acceptances of risk and the advice of the data protection officer that are bound to nothing. Whoever knows who gives them
 * (logins) binds each to what it was given on: there, these only came in with files, and nobody knows on what they were given, or by whom.
 * In the order of the ids.
 */
export const notGivenHere = (records: Iterable<AssessmentRecord>): readonly string[] =>
  [...records]
    .flatMap((record) =>
      ((record.kind === 'decision' && record.type === 'acceptance') ||
        (record.kind === 'advice' && record.adviser === 'dpo')) &&
      record.contentHash === undefined
        ? [record.id]
        : [],
    )
    .sort();
