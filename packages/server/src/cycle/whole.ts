import {
  type Assessment,
  compose,
  type Context,
  createContext,
  evaluate,
  type Evaluation,
  type LocalDate,
  schemaVersion,
  type State,
  type World,
} from '@risikobilde/core';
import type { Services } from '../services.js';
import { countedHere, sortedRecords } from '../store/own-assessment.js';
import type { AssessmentRow } from '../store/tables.js';

export type WholeAssessment = { readonly context: Context; readonly evaluation: Evaluation };

/** An assessment as it is evaluated: of a service, together with the platform. */
export const wholeOf = async (
  { db, releases }: Pick<Services, 'db' | 'releases'>,
  row: AssessmentRow,
  state: State,
  asOf: LocalDate,
): Promise<Assessment> => {
  const own = { schemaVersion, records: sortedRecords(state) };
  const platform = await releases.under(db, row, state, asOf);
  return platform ? compose(own, platform.release, platform.newer) : own;
};

/** `isStrict`: what only came in with files counts for nothing. */
export const look = (
  whole: Assessment,
  world: World,
  asOf: LocalDate,
  isStrict: boolean,
): WholeAssessment => {
  const counted = countedHere(whole, isStrict);
  return { context: createContext(counted, world, asOf), evaluation: evaluate(counted, world, asOf) };
};
