import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { found } from '../testing/found.js';
import { judgement } from '../testing/judgement.js';
import { acceptanceMissing as rule } from './acceptance-missing.js';

const at = (level: number, alternative = 'chosen', strength: 'weak' | 'moderate' = 'weak') =>
  record('scenario', {
    judgements: [judgement(alternative, { frequency: { level }, consequence: { level }, strength })],
  });
const accepted = (fields: object = {}) => record('decision', { scenario: 'scenario', ...fields });
const finds = ['warning acceptance-missing@scenario#chosen'];

test.each([
  ['a low risk needs no acceptance', [at(1)], []],
  ['a medium risk on weak knowledge that nobody accepted', [at(2)], finds],
  ['on more than weak knowledge it may be carried with its reasons', [at(2, 'chosen', 'moderate')], []],
  ['a medium risk that is accepted', [at(2), accepted()], []],
  ['accepted for the other alternative only', [at(2), accepted({ alternative: 'before' })], finds],
  ['accepted only later', [at(2), accepted({ on: '2024-06-02' })], finds],
  ['an approval is not an acceptance', [at(2), accepted({ type: 'approval' })], finds],
  ['an expired acceptance is left to its own rule', [at(2), accepted({ expires: '2024-01-01' })], []],
  ['a high risk that nobody may accept', [at(3)], []],
  ['the alternative that was not chosen', [at(2, 'before')], []],
])('%s', (_, records, expected) => {
  expect(found(rule, records)).toEqual(expected);
});

test('a planned measure that takes the risk down leaves nothing to accept', () => {
  const measure = record('measure', { states: [{ state: 'planned' }] });
  const effect = record('effect', { frequency: 0.01, consequence: 0.01 });
  expect(found(rule, [at(3), measure, effect])).toEqual([]);
});
