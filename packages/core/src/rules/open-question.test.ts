import { expect, test } from 'vitest';
import { findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { openQuestion as rule } from './open-question.js';
import { nb } from '../testing/text-in-language.js';

const openQuestions = [{ nb: 'Hvem holder nøklene?' }];

test.each([
  ['a chapter with a question', record('section', { openQuestions }), ['info open-question@section']],
  [
    'a conclusion with a question',
    record('section', { openQuestions, role: 'conclusion' }),
    ['warning open-question@section'],
  ],
  ['a chapter without questions', record('section'), []],
])('%s', (_, section, expected) => {
  expect(findingLines(rule, [section])).toEqual(expected);
});

test('the message asks the question', () => {
  expect(nb(findingsOf(rule, [record('section', { openQuestions })])[0]?.message)).toBe(
    '«Kapittel» har spørsmål som ikke er besvart: Hvem holder nøklene?',
  );
});
