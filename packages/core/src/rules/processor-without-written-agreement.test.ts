import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { processorWithoutWrittenAgreement } from './processor-without-written-agreement.js';

const dated = [
  record('activity'),
  record('engagement', { contract: { title: text('Avtale'), inWriting: true, date: '2024-01-01' } }),
];

const cases: readonly RuleCase[] = [
  { name: 'a written contract: nothing', records: [record('activity'), record('engagement')], finds: [] },
  {
    name: 'an oral one: an error',
    records: [
      record('activity'),
      record('engagement', { contract: { title: text('Avtale'), inWriting: false } }),
    ],
    finds: ['engagement+provider'],
  },
  {
    name: 'before the contract is dated: a warning',
    records: dated,
    asOf: '2023-12-31',
    finds: ['engagement+provider warning'],
  },
  { name: 'on the day it is dated: nothing', records: dated, asOf: '2024-01-01', finds: [] },
  {
    name: 'a sub-processor needs one too',
    records: [
      record('activity'),
      record('engagement'),
      record('engagement', {
        id: 'lower',
        principal: 'provider',
        contractor: 'sub',
        contract: { title: text('Avtale'), inWriting: false },
      }),
    ],
    finds: ['lower+sub'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(processorWithoutWrittenAgreement, row)).toEqual(row.finds);
});
