import { type Assessment, notGivenHere, schemaVersion, type State } from '@risikobilde/core';
import { sortedRecords } from '../presenters/present-assessment.js';

/** The records of an assessment itself, as they count here: where people log in, what only came in with files counts for nothing. */
export const ownAssessment = (hasLogins: boolean, state: State): Assessment => {
  const records = sortedRecords(state);
  return { schemaVersion, records, ...(hasLogins && { notGivenHere: notGivenHere(records) }) };
};
