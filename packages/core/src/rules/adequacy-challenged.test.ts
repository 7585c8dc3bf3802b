import { expect, test } from 'vitest';
import { entry, event, foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { adequacyChallenged } from './adequacy-challenged.js';

const transfer = record('transfer', { grounds: [{ article: '45', adequacy: 'adequacy' }] });
const world = [
  entry('adequacy'),
  entry('source', {
    type: 'decision',
    events: [
      event('2023-07-10', 'adopted'),
      event('2023-09-06', 'challenged', { case: 'T-553/23' }),
      event('2025-09-03', 'dismissed', { case: 'T-553/23' }),
      event('2025-10-31', 'appealed', { case: 'C-703/25 P' }),
    ],
  }),
];

const cases: readonly RuleCase[] = [
  { name: 'before the action: nothing', records: [transfer], world, asOf: '2023-09-05', finds: [] },
  {
    name: 'from the day of the first action: information, for it suspends nothing',
    records: [transfer],
    world,
    asOf: '2023-09-06',
    finds: ['adequacy+source info'],
  },
  {
    name: 'after the action was dismissed: nothing',
    records: [transfer],
    world,
    asOf: '2025-09-03',
    finds: [],
  },
  {
    name: 'under appeal: a warning',
    records: [transfer],
    world,
    asOf: '2025-10-31',
    finds: ['adequacy+source'],
  },
  {
    name: 'an appeal that has been considered: nothing',
    records: [
      transfer,
      record('consideration', {
        of: { source: 'source', event: '2025-10-31' },
        about: ['transfer'],
        on: '2025-11-10',
      }),
    ],
    world,
    asOf: '2025-11-10',
    finds: [],
  },
  {
    name: 'a first action that has been considered: nothing',
    records: [
      transfer,
      record('consideration', {
        of: { source: 'source', event: '2023-09-06' },
        about: ['transfer'],
        on: '2023-10-01',
      }),
    ],
    world,
    asOf: '2023-10-01',
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(adequacyChallenged, row)).toEqual(row.finds);
});
