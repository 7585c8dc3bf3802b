import { expect, test } from 'vitest';
import { basisRow } from '../testing/basis-row.js';
import { entry, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { rightLimitUnsaid } from './right-limit-unsaid.js';

const world = [
  entry('rightsByBasis', {
    rows: [
      basisRow('17', { a: 'exists', c: 'limited', e: 'limited' }),
      basisRow('22', { a: 'limited', e: 'limited' }),
    ],
  }),
];
const on = (...articles: string[]) =>
  record('activity', { purposes: [{ text: text('F'), bases: articles.map((article) => ({ article })) }] });
const exception = { provision: '17(3)', letter: 'b', why: text('Oppgave i allmennhetens interesse') };

const cases: readonly RuleCase[] = [
  {
    name: 'erasure promised where all bases limit it (17(3)(b))',
    records: [on('6(1)(c)', '6(1)(e)'), record('right', { article: '17' })],
    world,
    finds: ['right'],
  },
  {
    name: 'nothing where one of the bases gives it whole',
    records: [on('6(1)(a)', '6(1)(e)'), record('right', { article: '17' })],
    world,
    finds: [],
  },
  {
    name: 'nothing where the limit is named as an exception',
    records: [on('6(1)(e)'), record('right', { article: '17', exceptions: [exception] })],
    world,
    finds: [],
  },
  {
    name: 'nothing where it says that the right may have to give way',
    records: [on('6(1)(e)'), record('right', { article: '17', says: 'mayBeOverridden' })],
    world,
    finds: [],
  },
  {
    name: 'nothing of automated decisions',
    records: [on('6(1)(e)'), record('right', { article: '22' })],
    world,
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(rightLimitUnsaid, row)).toEqual(row.finds);
});
