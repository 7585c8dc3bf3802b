import { expect, test } from 'vitest';
import { entry, evaluationOf, record, text } from '../testing/fixtures.js';

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
