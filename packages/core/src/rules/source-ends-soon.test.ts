import { expect, test } from 'vitest';
import { entry, event, foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { sourceEndsSoon } from './source-ends-soon.js';

const transfer = record('transfer', { grounds: [{ article: '45', adequacy: 'adequacy' }] });
const world = [
  entry('adequacy'),
  entry('source', {
    type: 'decision',
    events: [
      event('2021-06-28', 'adopted'),
      event('2025-06-24', 'extended'),
      event('2025-06-27', 'expires', { knownFrom: '2021-06-28' }),
      event('2025-12-19', 'extended'),
      event('2025-12-27', 'expires', { knownFrom: '2025-06-24' }),
      event('2031-12-27', 'expires', { knownFrom: '2025-12-19' }),
    ],
  }),
];
const on = (asOf: string, finds: readonly string[], name: string): RuleCase => ({
  name,
  records: [transfer],
  world,
  asOf,
  finds,
});

const cases: readonly RuleCase[] = [
  on('2024-12-26', [], 'more than six months before the last day: nothing'),
  on('2024-12-27', ['source'], 'six months before it: a warning'),
  on('2025-06-25', [], 'once it has been extended: nothing until six months before the new last day'),
  on('2025-06-27', ['source'], 'six months before the new last day: a warning'),
  on('2025-12-18', ['source'], 'the day before it is renewed: still a warning'),
  on('2025-12-19', [], 'renewed: nothing'),
  on('2031-12-27', ['source'], 'on the last day: a warning'),
  on('2031-12-28', [], 'after it there is nothing to warn of; it has ended'),
  { name: 'a source that nothing leans on: nothing', records: [], world, asOf: '2025-12-01', finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(sourceEndsSoon, row)).toEqual(row.finds);
});
