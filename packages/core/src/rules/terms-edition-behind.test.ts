import { expect, test } from 'vitest';
import { edition, entry, foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { termsEditionBehind } from './terms-edition-behind.js';

const engaged = record('engagement', { terms: [{ terms: 'terms', edition: '1' }] });
const terms = entry('terms', {
  id: 'terms',
  editions: [edition('1', '2023-01-01', { clauses: [] }), edition('2', '2024-02-01', { clauses: [] })],
});

const cases: readonly RuleCase[] = [
  {
    name: 'before the new edition: nothing',
    records: [engaged],
    world: [terms],
    asOf: '2024-01-31',
    finds: [],
  },
  {
    name: 'from the day of the new edition: a warning',
    records: [engaged],
    world: [terms],
    asOf: '2024-02-01',
    finds: ['engagement+terms'],
  },
  {
    name: 'when the new edition is considered: nothing',
    records: [
      engaged,
      record('consideration', {
        of: { terms: 'terms', edition: '2' },
        about: ['engagement'],
        on: '2024-03-01',
      }),
    ],
    world: [terms],
    asOf: '2024-03-01',
    finds: [],
  },
  {
    name: 'an edition that does not exist: an error',
    records: [record('engagement', { terms: [{ terms: 'terms', edition: '9' }] })],
    world: [terms],
    finds: ['engagement+terms#9 error'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(termsEditionBehind, row)).toEqual(row.finds);
});
