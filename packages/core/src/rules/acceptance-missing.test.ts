import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { found } from '../testing/found.js';
import { judgement } from '../testing/judgement.js';
import { acceptanceMissing as rule } from './acceptance-missing.js';

const at = (level: number, alternative = 'chosen', strength: 'weak' | 'moderate' = 'moderate') =>
  record('scenario', {
    judgements: [judgement(alternative, { frequency: { level }, consequence: { level }, strength })],
  });
const accepted = (fields: object = {}) => record('decision', { scenario: 'scenario', ...fields });
const finds = (severity: string) => [`${severity} acceptance-missing@scenario#chosen`];

test.each([
  ['a low risk needs no acceptance', [at(1)], []],
  ['a medium risk, which the scale lets its owner carry with reasons', [at(2)], []],
  ['a medium risk on weak knowledge that nobody accepted', [at(2, 'chosen', 'weak')], finds('warning')],
  ['a high risk that nobody accepted', [at(3)], finds('error')],
  ['a high risk that is accepted', [at(3), accepted()], []],
  ['accepted for the other alternative only', [at(3), accepted({ alternative: 'before' })], finds('error')],
  ['accepted only later', [at(3), accepted({ on: '2024-06-02' })], finds('error')],
  ['an approval is not an acceptance', [at(3), accepted({ type: 'approval' })], finds('error')],
  ['an expired acceptance is left to its own rule', [at(3), accepted({ expires: '2024-01-01' })], []],
  ['the alternative that was not chosen', [at(3, 'before')], []],
])('%s', (_, records, expected) => {
  expect(found(rule, records)).toEqual(expected);
});

test('a planned measure that takes the risk down leaves nothing to accept', () => {
  const measure = record('measure', { states: [{ state: 'planned' }] });
  const effect = record('effect', { frequency: 0.01, consequence: 0.01 });
  expect(found(rule, [at(3), measure, effect])).toEqual([]);
});
