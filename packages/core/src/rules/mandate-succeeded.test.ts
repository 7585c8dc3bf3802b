import { expect, test } from 'vitest';
import { entry, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { mandateSucceeded as rule } from './mandate-succeeded.js';

const old = entry('mandate', { id: 'strategy-2016', successor: 'strategy-2024' });
const next = (date: string) => entry('mandate', { id: 'strategy-2024', date });
const considered = (mandate: string) =>
  record('consideration', { id: mandate, of: { mandate }, about: ['claim'] });
const finds = ['warning mandate-succeeded@strategy-2024+strategy-2016'];

test.each([
  ['the one that was considered is succeeded', [considered('strategy-2016')], '2024-01-01', finds],
  [
    'the new one is considered too',
    [considered('strategy-2016'), considered('strategy-2024')],
    '2024-01-01',
    [],
  ],
  ['the new one comes only later', [considered('strategy-2016')], '2024-06-02', []],
  ['the old one was never considered', [], '2024-01-01', []],
])('%s', (_, records, date, expected) => {
  expect(findingLines(rule, records, [old, next(date)])).toEqual(expected);
});
