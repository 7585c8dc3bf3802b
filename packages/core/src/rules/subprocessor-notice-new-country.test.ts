import { expect, test } from 'vitest';
import { findingsOf, foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { aNotice, anAnswer, withSupplier } from '../testing/notices.js';
import { subprocessorNoticeNewCountry } from './subprocessor-notice-new-country.js';

const from = (country: string | undefined, change: 'added' | 'removed' = 'added') =>
  aNotice({ names: [{ name: 'Sky', change, ...(country !== undefined && { country }) }] });
const transfer = (fields: object = {}) => record('transfer', { country: 'IN', importer: 'sky', ...fields });

const cases: readonly RuleCase[] = [
  { name: 'inside the EEA', records: withSupplier(from('SE')), finds: [] },
  { name: 'outside it, with no transfer', records: withSupplier(from('IN')), finds: ['notice#IN'] },
  { name: 'with a transfer there', records: withSupplier(from('IN'), transfer()), finds: [] },
  {
    name: 'with one that is said not to take place',
    records: withSupplier(from('IN'), transfer({ frequency: 'excluded' })),
    finds: ['notice#IN'],
  },
  {
    name: 'with one of another activity',
    records: withSupplier(from('IN'), transfer({ activities: ['other'] })),
    finds: ['notice#IN'],
  },
  {
    name: 'with one to another country',
    records: withSupplier(from('IN'), transfer({ country: 'US' })),
    finds: ['notice#IN'],
  },
  { name: 'in no known country', records: withSupplier(from(undefined)), finds: ['notice#ZZ'] },
  {
    name: 'in a country that is said to be unknown',
    records: withSupplier(from('ZZ')),
    finds: ['notice#ZZ'],
  },
  { name: 'one that goes', records: withSupplier(from('IN', 'removed')), finds: [] },
  {
    name: 'one that is objected to',
    records: withSupplier(from('IN'), anAnswer({ answer: 'objected' })),
    finds: [],
  },
  {
    name: 'one that is accepted has no ground by that',
    records: withSupplier(from('IN'), anAnswer()),
    finds: ['notice#IN'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(subprocessorNoticeNewCountry, row)).toEqual(row.finds);
});

test('of five hundred names in one country one is told, with the first few by name', () => {
  const names = Array.from({ length: 500 }, (_, k) => ({
    name: `Sky ${k}`,
    change: 'added' as const,
    country: 'IN',
  }));
  const found = findingsOf(subprocessorNoticeNewCountry, withSupplier(aNotice({ names })));
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toMatchObject({
    values: { names: 'Sky 0, Sky 1, Sky 2, Sky 3, Sky 4', more: 495 },
  });
});
