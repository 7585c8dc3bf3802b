import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { toldToEnd } from './told-to-end.js';

it('who waits for the end and leaves, however many, leaves nothing on the signal of the process', () => {
  const { signal } = new AbortController();
  for (let n = 0; n < 100; n++) toldToEnd(signal).leave();
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('who waits is told once the signal is given, and at once where it was given before', async () => {
  const process = new AbortController();
  const { told } = toldToEnd(process.signal);
  process.abort();
  expect(await Promise.all([told, toldToEnd(process.signal).told])).toEqual([undefined, undefined]);
});
