import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { sectionWithoutClaim as rule } from './section-without-claim.js';

test.each([
  [
    'a chapter with text and no claims',
    [record('section', { body: { nb: '## Om\n\nVi behandler søknader.' } })],
    ['info section-without-claim@section'],
  ],
  ['a chapter with nothing', [record('section')], ['error section-without-claim@section']],
  [
    'a chapter whose questions were answered and whose text is headings alone',
    [record('section', { openQuestions: [], body: { nb: '# Risiko\n\n## Mer\n' } })],
    ['error section-without-claim@section'],
  ],
  [
    'a chapter with a table of nothing',
    [record('section', { body: { nb: '::table{of="risks"}' } })],
    ['error section-without-claim@section'],
  ],
  [
    'a chapter with a table of what is there',
    [record('section', { body: { nb: '::table{of="risks"}' } }), record('scenario')],
    ['info section-without-claim@section'],
  ],
  [
    'a conclusion without claims',
    [record('section', { role: 'conclusion' })],
    ['error section-without-claim@section'],
  ],
  ['a chapter with a claim', [record('section'), record('claim')], []],
  ['the change log needs none', [record('section', { role: 'changeLog' })], []],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, records)).toEqual(expected);
});
