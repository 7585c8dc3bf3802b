import { expect, test } from 'vitest';
import { entry, evaluationOf, provision, record, text } from '../testing/fixtures.js';

const health = { text: text('Helse'), class: 'special' as const };
const large = { item: 'c5', why: text('Stor skala') };

test.each([
  ['nothing', {}, 'no'],
  ['one criterion', { criteria: [large] }, 'consider'],
  ['two criteria', { criteria: [large, { item: 'c8', why: text('Ny') }] }, 'normally'],
  ['special data alone show one criterion', { data: [health] }, 'consider'],
  ['special data on a large scale', { data: [health], criteria: [large] }, 'always'],
])('%s', (_name, fields, needed) => {
  expect(evaluationOf([record('activity', fields)]).dpia.needed).toBe(needed);
});

const fact = { cite: { title: 'Test' }, verification: 'P' as const };
const catalogues = [
  entry('catalogue', {
    id: 'dt-list',
    country: 'NO',
    items: [
      { id: 'no-01', text: text('Via tredjeparter'), group: 'with-another', shownBy: 'obtainedFromOthers' },
      { id: 'no-07', text: text('Ansatte'), group: 'alone' },
    ],
  }),
  entry('catalogue', {
    id: 'se-list',
    country: 'SE',
    items: [{ id: 'se-01', text: text('Minst to'), group: 'alone', shownBy: 'twoCriteria' }],
  }),
  entry('country', { id: 'country-no', dpiaList: { catalogue: 'dt-list', text: text('Listen'), ...fact } }),
  entry('country', {
    id: 'country-se',
    code: 'SE',
    dpiaList: { catalogue: 'se-list', text: text('Listen'), ...fact },
  }),
];
const seatedIn = (country: string) => record('party', { id: 'operator', country });
const listed = (item: string) => ({ alwaysAssessed: [{ item, why: text('Fordi') }] });

test.each([
  ['systematic evaluation by machine (35(3)(a))', listed('art-35-3:a'), 'always', ['art-35-3:a']],
  ['a public place watched on a large scale (35(3)(c))', listed('art-35-3:c'), 'always', ['art-35-3:c']],
  ['on the list of the authority by itself (35(4))', listed('dt-list:no-07'), 'always', ['dt-list:no-07']],
  ['from others alone', { obtainedFrom: 'others' as const }, 'no', []],
  [
    'from others, with one criterion: on the list',
    { obtainedFrom: 'others' as const, criteria: [large] },
    'always',
    ['dt-list:no-01'],
  ],
])('%s', (_name, fields, needed, points) => {
  const { dpia } = evaluationOf([seatedIn('NO'), record('activity', fields)], catalogues);
  expect(dpia.needed).toBe(needed);
  expect(dpia.points.map(({ item }) => item)).toEqual(points);
});

const two = { criteria: [large, { item: 'c8', why: text('Ny') }] };
const fromOthers = { obtainedFrom: 'others' as const, criteria: [large] };

test.each([
  ['two criteria in Sweden: the list of its authority asks for it', 'SE', two, 'always', ['se-list:se-01']],
  ['two criteria in Norway: normally', 'NO', two, 'normally', []],
  ['one criterion in Sweden', 'SE', { criteria: [large] }, 'consider', []],
  ['from others in Sweden: that is on the Norwegian list', 'SE', fromOthers, 'consider', []],
  ['a Norwegian point written down for a Swedish body', 'SE', listed('dt-list:no-07'), 'no', []],
  ['from others where the country is not stated: no list is assumed', 'ZZ', fromOthers, 'consider', []],
  [
    'a point written down where the country is not stated',
    'ZZ',
    listed('dt-list:no-07'),
    'always',
    ['dt-list:no-07'],
  ],
])('%s', (_name, country, fields, needed, points) => {
  const { dpia } = evaluationOf([seatedIn(country), record('activity', fields)], catalogues);
  expect(dpia.needed).toBe(needed);
  expect(dpia.points.map(({ item }) => item)).toEqual(points);
});

test('processing whose law was assessed as it was made needs no assessment of its own (35(10))', () => {
  const law = { source: 'source', provision: '§ 1' };
  const activity = record('activity', {
    purposes: [{ text: text('F'), bases: [{ article: '6(1)(e)', law }] }],
    criteria: [large, { item: 'c8', why: text('Ny') }],
    assessedWithLaw: { ...law, where: text('Prop. 1 L') },
  });
  const world = [entry('source', { provisions: [provision('§ 1')] })];
  expect(evaluationOf([activity], world).dpia.needed).toBe('no');
  expect(evaluationOf([{ ...activity, assessedWithLaw: undefined }], world).dpia.needed).toBe('normally');
});

test('criteria are listOf with the activities that meet them, written down or shown by the data', () => {
  const { dpia } = evaluationOf([
    record('activity', { criteria: [large] }),
    record('activity', { id: 'other', data: [health], criteria: [large] }),
  ]);
  expect(dpia.criteria).toEqual([
    { item: 'c4', activities: ['other'] },
    { item: 'c5', activities: ['activity', 'other'] },
  ]);
});

test('an item of the checklist names the records that fill it, or those that lack it', () => {
  const world = [
    entry('catalogue', {
      id: 'art-35-7',
      items: [
        { id: 'a2', text: text('Opplysninger') },
        { id: 'a3', text: text('Beskrivelse') },
      ],
    }),
  ];
  const { dpia } = evaluationOf([record('activity')], world);
  expect(dpia.content).toEqual([
    { item: 'a2', filled: false, by: ['activity'] },
    { item: 'a3', filled: true, by: ['activity'] },
  ]);
});
