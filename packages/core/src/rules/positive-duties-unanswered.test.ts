import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { positiveDutiesUnanswered } from './positive-duties-unanswered.js';

const cases: readonly RuleCase[] = [
  { name: 'not answered', records: [record('freedom', { right: 'echr-8' })], finds: ['freedom'] },
  {
    name: 'answered',
    records: [
      record('freedom', {
        right: 'echr-8',
        positiveDuties: { answer: 'yes', why: text('Tilgangsstyring og logger') },
      }),
    ],
    finds: [],
  },
  { name: 'another freedom', records: [record('freedom', { right: 'echr-9' })], finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(positiveDutiesUnanswered, row)).toEqual(row.finds);
});
