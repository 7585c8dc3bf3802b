import { expect, test } from 'vitest';
import { findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { acceptanceExpired as rule } from './acceptance-expired.js';

const at = (level: number) =>
  record('scenario', { judgements: [judgement('chosen', { frequency: { level }, consequence: { level } })] });
const accepted = (id: string, on: string, expires?: string) =>
  record('decision', { id, scenario: 'scenario', on, ...(expires && { expires }) });

test.each([
  [
    'expired, medium risk',
    [at(2), accepted('d', '2023-01-01', '2024-01-01')],
    ['warning acceptance-expired@d+scenario#chosen'],
  ],
  [
    'expired, high risk',
    [at(3), accepted('d', '2023-01-01', '2024-01-01')],
    ['error acceptance-expired@d+scenario#chosen'],
  ],
  [
    'expires on the day itself',
    [at(2), accepted('d', '2023-01-01', '2024-06-01')],
    ['warning acceptance-expired@d+scenario#chosen'],
  ],
  ['expires tomorrow', [at(2), accepted('d', '2023-01-01', '2024-06-02')], []],
  ['renewed in time', [at(2), accepted('d', '2023-01-01', '2024-01-01'), accepted('e', '2023-12-01')], []],
  ['the risk is low by now', [at(1), accepted('d', '2023-01-01', '2024-01-01')], []],
  ['without an end', [at(2), accepted('d', '2023-01-01')], []],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, records)).toEqual(expected);
});

test('it counts from the day it expired', () => {
  expect(findingsOf(rule, [at(2), accepted('d', '2023-01-01', '2024-01-01')])[0]?.since).toBe('2024-01-01');
});
