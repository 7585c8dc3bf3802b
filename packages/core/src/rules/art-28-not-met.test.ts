import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { art28NotMet } from './art-28-not-met.js';

const cases: readonly RuleCase[] = [
  { name: 'a duty that is met: nothing', records: [record('requirement')], finds: [] },
  {
    name: 'not met: an error',
    records: [record('requirement', { met: 'notMet' })],
    finds: ['requirement+engagement'],
  },
  {
    name: 'partly met: a warning',
    records: [record('requirement', { met: 'partly' })],
    finds: ['requirement+engagement warning'],
  },
  {
    name: 'found out later: nothing yet',
    records: [record('requirement', { met: 'notMet', on: '2024-07-01' })],
    asOf: '2024-06-30',
    finds: [],
  },
  {
    name: 'an item of another catalogue is not of art. 28',
    records: [record('requirement', { item: 'nsm-principles:1.1', met: 'notMet' })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(art28NotMet, row)).toEqual(row.finds);
});
