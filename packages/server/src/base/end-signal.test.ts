import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { toldToEnd } from './end-signal.js';

setFlagsFromString('--expose-gc');
// What the flag gives is a function.
const collect = runInNewContext('gc') as () => void;

it('who waits for the end and leaves, however many, leaves nothing on the signal of the process', () => {
  const { signal } = new AbortController();
  for (let n = 0; n < 100; n++) toldToEnd(signal).leave();
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('those who wait at the same time each leave nothing, also where memory was freed meanwhile', async () => {
  const { signal } = new AbortController();
  for (let n = 0; n < 2; n++) {
    const [one, other] = [toldToEnd(signal), toldToEnd(signal)];
    // What is held weakly lasts until the end of a turn.
    await new Promise((done) => setImmediate(done));
    collect();
    one.leave();
    other.leave();
  }
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('who waits is told once the signal is given, and at once where it was given before', async () => {
  const process = new AbortController();
  const { told } = toldToEnd(process.signal);
  process.abort();
  expect(await Promise.all([told, toldToEnd(process.signal).told])).toEqual([undefined, undefined]);
});
