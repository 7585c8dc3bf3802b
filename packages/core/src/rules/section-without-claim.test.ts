import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { found } from '../testing/found.js';
import { sectionWithoutClaim as rule } from './section-without-claim.js';

test.each([
  ['a chapter without claims', [record('section')], ['info section-without-claim@section']],
  [
    'a conclusion without claims',
    [record('section', { role: 'conclusion' })],
    ['error section-without-claim@section'],
  ],
  ['a chapter with a claim', [record('section'), record('claim')], []],
  ['the change log needs none', [record('section', { role: 'changeLog' })], []],
])('%s', (_, records, expected) => {
  expect(found(rule, records)).toEqual(expected);
});
