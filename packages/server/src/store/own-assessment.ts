import { type Assessment, notGivenHere, schemaVersion, type State } from '@risikobilde/core';
import { sortedRecords } from '../presenters/present-assessment.js';

/** An assessment as it counts here: where people log in (`isStrict`), what only came in with files counts for nothing. */
export const countedHere = (one: Assessment, isStrict: boolean): Assessment =>
  isStrict ? { ...one, notGivenHere: notGivenHere(one.records) } : one;

/** The records of an assessment itself, as they count here. */
export const ownAssessment = (hasLogins: boolean, state: State): Assessment =>
  countedHere({ schemaVersion, records: sortedRecords(state) }, hasLogins);
