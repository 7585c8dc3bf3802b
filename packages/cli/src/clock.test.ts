import { afterEach, expect, it, vi } from 'vitest';
import { today } from './clock.js';

afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ['2026-11-28T22:59:59Z', '2026-11-28'],
  ['2026-11-28T23:00:00Z', '2026-11-29'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
])('at %s the answer is about %s, wherever the machine stands', (moment, day) => {
  vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
  expect(today()).toBe(day);
});
