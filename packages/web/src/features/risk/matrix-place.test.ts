import { expect, test } from 'vitest';
import { placeOn } from './matrix-place.js';

const axis = [
  { level: 1, range: [0, 0.01] },
  { level: 2, range: [0.01, 0.1] },
  { level: 3, range: [0.1, 10] },
] as const;

test.each([
  ['at the bottom of a level', 0.01, 1],
  ['half way up a level, on its logarithm', 1, 2.5],
  ['below all of it at the low end', 0, 0],
  ['above all of it at the high end', 5000, 3],
  ['in a level that starts at nought within a hundredth of its top', 0.001, 0.5],
])('a value stands %s', (_, value, place) => {
  expect(placeOn(axis, value)).toBeCloseTo(place, 9);
});
