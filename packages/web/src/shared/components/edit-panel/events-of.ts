import type { SealedEditEvent } from '@risikobilde/core';

/** The edits that touched a record, newest first. The first of all entered everything at once, and tells of no record. */
export const eventsOf = (events: readonly SealedEditEvent[], record: string): readonly SealedEditEvent[] =>
  events
    .filter(({ revision, changes }) => revision > 1 && changes.some((change) => change.record === record))
    .toReversed();
