import { expect, test } from 'vitest';
import { basisRow } from '../testing/basis-row.js';
import { entry, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { rightGivenThatDoesNotExist as rule } from './right-given-that-does-not-exist.js';

const on = (...articles: string[]) =>
  record('activity', { purposes: [{ text: { nb: 'F' }, bases: articles.map((article) => ({ article })) }] });
const table = entry('rightsByBasis', { rows: [basisRow('20', { a: 'exists' })] });

test.each([
  [
    'portability is promised under 6(1)(e), which does not give it',
    on('6(1)(e)'),
    'exists',
    ['info right-given-that-does-not-exist@right'],
  ],
  ['portability is given under consent', on('6(1)(a)'), 'exists', []],
  ['one basis of several that gives it is enough', on('6(1)(e)', '6(1)(a)'), 'exists', []],
  ['portability is not promised', on('6(1)(e)'), 'doesNotExist', []],
  ['without a recorded basis nothing is said', on(), 'exists', []],
] as const)('%s', (_, activity, says, expected) => {
  expect(findingLines(rule, [activity, record('right', { article: '20', says })], [table])).toEqual(expected);
});
