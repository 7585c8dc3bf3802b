import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { processorDecidesPurpose } from './processor-decides-purpose.js';

const cases: readonly RuleCase[] = [
  {
    name: 'a processor that decides nothing: nothing',
    records: [record('activity'), record('engagement')],
    finds: [],
  },
  {
    name: 'a processor that decides the purpose counts as controller',
    records: [
      record('activity', {
        decides: [
          { party: 'operator', what: ['purpose'] },
          { party: 'provider', what: ['purpose'] },
        ],
      }),
      record('engagement'),
    ],
    finds: ['activity+provider+engagement'],
  },
  {
    name: 'a processor that is controller beside it for purposes of its own: nothing',
    records: [
      record('activity', {
        decides: [
          { party: 'operator', what: ['purpose'] },
          { party: 'provider', what: ['purpose'], forOwnPurposes: true },
        ],
      }),
      record('engagement'),
    ],
    finds: [],
  },
  {
    name: 'a party that decides another activity may be processor here',
    records: [
      record('activity'),
      record('activity', { id: 'other', decides: [{ party: 'provider', what: ['purpose'] }] }),
      record('engagement'),
    ],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(processorDecidesPurpose, row)).toEqual(row.finds);
});
