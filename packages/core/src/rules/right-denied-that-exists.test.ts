import { expect, test } from 'vitest';
import { basisRow } from '../testing/basis-row.js';
import { entry, findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { rightDeniedThatExists as rule } from './right-denied-that-exists.js';
import { en, nb } from '../testing/text-in-language.js';

const bases = (article: string) =>
  record('activity', { purposes: [{ text: { nb: 'F' }, bases: [{ article }] }] });
const table = entry('rightsByBasis', {
  rows: [
    basisRow('14', { e: 'exists' }, ['14(5)']),
    basisRow('17', { e: 'limited' }),
    basisRow('20', { e: 'doesNotExist' }),
    basisRow('21', { e: 'overridable', c: 'doesNotExist' }),
  ],
});
const says = (
  article: '14' | '17' | '20' | '21',
  answer: 'exists' | 'doesNotExist' | 'mayBeOverridden',
  exceptions: object[] = [],
) => record('right', { article, says: answer, exceptions: exceptions as never });
const exception = { provision: '14(5)', why: { nb: 'Fordi' } };

test.each([
  [
    'the right to object exists under 6(1)(e) and may not be denied',
    '6(1)(e)',
    says('21', 'doesNotExist'),
    ['error right-denied-that-exists@right'],
  ],
  ['the right to object does not exist under 6(1)(c)', '6(1)(c)', says('21', 'doesNotExist'), []],
  ['to say that it may be overridden is right', '6(1)(e)', says('21', 'mayBeOverridden'), []],
  [
    'a limited right that is denied is a warning',
    '6(1)(e)',
    says('17', 'doesNotExist'),
    ['warning right-denied-that-exists@right'],
  ],
  ['portability is rightly denied under 6(1)(e)', '6(1)(e)', says('20', 'doesNotExist'), []],
  [
    'information that is denied without any exception is an error',
    '6(1)(e)',
    says('14', 'doesNotExist'),
    ['error right-denied-that-exists@right'],
  ],
  [
    'an exception without its letter is left to the rule on letters',
    '6(1)(e)',
    says('14', 'doesNotExist', [exception]),
    [],
  ],
  [
    'an exception with its letter answers for the denial',
    '6(1)(e)',
    says('14', 'doesNotExist', [{ ...exception, letter: 'c' }]),
    [],
  ],
])('%s', (_, basis, right, expected) => {
  expect(findingLines(rule, [bases(basis), right], [table])).toEqual(expected);
});

test('the message names article, basis and that each request is weighed', () => {
  const [finding] = findingsOf(rule, [bases('6(1)(e)'), says('21', 'doesNotExist')], [table]);
  expect(nb(finding?.message)).toContain('artikkel 21');
  expect(nb(finding?.message)).toContain('artikkel 6 nr. 1 bokstav e');
  expect(nb(finding?.message)).toContain('hver henvendelse må vurderes');
  expect(en(finding?.message)).toContain('each request must be assessed individually: Regelen i 21.');
});
