import type { LocalDate } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { neighbour, position, snap } from './snap.js';

const day = (date: string) => date as LocalDate;
const days = ['2023-07-10', '2025-10-31', '2026-06-12'].map(day);

test.each([
  ['2025-10-29', '2025-10-31'],
  ['2025-11-03', '2025-10-31'],
  ['2025-12-01', '2025-12-01'],
])('a drag to %s lands on %s', (at, expected) => {
  expect(snap(day(at), days, 5)).toBe(expected);
});

test.each([
  ['2025-10-31', -1, '2023-07-10'],
  ['2025-10-31', 1, '2026-06-12'],
  ['2024-01-01', 1, '2025-10-31'],
  ['2023-07-10', -1, undefined],
] as const)('from %s by %i the next event is on %s', (at, step, expected) => {
  expect(neighbour(day(at), days, step)).toBe(expected);
});

test('a day outside the time line is at its end', () => {
  expect(position(day('2020-01-01'), day('2021-01-01'), day('2022-01-01'))).toBe(0);
  expect(position(day('2023-01-01'), day('2021-01-01'), day('2022-01-01'))).toBe(1);
});
