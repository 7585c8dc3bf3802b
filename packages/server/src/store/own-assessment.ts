import {
  type Assessment,
  type AssessmentRecord,
  notGivenHere,
  schemaVersion,
  type State,
} from '@risikobilde/core';

/** The records by id: one state has one text, and one hash, whatever the order its events came in. */
export const sortedRecords = (state: State): readonly AssessmentRecord[] =>
  [...state.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** An assessment as it counts here: where people log in (`isStrict`), what only came in with files counts for nothing. */
export const countedHere = (one: Assessment, isStrict: boolean): Assessment =>
  isStrict ? { ...one, notGivenHere: notGivenHere(one.records) } : one;

/** The records of an assessment itself, as they count here. */
export const ownAssessment = (hasLogins: boolean, state: State): Assessment =>
  countedHere({ schemaVersion, records: sortedRecords(state) }, hasLogins);
