import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { basisWithoutNationalLaw } from './basis-without-national-law.js';

type Basis = { article: string; note?: ReturnType<typeof text>; law?: { source: string; provision: string } };
const on = (bases: readonly Basis[]) =>
  record('activity', { purposes: [{ text: text('Formål'), bases: [...bases] }] });

const data = (bases: readonly Basis[]) =>
  record('activity', {
    purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(a)' }] }],
    data: [{ text: text('Fødselsnummer'), bases: [...bases] }],
  });

const cases: readonly RuleCase[] = [
  {
    name: 'data with a legal duty of their own, without its law',
    records: [data([{ article: '6(1)(c)' }])],
    finds: ['activity#data-1-6(1)(c)'],
  },
  {
    name: 'data with a legal duty of their own and its law',
    records: [data([{ article: '6(1)(c)', law: { source: 'act', provision: '§ 1' } }])],
    finds: [],
  },
  {
    name: 'a public task without law: an error',
    records: [on([{ article: '6(1)(e)' }])],
    finds: ['activity#1-6(1)(e)'],
  },
  {
    name: 'a legal duty without law: an error',
    records: [on([{ article: '6(1)(c)' }])],
    finds: ['activity#1-6(1)(c)'],
  },
  { name: 'a contract needs no law', records: [on([{ article: '6(1)(b)' }])], finds: [] },
  {
    name: 'a public task named twice, once with its law: nothing',
    records: [on([{ article: '6(1)(e)' }, { article: '6(1)(e)', law: { source: 'act', provision: '§ 1' } }])],
    finds: [],
  },
  {
    name: 'a note that says something of the law: a warning',
    records: [on([{ article: '6(1)(e)', note: text('Den enkelte tjenesteeiers hjemmel') }])],
    finds: ['activity#1-6(1)(e) warning'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(basisWithoutNationalLaw, row)).toEqual(row.finds);
});
