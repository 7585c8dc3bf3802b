import { expect, test } from 'vitest';
import { day } from '../testing/fixtures.js';
import { addMonths } from './local-date.js';

test.each([
  ['2025-12-27', -6, '2025-06-27'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2025-08-31', -6, '2025-02-28'],
  ['2025-01-15', 12, '2026-01-15'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to);
});
