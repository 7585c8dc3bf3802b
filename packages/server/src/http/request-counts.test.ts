import { afterEach, expect, it, vi } from 'vitest';
import { RequestCounts } from './request-counts.js';

afterEach(() => {
  vi.useRealTimers();
});

const minute = 60_000;
const countsOf = (counts: RequestCounts, user: string): number | undefined => {
  let told: number | undefined;
  counts.incr(user, (_, result) => (told = result?.current), minute);
  return told;
};

it('requests are counted for each user, and anew when the time is over', () => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] });
  const counts = new RequestCounts();
  expect([countsOf(counts, 'kari'), countsOf(counts, 'kari'), countsOf(counts, 'ola')]).toEqual([1, 2, 1]);
  vi.advanceTimersByTime(minute - 1);
  expect(countsOf(counts, 'kari')).toBe(3);
  vi.advanceTimersByTime(1);
  expect(countsOf(counts, 'kari')).toBe(1);
});

it('a clock that is set back ten years keeps nobody waiting for ten years', () => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'], now: new Date('2026-11-27T12:00:00Z') });
  const counts = new RequestCounts();
  expect(countsOf(counts, 'kari')).toBe(1);
  vi.setSystemTime(new Date('2016-11-27T12:00:00Z'));
  vi.advanceTimersByTime(minute);
  expect(countsOf(counts, 'kari')).toBe(1);
});
