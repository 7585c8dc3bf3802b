import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { largeScaleUnassessed } from './large-scale-unassessed.js';

const special = { text: text('Helse'), class: 'special' } as const;
const ordinary = { text: text('Navn'), class: 'ordinary' } as const;
const on = (fields: object) =>
  record('activity', {
    data: [special],
    subjects: [{ text: text('Pasienter'), count: [40_000, 60_000] }],
    ...fields,
  });

const cases: readonly RuleCase[] = [
  {
    name: 'health data of many, and nobody has said whether that is large scale',
    records: [on({})],
    finds: ['activity'],
  },
  {
    name: 'it is said to be',
    records: [on({ criteria: [{ item: 'c5', why: text('Hele byen') }] })],
    finds: [],
  },
  { name: 'ordinary data', records: [on({ data: [ordinary] })], finds: [] },
  {
    name: 'no number recorded: nobody knows the scale any the more',
    records: [on({ subjects: [{ text: text('Pasienter') }] })],
    finds: ['activity'],
  },
  { name: 'nobody recorded', records: [on({ subjects: [] })], finds: ['activity'] },
  {
    name: 'said to be, without a number',
    records: [on({ subjects: [], criteria: [{ item: 'c5', why: text('Hele byen') }] })],
    finds: [],
  },
  {
    name: 'another criterion says nothing of the scale',
    records: [on({ criteria: [{ item: 'c3', why: text('Kameraer') }] })],
    finds: ['activity'],
  },
  {
    name: 'data of offences',
    records: [on({ data: [{ text: text('Dommer'), class: 'criminal' }], subjects: [] })],
    finds: ['activity'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(largeScaleUnassessed, row)).toEqual(row.finds);
});
