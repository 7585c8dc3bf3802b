import { afterEach, expect, it, vi } from 'vitest';
import { today } from './search-params.js';

afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ['2026-11-28T22:59:59Z', '2026-11-28'],
  ['2026-11-28T23:00:00Z', '2026-11-29'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
])('at %s it is %s: the workbench has the day that the server has', (moment, day) => {
  vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
  expect(today()).toBe(day);
});
