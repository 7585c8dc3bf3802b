import { expect, it } from 'vitest';
import { today } from './clock.js';

it.each([
  ['2026-11-28T22:59:59Z', '2026-11-28'],
  ['2026-11-28T23:00:00Z', '2026-11-29'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
  ['2026-12-31T23:30:00Z', '2027-01-01'],
  ['2028-02-28T23:30:00Z', '2028-02-29'],
])('at %s it is %s: the server goes by Norway’s day', (moment, day) => {
  expect(today({ now: () => new Date(moment) })).toBe(day);
});
