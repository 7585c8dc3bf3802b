import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { dpiaRequired } from './dpia-required.js';

const withCriteria = (...items: readonly string[]) =>
  record('activity', { criteria: items.map((item) => ({ item, why: text('Fordi') })) });

const cases: readonly RuleCase[] = [
  { name: 'no criterion: nothing', records: [record('activity')], finds: [] },
  { name: 'one criterion: nothing', records: [withCriteria('c5')], finds: [] },
  { name: 'two for one activity: required', records: [withCriteria('c5', 'c8')], finds: ['assessment'] },
  {
    name: 'one each for two activities: nothing',
    records: [
      withCriteria('c5'),
      record('activity', { id: 'other', criteria: [{ item: 'c8', why: text('Ny') }] }),
    ],
    finds: [],
  },
  {
    name: 'special data on a large scale: required by art. 35(3)(b)',
    records: [
      record('activity', {
        data: [{ text: text('Helse'), class: 'special' }],
        criteria: [{ item: 'c5', why: text('Stor skala') }],
      }),
    ],
    finds: ['assessment'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(dpiaRequired, row)).toEqual(row.finds);
});
