// The steps that `evaluate` is made of, for `@risikobilde/fleet` alone: it takes them one by one, so that what many services
// share is worked out once. They change whenever `evaluate` does, so they are no part of the public surface.
export { createContext } from './context.js';
export type { Derived } from './derive/derived.js';
export { objectionDayOf } from './derive/received-notices.js';
export { meanThrough, personsThrough } from './derive/persons-through.js';
export { deriveRisks } from './derive/risks.js';
export { bandAlong, multiply, scaleOf } from './derive/scale.js';
export { deriveAll, findInRecords } from './evaluate/derive-all.js';
export { recordRules } from './rules/index.js';
export { isOpenErrorOfLaw } from './evaluation.js';
export { hasLeaf } from './model/leaves-of.js';
export { createStand } from './standing/claims.js';
export { concluding, conclusionStanding } from './standing/conclusion.js';
export { dutyRules, isOpenDuty } from './standing/open-duties.js';
export type { Stand } from './standing/stand.js';
export { composedHead } from './compose/composed-head.js';
export { reachedThrough } from './compose/exposure.js';
export { type PreparedRelease, prepareRelease } from './compose/prepared-release.js';
export { createUnreadReader } from './compose/under-review.js';
export type { Scale } from './world/world.js';
