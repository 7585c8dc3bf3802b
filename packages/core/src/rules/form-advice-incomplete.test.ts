import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { formAdviceIncomplete } from './form-advice-incomplete.js';

const head = record('assessment', { forms: ['edpb-dpia-1.0'] });
const cases: readonly RuleCase[] = [
  {
    name: 'no form is to be filled: nothing',
    records: [record('assessment'), record('advice', { followed: 'yes' })],
    finds: [],
  },
  {
    name: 'followed, without how',
    records: [head, record('advice', { followed: 'yes' })],
    finds: ['advice'],
  },
  {
    name: 'followed, with how',
    records: [head, record('advice', { followed: 'yes', why: text('Vi la til et tiltak') })],
    finds: [],
  },
  {
    name: 'views of data subjects, without how',
    records: [head, record('advice', { adviser: 'dataSubjects', followed: 'yes' })],
    finds: ['advice'],
  },
  {
    name: 'advice of a processor is not asked for',
    records: [head, record('advice', { adviser: 'processor', followed: 'yes' })],
    finds: [],
  },
  {
    name: 'not followed is a doubt, and told as one',
    records: [head, record('advice', { followed: 'no' })],
    finds: [],
  },
  {
    name: 'given on a later day',
    records: [head, record('advice', { followed: 'yes', on: '2030-01-01' })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formAdviceIncomplete, row)).toEqual(row.finds);
});
