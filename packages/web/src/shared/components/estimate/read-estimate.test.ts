import { expect, test } from 'vitest';
import { insideOf, readEstimate, type EstimateEntry } from './read-estimate.js';

const before: EstimateEntry = { range: [1, 9], chances: [10, 80] };

test.each([
  ['a range', ['5', '', '100'], 90, { range: [5, 100] }],
  ['a range from nought', ['0', '', '100'], 90, { range: [0, 100] }],
  ['a range with a middle', ['5', '20', '100'], 90, { range: [5, 100], middle: 20 }],
  ['eight of ten', ['5', '', '100'], 80, { range: [5, 100], chances: [10, 90] }],
  [
    'eight of ten with a middle',
    ['5', '20', '1 000'],
    80,
    { range: [5, 1000], middle: 20, chances: [10, 50, 90] },
  ],
  ['percentages of its own', ['5', '', '100'], undefined, { range: [5, 100], chances: [10, 80] }],
  ['percentages that no longer fit', ['5', '20', '100'], undefined, { range: [5, 100], middle: 20 }],
  ['letters', ['x', '', '100'], 90, 'notNumber'],
  ['letters in the middle', ['5', 'x', '100'], 90, 'notNumber'],
  ['ends turned round', ['100', '', '5'], 90, 'wrongRange'],
  ['a middle outside', ['5', '200', '100'], 90, 'wrongMiddle'],
  ['nought with a middle', ['0', '20', '100'], 90, 'aboveNought'],
  ['one number with a share', ['5', '', '5'], 80, 'differentEnds'],
] as const)('typed as %s', (_what, [low, middle, high], inside, wanted) => {
  const read = readEstimate({ low, middle, high }, inside, before, false, 'nb');
  expect(read.ok ? read.said : read.why).toEqual(wanted);
});

test('years between events are above nought', () => {
  const typed = { low: '0', middle: '', high: '100' };
  expect(readEstimate(typed, 90, undefined, true, 'nb')).toEqual({ ok: false, why: 'aboveNought' });
});

test.each([
  [undefined, 90],
  [[10, 90], 80],
  [[25, 50, 75], 50],
  [[10, 80], undefined],
  [[10, 40, 90], undefined],
] as const)('of %j lie so many between the ends', (chances, inside) => {
  expect(insideOf({ chances })).toBe(inside);
});
