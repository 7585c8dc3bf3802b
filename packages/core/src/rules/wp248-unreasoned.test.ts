import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { wp248Unreasoned } from './wp248-unreasoned.js';

const cases: readonly RuleCase[] = [
  {
    name: 'special data without the criterion for sensitive data: information',
    records: [record('activity', { data: [{ text: text('Helse'), class: 'special' }] })],
    finds: ['activity#c4'],
  },
  {
    name: 'vulnerable people without theirs: information',
    records: [record('activity', { subjects: [{ text: text('Barn'), vulnerable: true }] })],
    finds: ['activity#c7'],
  },
  {
    name: 'both written down: nothing',
    records: [
      record('activity', {
        data: [{ text: text('Helse'), class: 'special' }],
        subjects: [{ text: text('Barn'), vulnerable: true }],
        criteria: [
          { item: 'c4', why: text('Helse') },
          { item: 'c7', why: text('Barn') },
        ],
      }),
    ],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(wp248Unreasoned, row)).toEqual(row.finds);
});
