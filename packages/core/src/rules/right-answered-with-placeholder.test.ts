import { expect, test } from 'vitest';
import { findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { rightAnsweredWithPlaceholder as rule } from './right-answered-with-placeholder.js';
import { nb } from '../testing/text-in-language.js';

const exception = (nb: string) => ({ provision: '14(5)', why: { nb } });

test.each([
  ['an answer that says how', record('right', { how: { nb: 'På Min side' } }), []],
  [
    'an answer that is to be written',
    record('right', { how: { nb: 'Fylles ut' } }),
    ['warning right-answered-with-placeholder@right'],
  ],
  [
    'an exception whose reason is to be written',
    record('right', { how: { nb: 'På Min side' }, exceptions: [exception('Begrunnelse mangler')] }),
    ['warning right-answered-with-placeholder@right'],
  ],
])('%s', (_, right, expected) => {
  expect(findingLines(rule, [right])).toEqual(expected);
});

test('the finding points to the field and repeats what stands there', () => {
  const [finding] = findingsOf(rule, [record('right', { how: { nb: 'TBD' } })]);
  expect([finding?.at.field, nb(finding?.message)]).toEqual(['how', expect.stringContaining('«TBD»')]);
});
