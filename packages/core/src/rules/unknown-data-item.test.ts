import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { unknownDataItem } from './unknown-data-item.js';

const data = [{ id: 'name', text: text('Navn') }];
const purposes = (...ids: readonly string[]) => [{ text: text('Svare'), bases: [], data: [...ids] }];
const cases: readonly RuleCase[] = [
  { name: 'purposes that name no data', records: [record('activity', { data })], finds: [] },
  {
    name: 'data that are there',
    records: [record('activity', { data, purposes: purposes('name') })],
    finds: [],
  },
  {
    name: 'data that are not',
    records: [record('activity', { data, purposes: purposes('name', 'income') })],
    finds: ['activity#income'],
  },
  {
    name: 'a further use of data that are not there',
    records: [record('activity', { data, secondaryUses: [{ text: text('Statistikk'), data: ['income'] }] })],
    finds: ['activity#income'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(unknownDataItem, row)).toEqual(row.finds);
});
