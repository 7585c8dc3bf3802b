export {
  anAssessment,
  aWorld,
  day,
  edition,
  entry,
  type EntryFields,
  evaluationOf,
  event,
  type Fields,
  findingsOf,
  foundIn,
  provision,
  record,
  type RuleCase,
  testDay,
  text,
  eeaTerritories,
} from './fixtures.js';
export { basisRow } from './basis-row.js';
export { findingLines as found, foundInAll, foundInComposed } from './finding-lines.js';
export { judgement } from './judgement.js';
export { aService, platformRecords, releaseOf, testHash, withChange } from './platform.js';
export {
  type Act,
  acts,
  type Diary,
  handsAgainst,
  isReadyFor,
  withDiaryLine as noted,
  readsOf,
  wrongWith,
} from './onlooker.js';
export { anyStep, expectSameBytes } from './same-bytes.js';
