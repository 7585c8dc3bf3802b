import { expect, test } from 'vitest';
import { createContext } from '../context.js';
import { doubtsRaised } from '../derive/doubts.js';
import { evaluate } from '../evaluate/evaluate.js';
import { anAssessment, aWorld, foundIn, record, type RuleCase, testDay, text } from '../testing/fixtures.js';
import { dpoAdviceMissing } from './dpo-advice-missing.js';

const cases: readonly RuleCase[] = [
  { name: 'no advice: an error', records: [], finds: ['assessment'] },
  { name: 'advice that is followed: nothing', records: [record('advice')], finds: [] },
  {
    name: 'advice given later: an error before it',
    records: [record('advice', { on: '2024-06-02' })],
    finds: ['assessment'],
  },
  {
    name: 'not followed: given all the same, and a doubt',
    records: [record('advice', { followed: 'no' })],
    finds: [],
  },
  {
    name: 'a processor’s advice is not the officer’s',
    records: [record('advice', { adviser: 'processor' })],
    finds: ['assessment'],
  },
  {
    name: 'a company without an officer that need not have one (35(2): where designated): for information',
    records: [record('party', { id: 'operator', type: 'company' }), record('activity')],
    finds: ['assessment info'],
  },
  {
    name: 'a company that has designated one: an error',
    records: [record('party', { id: 'operator', type: 'company', dpo: text('ombud') }), record('activity')],
    finds: ['assessment'],
  },
  {
    name: 'an authority: an error',
    records: [record('party', { id: 'operator', type: 'authority' }), record('activity')],
    finds: ['assessment'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(dpoAdviceMissing, row)).toEqual(row.finds);
});

test('advice that only came in with files is none where it is known who gives it, and speaks against what it was given on all the same', () => {
  const advice = record('advice', { followed: 'no', about: ['claim'] });
  const whole = anAssessment(record('claim'), advice);
  const said = (notGivenHere: readonly string[]) =>
    evaluate({ ...whole, notGivenHere }, aWorld(), testDay).findings.flatMap(({ rule, message }) =>
      rule === 'dpo-advice-missing' ? [message.key] : [],
    );
  expect(said([])).toEqual([]);
  expect(said([advice.id])).toEqual(['rule.dpo-advice-missing.notGivenHere']);
  const context = createContext({ ...whole, notGivenHere: [advice.id] }, aWorld(), testDay);
  expect(doubtsRaised(context).map(({ id }) => id)).toEqual([advice.id]);
  // What refers to it finds it.
  expect([context.record(advice.id), context.of('advice')]).toEqual([advice, []]);
});
