import { expect, test } from 'vitest';
import { entry, foundIn, provision, record, type RuleCase, text } from '../testing/fixtures.js';
import { lawCannotCarry } from './law-cannot-carry.js';

const on = (article: string, source: string, ref = '§ 1') =>
  record('activity', {
    purposes: [{ text: text('F'), bases: [{ article, law: { source, provision: ref } }] }],
  });
const world = [
  entry('source', { id: 'act', provisions: [provision('§ 1')] }),
  entry('source', { id: 'records-act', carries: [], provisions: [provision('§ 1')] }),
  entry('source', {
    id: 'archives-act',
    carries: [],
    provisions: [provision('§ 1'), provision('§ 5', { carries: ['6(1)(c)'] })],
  }),
  entry('source', { id: 'guide', type: 'guideline' }),
  entry('source', { id: 'us-act', jurisdiction: 'US' }),
];

const cases: readonly RuleCase[] = [
  {
    name: 'the basis of some of the data is looked at as that of the purposes',
    records: [
      record('activity', {
        data: [
          {
            text: text('Fødselsnummer'),
            bases: [{ article: '6(1)(c)', law: { source: 'records-act', provision: '§ 1' } }],
          },
        ],
      }),
    ],
    world,
    finds: ['activity+records-act#data-1-6(1)(c)-§1'],
  },
  { name: 'an act of which nothing is said', records: [on('6(1)(e)', 'act')], world, finds: [] },
  {
    name: 'an act on access to documents gives no task (6(3))',
    records: [on('6(1)(e)', 'records-act')],
    world,
    finds: ['activity+records-act#1-6(1)(e)-§1'],
  },
  {
    name: 'a provision may carry what the rest of its act does not',
    records: [on('6(1)(c)', 'archives-act', '§ 5')],
    world,
    finds: [],
  },
  {
    name: 'but no more than that',
    records: [on('6(1)(e)', 'archives-act', '§ 5')],
    world,
    finds: ['activity+archives-act#1-6(1)(e)-§5'],
  },
  {
    name: 'an act that the assessment has entered itself: whose law it is was not asked',
    records: [
      on('6(1)(e)', 'own-act', '§ 3'),
      record('ownSource', { id: 'own-act', type: 'act', provisions: [{ ref: '§ 3' }] }),
    ],
    world,
    finds: [],
  },
  {
    name: 'and a report of its own is no law',
    records: [
      on('6(1)(e)', 'own-report'),
      record('ownSource', { id: 'own-report', type: 'report', provisions: [{ ref: '§ 1' }] }),
    ],
    world,
    finds: ['activity+own-report#1-6(1)(e)-§1'],
  },
  {
    name: 'guidance lays down nothing',
    records: [on('6(1)(e)', 'guide')],
    world,
    finds: ['activity+guide#1-6(1)(e)-§1'],
  },
  {
    name: 'a foreign act binds nobody here',
    records: [on('6(1)(c)', 'us-act')],
    world,
    finds: ['activity+us-act#1-6(1)(c)-§1'],
  },
  {
    name: 'beside a law that carries the same basis, it adds nothing: a warning',
    records: [
      record('activity', {
        purposes: [
          {
            text: text('F'),
            bases: [
              { article: '6(1)(e)', law: { source: 'act', provision: '§ 1' } },
              { article: '6(1)(e)', law: { source: 'records-act', provision: '§ 1' } },
            ],
          },
        ],
      }),
    ],
    world,
    finds: ['activity+records-act#1-6(1)(e)-§1 warning'],
  },
  { name: 'a contract asks for no law', records: [on('6(1)(b)', 'guide')], world, finds: [] },
  { name: 'a source that is not known', records: [on('6(1)(e)', 'other')], world, finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(lawCannotCarry, row)).toEqual(row.finds);
});
