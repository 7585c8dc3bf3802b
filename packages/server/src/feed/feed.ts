export { type FeedFault, FeedRefused } from './feed-refused.js';
export { lookAtFeed, type SeenEdition, type Trusted } from './look-at-feed.js';
export { makeKey, signFeed, writeTargets } from './make-feed.js';
export { readEditionWorld } from './pack-files.js';
