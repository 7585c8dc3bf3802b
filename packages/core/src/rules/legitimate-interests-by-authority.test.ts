import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { legitimateInterestsByAuthority } from './legitimate-interests-by-authority.js';

const on = (article: string, note?: string) =>
  record('activity', {
    purposes: [{ text: text('F'), bases: [{ article, ...(note && { note: text(note) }) }] }],
  });
const authority = record('party', { id: 'operator', type: 'authority' });

const cases: readonly RuleCase[] = [
  {
    name: 'an authority on legitimate interests',
    records: [authority, on('6(1)(f)')],
    finds: ['activity+operator#1'],
  },
  {
    name: 'outside its tasks, with a note that says why: to be looked at',
    records: [authority, on('6(1)(f)', 'Adgangskontroll')],
    finds: ['activity+operator#1 warning'],
  },
  {
    name: 'an authority on legitimate interests for some of the data',
    records: [
      authority,
      record('activity', { data: [{ text: text('Logg'), bases: [{ article: '6(1)(f)' }] }] }),
    ],
    finds: ['activity+operator#data-1'],
  },
  {
    name: 'a company may',
    records: [record('party', { id: 'operator', type: 'company' }), on('6(1)(f)')],
    finds: [],
  },
  { name: 'an authority on a public task', records: [authority, on('6(1)(e)')], finds: [] },
  {
    name: 'a processor that is an authority does not decide the basis',
    records: [
      record('party', { id: 'provider', type: 'authority' }),
      record('engagement'),
      record('party', { id: 'operator' }),
      on('6(1)(f)'),
    ],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(legitimateInterestsByAuthority, row)).toEqual(row.finds);
});
