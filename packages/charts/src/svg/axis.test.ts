import { expect, test } from 'vitest';
import { logTicks } from './axis.js';

test.each([
  ['three powers of ten and more stand alone', 0.5, 200, [1, 10, 100]],
  ['five to fifty has more than its ten', 5, 50, [5, 10, 20, 50]],
  ['an estimate between two powers of ten', 1.2, 9, [2, 5]],
  ['less often than once a year', 0.03, 0.4, [0.05, 0.1, 0.2]],
  ['a narrow one has round values of its own', 12, 15, [12, 13, 14, 15]],
])('a logarithmic axis has at least two round values: %s', (_, low, high, ticks) => {
  expect(logTicks(low, high).map((tick) => Number(tick.toPrecision(6)))).toEqual(ticks);
});
