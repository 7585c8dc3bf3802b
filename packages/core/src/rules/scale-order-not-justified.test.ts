import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { scaleOrderNotJustified as rule } from './scale-order-not-justified.js';

const ranges = (before: [number, number], chosen: [number, number]) =>
  record('scenario', {
    judgements: [
      judgement('before', { frequency: { perYear: before }, consequence: { persons: [100, 100] } }),
      judgement('chosen', { frequency: { perYear: chosen }, consequence: { persons: [100, 100] } }),
    ],
  });

test.each([
  [
    'ranked, but the ranges overlap',
    [ranges([1, 100], [50, 5000])],
    ['info scale-order-not-justified@assessment#chosen-before'],
  ],
  ['every value in one lies above every value in the other', [ranges([1, 2], [50, 100])], []],
  ['closer than a tenth is not ranked', [ranges([20, 30], [21, 31])], []],
  ['judged for one alternative only', [record('scenario', { judgements: [judgement('chosen')] })], []],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, records)).toEqual(expected);
});
