import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { controllerUndetermined } from './controller-undetermined.js';

const cases: readonly RuleCase[] = [
  { name: 'somebody decides purpose and means: nothing', records: [record('activity')], finds: [] },
  {
    name: 'nobody decides anything: an error and a warning',
    records: [record('activity', { decides: [] })],
    finds: ['activity#purpose', 'activity#essentialMeans warning'],
  },
  {
    name: 'one decides the purpose and another the means: nothing',
    records: [
      record('activity', {
        decides: [
          { party: 'operator', what: ['purpose'] },
          { party: 'provider', what: ['essentialMeans'] },
        ],
      }),
    ],
    finds: [],
  },
  {
    name: 'an activity that has ended is not looked at',
    records: [record('activity', { decides: [], until: '2024-01-01' })],
    finds: [],
  },
  {
    name: 'the same activity the day before it ended is',
    records: [record('activity', { decides: [], until: '2024-01-01' })],
    asOf: '2023-12-31',
    finds: ['activity#purpose', 'activity#essentialMeans warning'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(controllerUndetermined, row)).toEqual(row.finds);
});
