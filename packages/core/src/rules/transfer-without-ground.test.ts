import { expect, test } from 'vitest';
import { entry, event, foundIn, record, type RuleCase, standardClauses } from '../testing/fixtures.js';
import { transferWithoutGround } from './transfer-without-ground.js';

const onAdequacy = record('transfer', { grounds: [{ article: '45', adequacy: 'adequacy' }] });
const world = [
  entry('adequacy'),
  entry('source', {
    type: 'decision',
    events: [event('2016-07-12', 'adopted'), event('2020-07-16', 'invalidated')],
  }),
];

const cases: readonly RuleCase[] = [
  { name: 'no ground: an error', records: [record('transfer')], finds: ['transfer+importer'] },
  {
    name: 'an adequacy decision in force: nothing',
    records: [onAdequacy],
    world,
    asOf: '2020-07-15',
    finds: [],
  },
  {
    name: 'from the day it is annulled: an error',
    records: [onAdequacy],
    world,
    asOf: '2020-07-16',
    finds: ['transfer+importer'],
  },
  {
    name: 'safeguards: nothing',
    records: [record('transfer', { grounds: [{ article: '46(2)(c)', source: 'clauses' }] })],
    world: [standardClauses()],
    finds: [],
  },
  {
    name: 'an article that names no instrument is no ground',
    records: [record('transfer', { grounds: [{ article: '46(2)(c)' }] })],
    finds: ['transfer+importer'],
  },
  {
    name: 'before the Regulation applied its articles find nothing',
    records: [record('party', { id: 'operator' }), record('transfer')],
    world: [
      entry('territory', {
        gdpr: {
          from: '2018-07-20',
          before: { nb: 'eldre lov' },
          cite: { title: 'Test' },
          verification: 'P',
        },
      }),
    ],
    asOf: '2018-07-19',
    finds: [],
  },
  {
    name: 'a transfer shown not to happen: nothing',
    records: [record('transfer', { frequency: 'excluded' })],
    finds: [],
  },
  { name: 'within the EEA: nothing', records: [record('transfer', { country: 'IE' })], finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(transferWithoutGround, row)).toEqual(row.finds);
});
