import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { dataSubjectViewsMissing } from './data-subject-views-missing.js';

const cases: readonly RuleCase[] = [
  { name: 'no views: a warning', records: [], finds: ['assessment'] },
  { name: 'views recorded: nothing', records: [record('advice', { adviser: 'dataSubjects' })], finds: [] },
  {
    name: 'views recorded later: a warning before that',
    records: [record('advice', { adviser: 'dataSubjects', on: '2024-06-02' })],
    finds: ['assessment'],
  },
  {
    name: 'why they were not asked: nothing',
    records: [
      record('assessment', { none: [{ field: 'edpb-dpia-1.0:5.2', why: text('Ingen berørt ennå') }] }),
    ],
    finds: [],
  },
  { name: 'the officer’s advice is not theirs', records: [record('advice')], finds: ['assessment'] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(dataSubjectViewsMissing, row)).toEqual(row.finds);
});
