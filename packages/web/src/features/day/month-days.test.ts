import { expect, test } from 'vitest';
import { monthFrom, weeksOf } from './month-days.js';

test('a month stands in six weeks from Monday, with the days beside it', () => {
  const weeks = weeksOf('2024-02');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.[0]).toBe('2024-01-29');
  expect(weeks[4]?.[3]).toBe('2024-02-29');
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});

test('a month that begins on a Sunday has its first day last in the week', () => {
  expect(weeksOf('2022-05')[0]?.[6]).toBe('2022-05-01');
});

test.each([
  ['2024-12', 1, '2025-01'],
  ['2024-01', -1, '2023-12'],
  ['2024-06', -18, '2022-12'],
])('%s and %i months is %s', (from, by, to) => {
  expect(monthFrom(from, by)).toBe(to);
});
