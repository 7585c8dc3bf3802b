import { expect, it } from 'vitest';
import { today, watchClock } from './clock.js';

it.each([
  ['2026-11-28T22:59:59Z', '2026-11-28'],
  ['2026-11-28T23:00:00Z', '2026-11-29'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
  ['2026-12-31T23:30:00Z', '2027-01-01'],
  ['2028-02-28T23:30:00Z', '2028-02-29'],
])('at %s it is %s: the server goes by Norway’s day', (moment, day) => {
  expect(today({ now: () => new Date(moment) })).toBe(day);
});

it('a clock is seen to be set, back or forward, and believed from then on', () => {
  let [wall, elapsed] = [Date.parse('2026-12-01T12:00:00Z'), 500];
  const isSet = watchClock({ now: () => new Date(wall) }, () => elapsed);
  const goOn = (byClock: number, byTime = byClock) => {
    wall += byClock;
    elapsed += byTime;
    return isSet();
  };
  const [hour, years] = [3_600_000, 315_360_000_000];
  expect([goOn(10_000), goOn(hour), goOn(59_000, 0)]).toEqual([false, false, false]);
  expect([goOn(-years, 1000), goOn(10_000), goOn(years, 0), goOn(10_000)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect([goOn(hour, 0), goOn(0, hour), goOn(61_000, 0)]).toEqual([true, true, true]);
});
