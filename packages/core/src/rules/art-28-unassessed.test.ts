import { expect, test } from 'vitest';
import { entry, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { art28Unassessed } from './art-28-unassessed.js';

const art28 = entry('catalogue', {
  id: 'art-28',
  items: [
    { id: 'a', text: text('Instrukser') },
    { id: 'h', text: text('Revisjon') },
  ],
});

const cases: readonly RuleCase[] = [
  {
    name: 'no duty assessed: one finding for the engagement',
    records: [record('activity'), record('engagement')],
    world: [art28],
    finds: ['engagement'],
  },
  {
    name: 'one of two assessed: still open',
    records: [record('activity'), record('engagement'), record('requirement', { item: 'art-28:a' })],
    world: [art28],
    finds: ['engagement'],
  },
  {
    name: 'both assessed, whatever the answer: nothing',
    records: [
      record('activity'),
      record('engagement'),
      record('requirement', { item: 'art-28:a' }),
      record('requirement', { id: 'r2', item: 'art-28:h', met: 'notMet' }),
    ],
    world: [art28],
    finds: [],
  },
  {
    name: 'an assessment of a later day does not count yet',
    records: [
      record('activity'),
      record('engagement'),
      record('requirement', { item: 'art-28:a', on: '2024-07-01' }),
      record('requirement', { id: 'r2', item: 'art-28:h' }),
    ],
    world: [art28],
    asOf: '2024-06-30',
    finds: ['engagement'],
  },
  {
    name: 'what a processor has agreed with its own processor is asked of it, not here',
    records: [
      record('activity'),
      record('engagement'),
      record('engagement', { id: 'lower', principal: 'provider', contractor: 'sub' }),
    ],
    world: [art28],
    finds: ['engagement'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(art28Unassessed, row)).toEqual(row.finds);
});
