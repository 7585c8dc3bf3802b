import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { acceptedRiskRejudged as rule } from './accepted-risk-rejudged.js';

const judged = (on: string, by = 'operator') =>
  record('scenario', { judgements: [judgement('chosen', { on, by })] });
const accepted = record('decision', { scenario: 'scenario', on: '2024-02-01' });

test.each([
  [
    'judged anew after it was accepted',
    [judged('2024-03-01'), accepted],
    ['warning accepted-risk-rejudged@decision+scenario#chosen-2024-03-01'],
  ],
  ['accepted as it was judged', [judged('2024-02-01'), accepted], []],
  ['the example judged it', [judged('2024-03-01', 'example'), accepted], []],
  ['never accepted', [judged('2024-03-01')], []],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, records)).toEqual(expected);
});
