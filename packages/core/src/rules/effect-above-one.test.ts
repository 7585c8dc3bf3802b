import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { effectAboveOne as rule } from './effect-above-one.js';

test.each([
  ['a factor of one half lowers the risk', { frequency: 0.5 }, []],
  ['a factor of one changes nothing', { frequency: 1, consequence: 1 }, []],
  ['a factor of 1.5 on frequency raises it', { frequency: 1.5 }, ['warning effect-above-one@effect']],
  ['a range around 2 on consequence raises it', { consequence: [1, 4] }, ['warning effect-above-one@effect']],
  [
    'a range that only reaches above one may raise it',
    { frequency: [0.5, 1.2] },
    ['info effect-above-one@effect'],
  ],
  ['an effect on nothing', {}, []],
] as const)('%s', (_, fields, expected) => {
  expect(findingLines(rule, [record('effect', fields as never)])).toEqual(expected);
});
