import type { EventPage } from '@risikobilde/api';
import type { SealedEditEvent } from '@risikobilde/core';

type Asked = { readonly after?: number; readonly before?: number; readonly limit: number };

const mostInPage = 500;
/** Before it are all revisions that there can be. */
export const afterAll = 2 ** 31 - 1;

/**
 * The newest edits, oldest first: at least `count` of them, where there are, and without a gap. An edit never changes, so of those that
 * are `known`, themselves without a gap up to the newest of them, nothing is asked again.
 */
export const newestEvents = async (
  ask: (query: Asked) => Promise<EventPage>,
  known: readonly SealedEditEvent[],
  count: number,
): Promise<readonly SealedEditEvent[]> => {
  let events = known;
  for (let after = events.at(-1)?.revision; after !== undefined; ) {
    const page = await ask({ after, limit: mostInPage });
    events = [...events, ...page.events];
    after = page.next;
  }
  for (let isMore = events[0]?.revision !== 1; isMore && events.length < count; ) {
    const limit = Math.min(mostInPage, count - events.length);
    const page = await ask({ before: events[0]?.revision ?? afterAll, limit });
    events = [...page.events.toReversed(), ...events];
    isMore = page.next !== undefined;
  }
  return events;
};
