import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { subprocessorWithoutAuthorisation } from './subprocessor-without-authorisation.js';

const upper = record('engagement');
const lower = record('engagement', { id: 'lower', principal: 'provider', contractor: 'sub' });

const cases: readonly RuleCase[] = [
  { name: 'no sub-processor: nothing', records: [record('activity'), upper], finds: [] },
  {
    name: 'a sub-processor and no authorisation: a warning',
    records: [record('activity'), upper, lower],
    finds: ['engagement+lower'],
  },
  {
    name: 'a sub-processor under a general authorisation: nothing',
    records: [
      record('activity'),
      record('engagement', {
        subprocessors: { list: 'list', edition: '1', authorisation: 'general' },
      }),
      lower,
    ],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(subprocessorWithoutAuthorisation, row)).toEqual(row.finds);
});
