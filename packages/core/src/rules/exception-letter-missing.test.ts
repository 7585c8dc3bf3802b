import { expect, test } from 'vitest';
import { basisRow } from '../testing/basis-row.js';
import { entry, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { exceptionLetterMissing as rule } from './exception-letter-missing.js';

const table = entry('rightsByBasis', { rows: [basisRow('14', {}, ['14(5)'])] });
const invoking = (provision: string, letter?: string) =>
  record('right', {
    article: '14',
    exceptions: [{ provision, why: { nb: 'Fordi' }, ...(letter && { letter }) }],
  });

test.each([
  [
    'art. 14(5) is invoked without its letter',
    invoking('14(5)'),
    ['error exception-letter-missing@right#14(5)'],
  ],
  ['art. 14(5)(c) is invoked with its letter', invoking('14(5)', 'c'), []],
  ['art. 15(4) has no letters', invoking('15(4)'), []],
  ['no exception is invoked', record('right', { article: '14' }), []],
])('%s', (_, right, expected) => {
  expect(findingLines(rule, [right], [table])).toEqual(expected);
});
