import { expect, test } from 'vitest';
import { edition, entry, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { art28ChangedClause } from './art-28-changed-clause.js';

const clause = (anchor: string, words: string) => ({ anchor, title: text(anchor), text: text(words) });
const terms = entry('terms', {
  id: 'terms',
  editions: [
    edition('1', '2023-01-01', { clauses: [clause('audit', 'Kunden kan revidere'), clause('same', 'Likt')] }),
    edition('2', '2024-02-01', { clauses: [clause('audit', 'Kunden kan lese'), clause('same', 'Likt')] }),
  ],
});

const assessed = (anchor: string) =>
  record('requirement', { clause: { terms: 'terms', edition: '1', anchor } });

const cases: readonly RuleCase[] = [
  {
    name: 'a duty assessed on a clause that has changed: a warning',
    records: [assessed('audit')],
    world: [terms],
    asOf: '2024-02-01',
    finds: ['requirement+terms#audit'],
  },
  {
    name: 'before it changed: nothing',
    records: [assessed('audit')],
    world: [terms],
    asOf: '2024-01-31',
    finds: [],
  },
  { name: 'a clause that reads as before: nothing', records: [assessed('same')], world: [terms], finds: [] },
  {
    name: 'looked at again: nothing',
    records: [
      assessed('audit'),
      record('consideration', {
        of: { terms: 'terms', edition: '2' },
        about: ['requirement'],
        on: '2024-02-10',
      }),
    ],
    world: [terms],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(art28ChangedClause, row)).toEqual(row.finds);
});
