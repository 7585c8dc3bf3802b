import { expect, it } from 'vitest';
import { toShare, toValue, withEnd } from './log-axis.js';

const axis = [0.001, 1000] as const;

it.each([
  [0.001, 0],
  [1, 0.5],
  [1000, 1],
  [5000, 1],
  [0, 0],
])('%d lies at %d of the axis', (value, share) => {
  expect(toShare(value, axis)).toBeCloseTo(share, 12);
});

it('a place and its value are each other’s', () => {
  expect(toShare(toValue(0.37, axis), axis)).toBeCloseTo(0.37, 12);
});

it.each([
  ['an end is written with two digits', 0, 0.12345, [0.12, 5]],
  ['the low end stops at the high', 0, 80, [5, 5]],
  ['the high end stops at the low', 1, 0.01, [1, 1]],
] as const)('%s', (_, end, value, range) => {
  expect(withEnd([1, 5], end, value)).toEqual(range);
});
