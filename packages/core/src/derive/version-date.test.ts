import { expect, test } from 'vitest';
import { day, record, text } from '../testing/fixtures.js';
import { laterVersion } from './version-date.js';

const line = (version: string, date: string) => ({
  version,
  date: day(date),
  precision: 'month' as const,
  changes: text('Endret'),
});
const head = record('assessment', { changeLog: [line('2.6', '2024-03-01'), line('1.0', '2020-12-01')] });

test.each([
  ['before the newest version its words are read', '2022-06-01', '2.6'],
  ['from the day of the newest version they are its own', '2024-03-01', undefined],
])('%s', (_, asOf, expected) => {
  expect(laterVersion(head, day(asOf))).toBe(expected);
});

test('without a change log there is no later version', () => {
  expect(laterVersion(record('assessment'), day('2022-06-01'))).toBeUndefined();
});
