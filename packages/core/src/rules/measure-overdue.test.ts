import { expect, test } from 'vitest';
import { findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { measureOverdue as rule } from './measure-overdue.js';

const finds = ['warning measure-overdue@measure'];
const planned = [{ state: 'planned' }] as const;

test.each([
  ['planned and past its date', { due: '2024-05-31', states: [...planned] }, finds],
  ['only proposed and past its date', { due: '2024-05-31', states: [{ state: 'proposed' }] }, finds],
  ['due on the day itself', { due: '2024-06-01', states: [...planned] }, []],
  [
    'implemented in time',
    { due: '2024-05-31', states: [...planned, { state: 'implemented', from: '2024-05-30' }] },
    [],
  ],
  ['withdrawn', { due: '2024-05-31', states: [{ state: 'withdrawn' }] }, []],
  [
    'to be implemented only later',
    { due: '2024-05-31', states: [...planned, { state: 'implemented', from: '2024-07-01' }] },
    finds,
  ],
  ['without a date', { states: [...planned] }, []],
] as const)('%s', (_, fields, expected) => {
  expect(findingLines(rule, [record('measure', fields as never)])).toEqual(expected);
});

test('it is overdue from the day after the date', () => {
  const [finding] = findingsOf(rule, [record('measure', { due: '2024-02-29', states: [...planned] })]);
  expect(finding?.since).toBe('2024-03-01');
});
