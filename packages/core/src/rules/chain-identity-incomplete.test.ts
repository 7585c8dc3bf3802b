import { expect, test } from 'vitest';
import { edition, entry, event, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { chainIdentityIncomplete } from './chain-identity-incomplete.js';

const chain = [record('activity'), record('engagement')];
const opinion = entry('source', {
  id: 'opinion-22-2024',
  type: 'guideline',
  events: [event('2024-10-07', 'adopted')],
});
const list = entry('subprocessors', {
  id: 'list',
  editions: [
    edition('1', '2024-01-01', {
      complete: true,
      entries: [{ id: 'a', name: 'A', service: text('Støtte') }],
    }),
  ],
});

const cases: readonly RuleCase[] = [
  {
    name: 'a processor with name, country and contact: nothing',
    records: [...chain, record('party', { id: 'provider', contact: text('post@example.test') })],
    world: [opinion],
    asOf: '2024-12-01',
    finds: [],
  },
  {
    name: 'without contact: a warning once the EDPB has given its opinion',
    records: [...chain, record('party', { id: 'provider' })],
    world: [opinion],
    asOf: '2024-10-07',
    finds: ['provider'],
  },
  {
    name: 'without contact: only information the day before',
    records: [...chain, record('party', { id: 'provider' })],
    world: [opinion],
    asOf: '2024-10-06',
    finds: ['provider info'],
  },
  {
    name: 'a group of nobody knows whom in nobody knows which country',
    records: [
      ...chain,
      record('party', { id: 'provider', type: 'group', country: 'ZZ', contact: text('x') }),
    ],
    finds: ['provider'],
  },
  {
    name: 'a controller is not a link of the chain',
    records: [record('activity'), record('party', { id: 'operator' })],
    finds: [],
  },
  {
    name: "a supplier's list whose entries lack a country",
    records: [
      record('activity'),
      record('engagement', {
        subprocessors: { list: 'list', edition: '1', authorisation: 'general' },
      }),
    ],
    world: [list],
    finds: ['list'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(chainIdentityIncomplete, row)).toEqual(row.finds);
});
