export {
  addressOf,
  parseWatchSettings,
  publisherOf,
  type SourceSettings,
  type WatchSettings,
} from './settings.js';
export type { Bearing } from './bears-on.js';
export type { Candidate } from './compare.js';
export { isDue, type Kept, type Look, type Looked, lookAt, type SourceState, stateOf } from './look-at.js';
