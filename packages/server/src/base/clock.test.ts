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

const watched = () => {
  let [wall, elapsed] = [Date.parse('2026-12-01T12:00:00Z'), 500];
  const isSet = watchClock({ now: () => new Date(wall) }, () => elapsed);
  return (byClock: number, byTime = byClock) => {
    wall += byClock;
    elapsed += byTime;
    return isSet();
  };
};
const [minute, hour, years] = [60_000, 3_600_000, 315_360_000_000];

it('a clock that goes as time does is right, and so is one that is mended by less than a minute', () => {
  const goOn = watched();
  expect([goOn(10_000), goOn(hour), goOn(59_000, 0), goOn(59_000, 0), goOn(0, 59_000)]).toEqual(
    Array.from({ length: 5 }, () => false),
  );
});

it.each([-years, -hour, -61_000, 61_000, hour, years])(
  'a clock set by %d ms is wrong for as long as it stays so, and right as soon as it is set back',
  (by) => {
    const goOn = watched();
    expect([goOn(by, 0), goOn(200), goOn(minute), goOn(10 * minute), goOn(-by, 0), goOn(200)]).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  },
);

it('a clock that has gone evenly for a quarter of an hour since it was set is believed; one that is set again is not', () => {
  const goOn = watched();
  expect([goOn(-hour, 0), goOn(14 * minute), goOn(minute), goOn(hour)]).toEqual([true, true, false, false]);
  expect([goOn(years, 0), goOn(14 * minute), goOn(hour, 0), goOn(14 * minute), goOn(minute)]).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});
