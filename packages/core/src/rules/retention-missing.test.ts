import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { retentionMissing } from './retention-missing.js';

const cases: readonly RuleCase[] = [
  { name: 'no retention', records: [record('activity')], finds: ['activity'] },
  {
    name: 'a text that keeps its place',
    records: [record('activity', { retention: { nb: 'Kommer senere' } })],
    finds: ['activity'],
  },
  {
    name: 'a period for each item of data and none for the rest',
    records: [record('activity', { data: [{ text: text('Søknad'), retention: text('Fem år') }] })],
    finds: [],
  },
  {
    name: 'a period for some of the data only',
    records: [
      record('activity', {
        data: [{ text: text('Søknad'), retention: text('Fem år') }, { text: text('Logg') }],
      }),
    ],
    finds: ['activity'],
  },
  {
    name: 'a period for the whole and a text that keeps its place for some data',
    records: [
      record('activity', {
        retention: text('Fem år'),
        data: [{ text: text('Logg'), retention: text('Kommer senere') }],
      }),
    ],
    finds: ['activity'],
  },
  {
    name: 'a period',
    records: [record('activity', { retention: text('Fem år etter innsending') })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(retentionMissing, row)).toEqual(row.finds);
});
