import { expect, it } from 'vitest';
import { ApiError, FailedError, OfflineError } from './api.js';
import { isAskedAgain } from './client.js';

const problem = { code: 'not-found', detail: 'x' } as never;

it.each([
  ['was refused', new ApiError(problem), 0],
  ['got no answer', new OfflineError('x'), 1],
  ['failed', new FailedError(500), 1],
  ['came while there was too much to do, which passes', new FailedError(429), 4],
])('a question that %s is asked again as often as it may go well', (_, error, times) => {
  expect([0, 1, 2, 3, 4, 5].filter((count) => isAskedAgain(count, error))).toHaveLength(times);
});
