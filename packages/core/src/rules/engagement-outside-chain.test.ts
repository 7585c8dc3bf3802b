import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { engagementOutsideChain } from './engagement-outside-chain.js';

const cases: readonly RuleCase[] = [
  { name: 'the controller engages: nothing', records: [record('activity'), record('engagement')], finds: [] },
  {
    name: 'a stranger to the activity engages: a warning',
    records: [record('activity'), record('engagement', { principal: 'stranger' })],
    finds: ['engagement+activity'],
  },
  {
    name: 'a processor of the activity engages: nothing',
    records: [
      record('activity'),
      record('engagement'),
      record('engagement', { id: 'lower', principal: 'provider', contractor: 'sub' }),
    ],
    finds: [],
  },
  {
    name: 'a processor of another activity only: a warning',
    records: [
      record('activity'),
      record('activity', { id: 'other' }),
      record('engagement'),
      record('engagement', {
        id: 'lower',
        principal: 'provider',
        contractor: 'sub',
        activities: ['other'],
      }),
    ],
    finds: ['lower+other'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(engagementOutsideChain, row)).toEqual(row.finds);
});
