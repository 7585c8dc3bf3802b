import { expect, test } from 'vitest';
import { findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { changeLogBehind as rule } from './change-log-behind.js';
import { nb } from '../testing/text-in-language.js';

const log = (date: string, precision: 'day' | 'month' = 'day') =>
  record('assessment', { changeLog: [{ version: '2.6', date, precision, changes: { nb: 'Åpen' } }] });
const changed = (on: string) => record('section', { title: { nb: 'Kapittel 3' }, changed: on });

test.each([
  [
    'a chapter changed in April, the log ends in March',
    [log('2024-03-01', 'month'), changed('2024-04-15')],
    '2024-06-01',
    ['error change-log-behind@assessment#2024-04-15'],
  ],
  [
    'a line for March covers the last day of March',
    [log('2024-03-01', 'month'), changed('2024-03-31')],
    '2024-06-01',
    [],
  ],
  [
    'a line for a day covers that day only',
    [log('2024-03-01'), changed('2024-03-02')],
    '2024-06-01',
    ['error change-log-behind@assessment#2024-03-02'],
  ],
  ['the change is logged the same day', [log('2024-03-02'), changed('2024-03-02')], '2024-06-01', []],
  ['the change has not come yet', [log('2024-03-01', 'month'), changed('2024-04-15')], '2024-04-14', []],
  [
    'a line of the future covers nothing yet',
    [
      record('assessment', { changeLog: [{ version: '3.0', date: '2025-01-01', changes: { nb: 'Ny' } }] }),
      changed('2024-04-15'),
    ],
    '2024-06-01',
    ['error change-log-behind@assessment#2024-04-15'],
  ],
  ['nothing says when it changed', [log('2024-03-01'), record('section')], '2024-06-01', []],
])('%s', (_, records, asOf, expected) => {
  expect(findingLines(rule, records, [], asOf)).toEqual(expected);
});

test('the message names the records and the days', () => {
  const [finding] = findingsOf(rule, [log('2024-03-01', 'month'), changed('2024-04-15')]);
  expect(nb(finding?.message)).toBe(
    'Endringsloggen slutter med versjon 2.6 (mars 2024), men dette er endret senere: «Kapittel 3» (15. april 2024).',
  );
});
