import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
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
];

test.each(cases)('$name', (row) => {
  expect(foundIn(dpoAdviceMissing, row)).toEqual(row.finds);
});
