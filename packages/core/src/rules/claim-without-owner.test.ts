import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { claimWithoutOwner as rule } from './claim-without-owner.js';

test.each([
  ['nobody', [record('claim')], ['info claim-without-owner@claim']],
  ['the claim has an owner', [record('claim', { owner: { nb: 'Personvernombudet' } })], []],
  [
    'the risk owner answers for all',
    [record('assessment', { riskOwner: { nb: 'Direktøren' } }), record('claim')],
    [],
  ],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, records)).toEqual(expected);
});
