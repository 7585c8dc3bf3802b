import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { levelOutsideScale as rule } from './level-outside-scale.js';

const judged = (fields: object) => record('scenario', { judgements: [judgement('chosen', fields)] });

test.each([
  [
    'level 5 for frequency on a scale of three',
    { frequency: { level: 5 } },
    ['error level-outside-scale@scenario#chosen-frequency'],
  ],
  [
    'level 4 for both',
    { frequency: { level: 4 }, consequence: { level: 4 } },
    [
      'error level-outside-scale@scenario#chosen-frequency',
      'error level-outside-scale@scenario#chosen-consequence',
    ],
  ],
  [
    'level 4 for the organisation',
    { organisation: { level: 4 } },
    ['error level-outside-scale@scenario#chosen-organisation'],
  ],
  [
    'levels of the scale',
    { frequency: { level: 3 }, consequence: { level: 1 }, organisation: { level: 2 } },
    [],
  ],
  ['ranges need no level', { frequency: { perYear: [1, 2] }, consequence: { persons: [1, 2] } }, []],
  ['a judgement no longer in use', { frequency: { level: 5 }, until: '2024-05-01' }, []],
])('%s', (_, fields, expected) => {
  expect(findingLines(rule, [judged(fields)])).toEqual(expected);
});
