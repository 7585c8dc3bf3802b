import { expect, test } from 'vitest';
import { edition, entry, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { subprocessorsChanged } from './subprocessors-changed.js';

const engaged = record('engagement', {
  subprocessors: { list: 'list', edition: '1', authorisation: 'general' },
});
const scenario = record('scenario', { subprocessors: ['list'] });
const sub = (id: string, country: string) => ({ id, name: id, country, service: text('Støtte') });
const list = entry('subprocessors', {
  id: 'list',
  editions: [
    edition('1', '2023-01-01', { complete: true, entries: [sub('a', 'IE'), sub('b', 'IN')] }),
    edition('2', '2024-02-01', { complete: true, entries: [sub('a', 'US'), sub('c', 'GB')] }),
  ],
});

const cases: readonly RuleCase[] = [
  {
    name: 'an engagement and a scenario on a list that has changed: a warning each',
    records: [engaged, scenario],
    world: [list],
    asOf: '2024-02-01',
    finds: ['engagement+list', 'scenario+list'],
  },
  {
    name: 'the day before: nothing',
    records: [engaged, scenario],
    world: [list],
    asOf: '2024-01-31',
    finds: [],
  },
  {
    name: 'considered for the scenario only: the engagement remains',
    records: [
      engaged,
      scenario,
      record('consideration', {
        of: { subprocessors: 'list', edition: '2' },
        about: ['scenario'],
        on: '2024-02-02',
      }),
    ],
    world: [list],
    finds: ['engagement+list'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(subprocessorsChanged, row)).toEqual(row.finds);
});
