import { expect, test } from 'vitest';
import { nextVersion } from './next-version.js';

test.each([
  [[], '1.0'],
  [['1.0'], '1.1'],
  [['2.9', '2.10'], '2.11'],
  [['2.5', '1.9'], '2.6'],
  [['2', '2.1'], '2.2'],
  [['utkast'], '1.0'],
])('after %j comes %s', (versions, next) => {
  expect(nextVersion(versions)).toBe(next);
});
