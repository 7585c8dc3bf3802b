export { aWorld, anAssessment, day, entry, event, record, testDay } from './fixtures.js';
export { aService, platformRecords, releaseOf, withChange } from './platform.js';
export { law } from './property.js';
