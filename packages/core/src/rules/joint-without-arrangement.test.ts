import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { jointWithoutArrangement } from './joint-without-arrangement.js';

const both = [
  { party: 'operator', what: ['purpose' as const] },
  { party: 'partner', what: ['purpose' as const] },
];

const cases: readonly RuleCase[] = [
  { name: 'one controller: nothing', records: [record('activity')], finds: [] },
  {
    name: 'two who decide, no arrangement: an error',
    records: [record('activity', { decides: both })],
    finds: ['activity'],
  },
  {
    name: 'two who decide, with an arrangement: nothing',
    records: [record('activity', { decides: both, jointArrangement: text('Avtale') })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(jointWithoutArrangement, row)).toEqual(row.finds);
});
