import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { specialDataWithoutArt9Basis } from './special-data-without-art9-basis.js';

type Basis = {
  article: string;
  law?: { source: string; provision: string };
  safeguards?: ReturnType<typeof text>;
};
const law = { source: 'act', provision: '§ 1' };
const on = (dataClass: 'special' | 'ordinary', basis?: Basis) =>
  record('activity', {
    data: [{ text: text('Helse'), class: dataClass }],
    purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(a)' }, ...(basis ? [basis] : [])] }],
  });

const own = (...items: readonly (readonly Basis[])[]) =>
  record('activity', {
    data: items.map((bases, i) => ({ text: text(`Helse ${i}`), class: 'special', bases: [...bases] })),
    purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(a)' }] }],
  });

const cases: readonly RuleCase[] = [
  {
    name: 'the exception for associations, by an authority: an error (9(2)(d))',
    records: [record('party', { id: 'operator', type: 'authority' }), own([{ article: '9(2)(d)' }])],
    finds: ['activity#9(2)(d)'],
  },
  {
    name: 'the same by another body: nothing',
    records: [record('party', { id: 'operator', type: 'company' }), own([{ article: '9(2)(d)' }])],
    finds: [],
  },
  {
    name: 'data with an exception of their own',
    records: [own([{ article: '9(2)(a)' }])],
    finds: [],
  },
  {
    name: 'the exception of some data is none for the others',
    records: [own([{ article: '9(2)(a)' }], [{ article: '6(1)(c)' }])],
    finds: ['activity'],
  },
  {
    name: 'the law of some data is not the law of the others',
    records: [
      own([{ article: '9(2)(g)', law, safeguards: text('Taushetsplikt') }], [{ article: '9(2)(g)' }]),
    ],
    finds: ['activity#9(2)(g)'],
  },
  { name: 'special data without an exception: an error', records: [on('special')], finds: ['activity'] },
  { name: 'ordinary data: nothing', records: [on('ordinary')], finds: [] },
  {
    name: 'explicit consent needs no law',
    records: [on('special', { article: '9(2)(a)' })],
    finds: [],
  },
  {
    name: 'substantial public interest without law: an error',
    records: [on('special', { article: '9(2)(g)' })],
    finds: ['activity#9(2)(g)'],
  },
  {
    name: 'with law, but no word of its safeguards: a warning',
    records: [on('special', { article: '9(2)(g)', law })],
    finds: ['activity#9(2)(g)-safeguards warning'],
  },
  {
    name: 'with law and its safeguards: nothing',
    records: [on('special', { article: '9(2)(g)', law, safeguards: text('Taushetsplikt') })],
    finds: [],
  },
  {
    name: 'archiving and research (letter j) without law: an error',
    records: [on('special', { article: '9(2)(j)' })],
    finds: ['activity#9(2)(j)'],
  },
  {
    name: 'health care may rest on a contract too: a warning',
    records: [on('special', { article: '9(2)(h)' })],
    finds: ['activity#9(2)(h) warning'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(specialDataWithoutArt9Basis, row)).toEqual(row.finds);
});
