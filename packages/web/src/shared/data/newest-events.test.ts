import type { EventPage } from '@risikobilde/api';
import type { SealedEditEvent } from '@risikobilde/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newestEvents } from './newest-events.js';

/** An assessment of so many edits, asked as the API is, and what has been answered. */
const assessmentOf = (edits: number) => {
  const answered: number[] = [];
  const eventsIn = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => ({ revision: from + n }) as SealedEditEvent);
  const ask = ({ after = 0, before, limit }: { after?: number; before?: number; limit: number }) => {
    const last = before === undefined ? Math.min(edits, after + limit) : Math.min(edits, before - 1);
    const first = before === undefined ? after + 1 : Math.max(after + 1, last - limit + 1);
    const events = eventsIn(first, last);
    answered.push(...events.map(({ revision }) => revision));
    const next = before === undefined ? (last < edits ? last : undefined) : first > 1 ? first : undefined;
    const page: EventPage = {
      events: before === undefined ? events : events.toReversed(),
      ...(next !== undefined && { next }),
    };
    return Promise.resolve(page);
  };
  return { ask, answered, eventsIn };
};

it('the newest edits are there without a gap, as many as are asked for or all, and none that is known is asked for again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1300 }),
      fc.integer({ min: 1, max: 1300 }),
      fc.nat(1300),
      fc.integer({ min: 1, max: 1500 }),
      async (edits, from, to, count) => {
        const { ask, answered, eventsIn } = assessmentOf(edits);
        const known = eventsIn(from, Math.min(to, edits));
        const events = await newestEvents(ask, known, count);
        const revisions = events.map(({ revision }) => revision);
        const first = revisions[0] ?? Number.NaN;
        expect(revisions).toEqual(eventsIn(first, edits).map(({ revision }) => revision));
        expect(revisions.length).toBeGreaterThanOrEqual(Math.min(count, edits));
        expect(new Set([...answered, ...known.map(({ revision }) => revision)]).size).toBe(
          answered.length + known.length,
        );
        // No more is asked for than is wanted, but for what has been stored since the last that is known.
        expect(first).toBeGreaterThanOrEqual(Math.min(known[0]?.revision ?? edits, edits - count + 1, edits));
      },
    ),
    { numRuns: 200 },
  );
});
