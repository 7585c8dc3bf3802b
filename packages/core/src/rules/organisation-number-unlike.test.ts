import { expect, test } from 'vitest';
import { entry, foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { organisationNumberUnlike } from './organisation-number-unlike.js';

const looksLike = { nb: 'åtte sifre', nn: 'åtte siffer', en: 'eight digits' };
const number = {
  name: 'CVR',
  pattern: '^\\d{8}$',
  looksLike,
  cite: { title: 'Test' },
  verification: 'P' as const,
};
const weighted = { ...number, weights: [2, 7, 6, 5, 4, 3, 2, 1], modulus: 11 };
const world = [entry('country', { id: 'country-dk', code: 'DK', organisationNumber: weighted })];
const seatedIn = (country: string, orgNumber?: string) =>
  record('party', { country, ...(orgNumber && { orgNumber }) });

const cases: readonly RuleCase[] = [
  { name: 'a right number', records: [seatedIn('DK', '29189846')], world, finds: [] },
  { name: 'a wrong check digit', records: [seatedIn('DK', '29189847')], world, finds: ['party'] },
  { name: 'a number of another length', records: [seatedIn('DK', '991825827')], world, finds: ['party'] },
  { name: 'a country whose numbers are not known', records: [seatedIn('DE', '991825827')], world, finds: [] },
  { name: 'no number', records: [seatedIn('DK')], world, finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(organisationNumberUnlike, row)).toEqual(row.finds);
});
