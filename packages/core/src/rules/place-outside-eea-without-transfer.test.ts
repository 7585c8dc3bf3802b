import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { placeOutsideEeaWithoutTransfer } from './place-outside-eea-without-transfer.js';

const engagedIn = (country: string) => record('engagement', { places: [{ country, what: 'access' }] });

const cases: readonly RuleCase[] = [
  { name: 'places in the EEA only: nothing', records: [record('activity'), engagedIn('NO')], finds: [] },
  {
    name: 'access from a third country, no transfer: an error',
    records: [record('activity'), engagedIn('US')],
    finds: ['engagement+provider#US'],
  },
  {
    name: 'with the transfer recorded: nothing',
    records: [record('activity'), engagedIn('US'), record('transfer')],
    finds: [],
  },
  {
    name: 'a transfer to another country does not help',
    records: [record('activity'), engagedIn('IN'), record('transfer')],
    finds: ['engagement+provider#IN'],
  },
  {
    name: 'a processor with its seat in a third country: a warning',
    records: [record('activity'), engagedIn('NO'), record('party', { id: 'provider', country: 'US' })],
    finds: ['engagement+provider#US warning'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(placeOutsideEeaWithoutTransfer, row)).toEqual(row.finds);
});
