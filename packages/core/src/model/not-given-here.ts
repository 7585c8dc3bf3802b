import type { AssessmentRecord, RecordOf } from './assessment.js';

/**
 * Ids of the acceptances of risk and the advice of the data protection officer that nobody gave here. Whoever knows who gives them (logins)
 * binds each to what it was given on, and says of an answer to a finding about acceptances whether four eyes saw it: there, these only came
 * in with files, and nobody knows on what they were given, or by whom. In the order of the ids.
 */
export const notGivenHere = (records: Iterable<AssessmentRecord>): readonly string[] =>
  [...records].flatMap((record) => (isStamped(record) ? [] : [record.id])).sort();

/** Also what no step is. */
const isStamped = (record: AssessmentRecord): boolean => {
  if (record.kind === 'advice') return record.adviser !== 'dpo' || record.contentHash !== undefined;
  if (record.kind !== 'decision') return true;
  if (record.type === 'acceptance') return record.contentHash !== undefined;
  return !isAnswerOnAcceptance(record) || record.fourEyes !== undefined;
};

/** To say that a finding about acceptances needs none is to accept the risk. */
export const isAnswerOnAcceptance = ({ type, finding }: RecordOf<'decision'>): boolean =>
  type === 'finding' && finding?.startsWith('acceptance-') === true;
