import { expect, test } from 'vitest';
import { edition, entry, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { clauseChanged } from './clause-changed.js';

const clause = (anchor: string, words: string) => ({ anchor, title: text(anchor), text: text(words) });
const terms = entry('terms', {
  id: 'terms',
  editions: [
    edition('1', '2023-01-01', { clauses: [clause('audit', 'Kunden kan revidere'), clause('same', 'Likt')] }),
    edition('2', '2024-02-01', { clauses: [clause('audit', 'Kunden kan lese'), clause('same', 'Likt')] }),
  ],
});

const engaged = record('engagement', { terms: [{ terms: 'terms', edition: '1' }] });
const claimOn = (anchor: string) =>
  record('claim', { grounds: { all: [{ terms: 'terms', clause: anchor }] } });

const cases: readonly RuleCase[] = [
  {
    name: 'a claim on a clause that has changed: a warning',
    records: [engaged, claimOn('audit')],
    world: [terms],
    asOf: '2024-02-01',
    finds: ['claim+terms#audit'],
  },
  {
    name: 'the day before it changed: nothing',
    records: [engaged, claimOn('audit')],
    world: [terms],
    asOf: '2024-01-31',
    finds: [],
  },
  {
    name: 'a clause that reads as before: nothing',
    records: [engaged, claimOn('same')],
    world: [terms],
    finds: [],
  },
  {
    name: 'a premise leans on it too, deep in its grounds',
    records: [
      engaged,
      record('premise', { restsOn: [{ anyOf: [{ all: [{ terms: 'terms', clause: 'audit' }] }] }] }),
    ],
    world: [terms],
    finds: ['premise+terms#audit'],
  },
  {
    name: 'considered and found unchanged in substance: nothing',
    records: [
      engaged,
      claimOn('audit'),
      record('consideration', {
        of: { terms: 'terms', edition: '2' },
        about: ['claim'],
        on: '2024-02-10',
      }),
    ],
    world: [terms],
    asOf: '2024-02-10',
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(clauseChanged, row)).toEqual(row.finds);
});
