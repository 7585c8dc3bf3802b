import type { LiveMessage } from '@risikobilde/api';
import { noHash, sealEvent } from '@risikobilde/core';
import { expect, it, vi } from 'vitest';
import { sha256 } from '../base/sha256.js';
import { createHub, type PresentThere } from './hub.js';

const edit = (revision: number) =>
  sealEvent(
    {
      id: `e${revision}`,
      assessment: 'a',
      revision,
      base: revision - 1,
      who: { id: 'u', name: 'U' },
      when: '2026-11-27T12:00:00.000Z',
      changes: [],
      previous: noHash,
    },
    sha256,
  );
const hubOn = (stored: () => number, put: PresentThere[] = []) =>
  createHub({
    process: 'here',
    eventsAfter: (_, after) =>
      Promise.resolve(Array.from({ length: Math.max(0, stored() - after) }, (_, n) => edit(after + 1 + n))),
    putPresence: (_, there) => put.push(there),
  });

it('two hundred who arrive at once are told to five hundred windows in two messages, and to other processes in two', async () => {
  vi.useFakeTimers();
  try {
    const put: PresentThere[] = [];
    const hub = hubOn(() => 1, put);
    let [messages, bytes] = [0, 0];
    for (let n = 0; n < 500; n++)
      hub.listen('1', 'user', 1, (message) => {
        messages += 1;
        bytes += JSON.stringify(message).length;
      });
    for (let n = 0; n < 200; n++)
      hub.arrive('1', 'user', { client: `window-${n}`, name: `Bruker ${n}`, record: 'conclusion' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(messages).toBe(1000);
    expect(bytes).toBeLessThan(2_500_000);
    expect(put).toHaveLength(2);
    hub.close();
  } finally {
    vi.useRealTimers();
  }
});

it('a window is told every edit once and in order, those of other processes among them', async () => {
  let stored = 1;
  const hub = hubOn(() => stored);
  const seen: number[] = [];
  hub.listen('1', 'user', 1, (message: LiveMessage) => {
    if (message.type === 'edit') seen.push(message.event.revision);
  });
  const own = (revision: number) => {
    const { body, hash } = edit(revision);
    hub.tell('1', { type: 'edit', event: { ...JSON.parse(body), hash } });
  };
  own((stored = 2));
  // Another process stored the third; this one the fourth.
  stored = 4;
  own(4);
  expect(seen).toEqual([2]);
  const [first, again] = [hub.catchUp('1', 3), hub.catchUp('1', 4)];
  stored = 6;
  await Promise.all([first, again, hub.catchUp('1', 6)]);
  own(6);
  own((stored = 7));
  expect(seen).toEqual([2, 3, 4, 5, 6, 7]);
  hub.close();
});

it('the name of a window, which everybody is told, is its owner’s in every process for as long as it is here', () => {
  const put: PresentThere[] = [];
  const [here, there] = [hubOn(() => 1, put), hubOn(() => 1)];
  const names = (hub: typeof here) => hub.presentIn('1').map(({ name }) => name);
  here.listen('1', 'kari', 1, () => undefined);
  here.arrive('1', 'kari', { client: 'window-of-kari', name: 'Kari' });
  for (const one of put) there.hear('1', { ...one, process: 'another' });
  for (const hub of [here, there]) {
    hub.arrive('1', 'ola', { client: 'window-of-kari', name: 'Ola' });
    hub.leave('1', 'ola', 'window-of-kari');
    expect(names(hub)).toEqual(['Kari']);
  }
  here.leave('1', 'kari', 'window-of-kari');
  expect(names(here)).toEqual([]);
  here.arrive('1', 'ola', { client: 'window-of-kari', name: 'Ola' });
  expect(names(here)).toEqual(['Ola']);
  for (const hub of [here, there]) hub.close();
});
