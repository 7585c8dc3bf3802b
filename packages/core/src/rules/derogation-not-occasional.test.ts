import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { derogationNotOccasional } from './derogation-not-occasional.js';

const on = (article: string, frequency: 'routine' | 'occasional', ground: object = {}) =>
  record('transfer', { frequency, grounds: [{ article, ...ground }] });

const cases: readonly RuleCase[] = [
  {
    name: 'a routine transfer for a contract (recital 111)',
    records: [on('49(1)(b)', 'routine')],
    finds: ['transfer#49(1)(b)'],
  },
  {
    name: 'a routine transfer for legal claims',
    records: [on('49(1)(e)', 'routine')],
    finds: ['transfer#49(1)(e)'],
  },
  {
    name: 'a routine transfer on the second subparagraph, which may not be repetitive',
    records: [on('49(1)', 'routine')],
    finds: ['transfer#49(1)'],
  },
  {
    name: 'a routine transfer for reasons of public interest: to be looked at',
    records: [on('49(1)(d)', 'routine')],
    finds: ['transfer#49(1)(d) warning'],
  },
  { name: 'an occasional one', records: [on('49(1)(b)', 'occasional')], finds: [] },
  { name: 'a routine transfer on clauses', records: [on('46(2)(c)', 'routine')], finds: [] },
  {
    name: 'a ground that has ended',
    records: [on('49(1)(b)', 'routine', { until: '2024-01-01' })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(derogationNotOccasional, row)).toEqual(row.finds);
});
