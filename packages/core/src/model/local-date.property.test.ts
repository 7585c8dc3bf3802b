import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../testing/fixtures.js';
import { law } from '../testing/property.js';
import { addDays, daysBetween, isLocalDate } from './local-date.js';

// Days of the platform's own calendar, from 1600 to 2400: what the core computes must agree with it.
const millisecondsADay = 86_400_000;
const dayNumber = fc.integer({ min: -135_000, max: 157_000 });
const toIso = (n: number) => new globalThis.Date(n * millisecondsADay).toISOString().slice(0, 10);
const date = dayNumber.map((n) => day(toIso(n)));
const distance = fc.integer({ min: -40_000, max: 40_000 });

test('a number of days after a day is that many days from it', () => {
  law([date, distance], (from, n) => expect(daysBetween(from, addDays(from, n))).toBe(n), 5);
});

test('from one day to another and on by that many days is the other', () => {
  law([date, date], (from, to) => expect(addDays(from, daysBetween(from, to))).toBe(to), 5);
});

test('days in steps add up', () => {
  law(
    [date, distance, distance],
    (from, a, b) => expect(addDays(addDays(from, a), b)).toBe(addDays(from, a + b)),
    5,
  );
});

test('days compare as text as they follow each other', () => {
  law([date, date], (a, b) => expect(a < b).toBe(daysBetween(a, b) > 0), 5);
});

test('the calendar agrees with the platform’s', () => {
  law([dayNumber, distance], (n, more) => expect(addDays(day(toIso(n)), more)).toBe(toIso(n + more)), 5);
});

test('every day of the calendar is a day, and what is not is refused', () => {
  law([date], (d) => expect(isLocalDate(d)).toBe(true), 5);
  law([fc.string()], (text) => expect(isLocalDate(text)).toBe(/^\d{4}-\d{2}-\d{2}$/.test(text)), 5);
});

test.each([
  '2023-02-29',
  '1900-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-04-31',
  '2024-1-1',
  ' 2024-01-01',
  '2024-01-01T00:00',
])('%s is no day', (text) => expect(isLocalDate(text)).toBe(false));
test.each(['2024-02-29', '2000-02-29', '2024-12-31'])('%s is a day', (text) =>
  expect(isLocalDate(text)).toBe(true),
);
