import { expect, it } from 'vitest';
import { createShared } from './shared.js';

/** Answers that come when they are let go, each with its number. */
const answers = () => {
  const waiting: ((value: number) => void)[] = [];
  return {
    ask: () =>
      new Promise<number>((done) => {
        waiting.push(done);
      }),
    asked: () => waiting.length,
    give: (which: number) => waiting[which]?.(which),
  };
};
const settle = () => new Promise((done) => setImmediate(done));

it('answers a crowd with one answer that none of them came too late for', async () => {
  const shared = createShared();
  const { ask, asked, give } = answers();
  const first = shared('row', ask);
  const crowd = [shared('row', ask), shared('row', ask), shared('row', ask)];
  await settle();
  expect(asked()).toBe(1);
  give(0);
  expect(await first).toBe(0);
  await settle();
  expect(asked()).toBe(2);
  give(1);
  // Asked after the first question: its answer may be older than what they have seen.
  expect(await Promise.all(crowd)).toEqual([1, 1, 1]);
});

it('asks anew once nobody is waiting, and keeps questions of other names apart', async () => {
  const shared = createShared();
  let count = 0;
  const ask = () => Promise.resolve((count += 1));
  expect([await shared('a', ask), await shared('a', ask)]).toEqual([1, 2]);
  expect(await Promise.all([shared('a', ask), shared('b', ask)])).toEqual([3, 4]);
});

it('tells only those who share a question that it failed', async () => {
  const shared = createShared();
  const fails = shared('row', () => Promise.reject(new Error('gone')));
  const next = shared('row', () => Promise.resolve('here'));
  await expect(fails).rejects.toThrow('gone');
  expect(await next).toBe('here');
});
