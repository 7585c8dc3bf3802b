import { expect, it } from 'vitest';
import { localUser } from '../auth/permissions.js';
import { firstEvent, nextEvent } from './next-event.js';

const at = (moment: string) => ({ clock: { now: () => new Date(moment) }, newId: () => moment });

it('an event bears no earlier moment than the one before it, whatever the clock says', async () => {
  const first = await firstEvent(at('2026-11-27T12:00:00.000Z'), 'case', localUser, new Map(), {
    worldHash: null,
  });
  const last = { revision: 1, head: first.sealed.hash, changed: first.event.when };
  const after = async (moment: string): Promise<string> => {
    const made = { changes: [], base: 1, worldHash: null };
    return (await nextEvent(at(moment), 'case', last, localUser, new Map(), made)).event.when;
  };
  expect(await after('2026-11-27T12:00:00.001Z')).toBe('2026-11-27T12:00:00.001Z');
  expect(await after('2016-11-27T12:00:00.000Z')).toBe('2026-11-27T12:00:00.000Z');
});
