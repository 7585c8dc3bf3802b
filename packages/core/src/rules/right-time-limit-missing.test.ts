import { expect, test } from 'vitest';
import { basisRow } from '../testing/basis-row.js';
import { entry, findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { rightTimeLimitMissing as rule } from './right-time-limit-missing.js';
import { nb } from '../testing/text-in-language.js';

test.each([
  [
    'access without a time limit',
    record('right', { article: '15' }),
    ['info right-time-limit-missing@right'],
  ],
  ['access with a time limit', record('right', { article: '15', timeLimit: { nb: 'Én uke' } }), []],
  ['information at collection has no limit to state', record('right', { article: '13' }), []],
  ['a right that does not exist has none', record('right', { article: '20', says: 'doesNotExist' }), []],
])('%s', (_, right, expected) => {
  expect(findingLines(rule, [right])).toEqual(expected);
});

test('the limit in the law is shown instead', () => {
  const table = entry('rightsByBasis', { rows: [basisRow('15', { e: 'exists' })] });
  const [finding] = findingsOf(rule, [record('activity'), record('right')], [table]);
  expect(nb(finding?.message)).toMatch(/Fristen i loven: Innen én måned\.$/);
});
