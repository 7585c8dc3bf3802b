import { expect, test } from 'vitest';
import { edition, entry, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { onwardTransferOpen } from './onward-transfer-open.js';

const engaged = record('engagement', {
  subprocessors: { list: 'list', edition: '1', authorisation: 'general' },
});
const sub = (id: string, country: string) => ({ id, name: id, country, service: text('Støtte') });
const list = entry('subprocessors', {
  id: 'list',
  editions: [
    edition('1', '2023-01-01', { complete: true, entries: [sub('a', 'IE'), sub('b', 'IN'), sub('c', 'US')] }),
  ],
});

const cases: readonly RuleCase[] = [
  {
    name: 'countries outside the EEA that no transfer covers: one finding each',
    records: [record('activity'), engaged],
    world: [list],
    finds: ['engagement+list#IN', 'engagement+list#US'],
  },
  {
    name: 'a recorded transfer covers its country',
    records: [record('activity'), engaged, record('transfer', { country: 'US' })],
    world: [list],
    finds: ['engagement+list#IN'],
  },
  {
    name: 'before the list came out: nothing',
    records: [record('activity'), engaged],
    world: [list],
    asOf: '2022-12-31',
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(onwardTransferOpen, row)).toEqual(row.finds);
});
