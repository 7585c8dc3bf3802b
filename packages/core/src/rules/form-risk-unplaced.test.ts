import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { formRiskUnplaced } from './form-risk-unplaced.js';

const asked = record('assessment', { forms: ['edpb-dpia-1.0'] });
const cases: readonly RuleCase[] = [
  { name: 'no form is to be filled: nothing', records: [record('scenario')], finds: [] },
  { name: 'a risk that nobody has placed', records: [asked, record('scenario')], finds: ['scenario'] },
  { name: 'a risk by design', records: [asked, record('scenario', { arises: 'design' })], finds: [] },
  { name: 'a risk by deviation', records: [asked, record('scenario', { arises: 'deviation' })], finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formRiskUnplaced, row)).toEqual(row.finds);
});
