import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { directionContradictsLevels as rule } from './direction-contradicts-levels.js';

type Change = 'lower' | 'unchanged' | 'notHigher' | 'higher' | 'new';
const scenario = (change: Change, before: number, chosen: number, fields: object = {}) =>
  record('scenario', {
    judgements: [
      judgement('before', { frequency: { level: before }, consequence: { level: before } }),
      judgement('chosen', { frequency: { level: chosen }, consequence: { level: chosen } }),
    ],
    directions: [
      { alternative: 'chosen', against: 'before', change, by: 'operator', origin: 'published', ...fields },
    ],
  });
const finds = ['warning direction-contradicts-levels@scenario+operator#chosen-before'];

test.each([
  ['said to be unchanged, the levels give higher', scenario('unchanged', 1, 3), finds],
  ['said to be not higher, the levels give higher', scenario('notHigher', 1, 3), finds],
  ['said to be new, the levels give lower', scenario('new', 3, 1), finds],
  ['said to be not higher, the levels give lower', scenario('notHigher', 3, 1), []],
  ['said to be higher, the levels give higher', scenario('higher', 1, 3), []],
  ['adjoining cells whose order the scale does not justify', scenario('notHigher', 1, 2, {}), []],
  ['said only later', scenario('unchanged', 1, 3, { from: '2024-07-01' }), []],
  ['taken back', scenario('unchanged', 1, 3, { until: '2024-05-01' }), []],
])('%s', (_, record_, expected) => {
  expect(findingLines(rule, [record_])).toEqual(expected);
});
