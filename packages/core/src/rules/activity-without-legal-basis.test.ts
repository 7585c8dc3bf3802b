import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { activityWithoutLegalBasis } from './activity-without-legal-basis.js';

const on = (bases: readonly { article: string }[]) =>
  record('activity', { purposes: [{ text: text('Formål'), bases: [...bases] }] });

const cases: readonly RuleCase[] = [
  { name: 'no purpose: an error', records: [record('activity')], finds: ['activity'] },
  { name: 'a purpose without a basis: an error', records: [on([])], finds: ['activity#1'] },
  { name: 'a purpose with one: nothing', records: [on([{ article: '6(1)(b)' }])], finds: [] },
  {
    name: 'a purpose without one, where all the data have one of their own',
    records: [
      record('activity', {
        purposes: [{ text: text('Formål'), bases: [] }],
        data: [{ text: text('Søknad'), bases: [{ article: '6(1)(b)' }] }],
      }),
    ],
    finds: [],
  },
  {
    name: 'a purpose without one, where only some of the data have: an error',
    records: [
      record('activity', {
        purposes: [{ text: text('Formål'), bases: [] }],
        data: [{ text: text('Søknad'), bases: [{ article: '6(1)(b)' }] }, { text: text('Logg') }],
      }),
    ],
    finds: ['activity#1'],
  },
  {
    name: 'an exception of art. 9 is not a basis of art. 6',
    records: [on([{ article: '9(2)(g)' }])],
    finds: ['activity#1'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(activityWithoutLegalBasis, row)).toEqual(row.finds);
});
