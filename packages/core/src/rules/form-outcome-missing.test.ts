import { expect, test } from 'vitest';
import { type Fields, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { formOutcomeMissing } from './form-outcome-missing.js';

const asked = record('assessment', { forms: ['edpb-dpia-1.0'] });
const approval = (fields: Fields<'decision'> = {}) => record('decision', { type: 'approval', ...fields });
const cases: readonly RuleCase[] = [
  { name: 'no form is to be filled: nothing', records: [approval()], finds: [] },
  { name: 'an approval without an outcome', records: [asked, approval()], finds: ['decision#outcome'] },
  { name: 'an outcome', records: [asked, approval({ outcome: 'approved' })], finds: [] },
  {
    name: 'a consultation without its ground',
    records: [asked, approval({ outcome: 'consultation' })],
    finds: ['decision#ground'],
  },
  {
    name: 'conditions that nobody has written',
    records: [asked, approval({ outcome: 'conditionallyApproved' })],
    finds: ['decision#conditions'],
  },
  {
    name: 'conditions',
    records: [
      asked,
      approval({ outcome: 'conditionallyApproved', conditions: [{ text: text('Først test') }] }),
    ],
    finds: [],
  },
  { name: 'an acceptance of a risk has no outcome', records: [asked, record('decision')], finds: [] },
  { name: 'a decision of a later day', records: [asked, approval({ on: '2030-01-01' })], finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formOutcomeMissing, row)).toEqual(row.finds);
});
