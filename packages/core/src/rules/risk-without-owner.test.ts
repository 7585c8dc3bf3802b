import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { riskWithoutOwner as rule } from './risk-without-owner.js';

test.each([
  ['nobody owns it', [record('scenario')], ['warning risk-without-owner@scenario']],
  ['the scenario has an owner', [record('scenario', { owner: { nb: 'Avdelingsdirektøren' } })], []],
  [
    'the assessment as a whole has one',
    [record('assessment', { riskOwner: { nb: 'Direktøren' } }), record('scenario')],
    [],
  ],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, records)).toEqual(expected);
});
