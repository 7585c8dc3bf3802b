import { expect, test } from 'vitest';
import { entry, event, foundIn, provision, record, type RuleCase, text } from '../testing/fixtures.js';
import { lawNotInForce } from './law-not-in-force.js';

const activity = record('activity', {
  purposes: [
    { text: text('Formål'), bases: [{ article: '6(1)(e)', law: { source: 'act', provision: '§ 15 a' } }] },
  ],
});

const world = [
  entry('source', {
    id: 'act',
    events: [event('2020-06-01', 'adopted'), event('2021-01-01', 'inForce'), event('2024-01-01', 'repealed')],
    provisions: [provision('§ 15 a')],
  }),
];

const ofData = record('activity', {
  data: [
    { text: text('Logg'), bases: [{ article: '6(1)(c)', law: { source: 'act', provision: '§ 15 a' } }] },
  ],
});

const gdpr = entry('source', {
  id: 'gdpr',
  type: 'regulation',
  jurisdiction: 'EU',
  events: [event('2018-07-20', 'inForce')],
  provisions: [provision('art. 30')],
});
const denmark = entry('territory', {
  code: 'DK',
  gdpr: { from: '2018-05-25', before: { nb: 'Direktivet' }, cite: { title: 'Test' }, verification: 'P' },
});
const underGdpr = record('activity', {
  purposes: [
    { text: text('Formål'), bases: [{ article: '6(1)(c)', law: { source: 'gdpr', provision: 'art. 30' } }] },
  ],
});
const danish = record('party', { id: 'operator', country: 'DK' });

const cases: readonly RuleCase[] = [
  {
    name: 'the Regulation in the Union before it was law in the EEA: nothing',
    records: [danish, underGdpr],
    world: [gdpr, denmark],
    asOf: '2018-05-25',
    finds: [],
  },
  {
    name: 'the day before it applied there: an error',
    records: [danish, underGdpr],
    world: [gdpr, denmark],
    asOf: '2018-05-24',
    finds: ['activity+gdpr#art.30'],
  },
  {
    name: 'the law of some of the data before it entered into force',
    records: [ofData],
    world,
    asOf: '2020-12-31',
    finds: ['activity+act#§15a'],
  },
  {
    name: 'before it entered into force: an error',
    records: [activity],
    world,
    asOf: '2020-12-31',
    finds: ['activity+act#§15a'],
  },
  { name: 'while in force: nothing', records: [activity], world, asOf: '2021-01-01', finds: [] },
  {
    name: 'from the day it is repealed: an error',
    records: [activity],
    world,
    asOf: '2024-01-01',
    finds: ['activity+act#§15a'],
  },
  {
    name: 'a provision nobody knows is another rule’s finding',
    records: [activity],
    world: [entry('source', { id: 'act' })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(lawNotInForce, row)).toEqual(row.finds);
});
