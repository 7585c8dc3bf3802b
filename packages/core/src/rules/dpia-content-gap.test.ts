import { expect, test } from 'vitest';
import { contentChecks } from '../derive/dpia-content.js';
import { entry, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { dpiaContentGap } from './dpia-content-gap.js';

const asking = (...items: readonly string[]) => [
  entry('catalogue', { id: 'art-35-7', items: items.map((id) => ({ id, text: text(id) })) }),
];
const necessity = {
  purposeLimitation: text('Formål'),
  minimisation: text('Minst mulig'),
  storageLimitation: text('Slettes'),
};

const gap = 'assessment#';
const cases: readonly RuleCase[] = [
  {
    name: 'an empty assessment lacks the description',
    records: [],
    world: asking('a1'),
    finds: [`${gap}a1 error`],
  },
  {
    name: 'an activity without data is not described in full',
    records: [record('activity', { data: [], retention: text('Ti år') })],
    world: asking('a2'),
    finds: [`${gap}a2`],
  },
  {
    name: 'missing retention has a rule of its own',
    records: [record('activity', { data: [{ text: text('Navn') }] })],
    world: asking('a2'),
    finds: [],
  },
  {
    name: 'data and retention fill it',
    records: [record('activity', { data: [{ text: text('Navn') }], retention: text('Ti år') })],
    world: asking('a2'),
    finds: [],
  },
  {
    name: 'necessity is asked for principle by principle',
    records: [record('activity', { necessity: { minimisation: text('Minst mulig') } })],
    world: asking('b1', 'b3', 'b4'),
    finds: [`${gap}b1`, `${gap}b4`],
  },
  {
    name: 'one activity without necessity is enough to leave a gap',
    records: [record('activity', { necessity }), record('activity', { id: 'other' })],
    world: asking('b3'),
    finds: [`${gap}b3`],
  },
  {
    name: 'rights: information, access and rectification for every activity',
    records: [
      record('activity'),
      record('right', { id: 'r13', article: '13' }),
      record('right', { id: 'r15', article: '15' }),
    ],
    world: asking('b5'),
    finds: [`${gap}b5`],
  },
  {
    name: 'rights answered',
    records: [
      record('activity'),
      record('right', { id: 'r14', article: '14' }),
      record('right', { id: 'r15', article: '15' }),
      record('right', { id: 'r16', article: '16' }),
    ],
    world: asking('b5'),
    finds: [],
  },
  {
    name: 'no processor: nothing to say of processors',
    records: [record('activity')],
    world: asking('b6'),
    finds: [],
  },
  {
    name: 'a processor whose contract nobody has assessed',
    records: [record('activity'), record('engagement')],
    world: asking('b6'),
    finds: [`${gap}b6`],
  },
  {
    name: 'a place outside the EEA without a transfer',
    records: [record('engagement', { places: [{ country: 'US', what: 'access' }] })],
    world: asking('b7'),
    finds: [`${gap}b7`],
  },
  {
    name: 'the three sides of a risk must all be there',
    records: [record('scenario', { dimensions: ['confidentiality', 'integrity'] })],
    world: asking('c1'),
    finds: [`${gap}c1`],
  },
  {
    name: 'a scenario must be judged for the chosen alternative and have a measure',
    records: [record('scenario', { dimensions: ['confidentiality', 'integrity', 'availability'] })],
    world: asking('c1', 'c2', 'd1'),
    finds: [`${gap}c2 error`, `${gap}d1`],
  },
  {
    name: 'approval the day before it was given',
    records: [record('decision', { type: 'approval', on: '2024-06-02' })],
    world: asking('e3'),
    asOf: '2024-06-01',
    finds: [`${gap}e3`],
  },
  {
    name: 'approval on the day',
    records: [record('decision', { type: 'approval', on: '2024-06-02' })],
    world: asking('e3'),
    asOf: '2024-06-02',
    finds: [],
  },
  {
    name: 'advice, prior consultation and legal basis have rules of their own',
    records: [],
    world: asking('b2', 'b8', 'e1', 'e2'),
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(dpiaContentGap, row)).toEqual(row.finds);
});

test('every point of the checklist has a check', () => {
  expect(Object.keys(contentChecks)).toEqual(
    'a1 a2 a3 a4 a5 b1 b2 b3 b4 b5 b6 b7 b8 c1 c2 d1 e1 e2 e3'.split(' '),
  );
});
