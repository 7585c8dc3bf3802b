import type { SourceEvent } from './world.js';

/** Events after which a source no longer stands. */
export const ending: ReadonlySet<SourceEvent['type']> = new Set([
  'invalidated',
  'repealed',
  'succeeded',
  'lapsed',
  'expires',
]);
