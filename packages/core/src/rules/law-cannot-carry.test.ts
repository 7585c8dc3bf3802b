import { expect, test } from 'vitest';
import { isOwnLaw } from '../world/with-own-sources.js';
import type { RecordOf } from '../model/assessment.js';
import { entry, findingsOf, foundIn, provision, record, type RuleCase, text } from '../testing/fixtures.js';
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

const own = (id: string, type: 'act' | 'report', ref: string, jurisdiction: string | undefined) =>
  record('ownSource', { id, type, provisions: [{ ref }], ...(jurisdiction && { jurisdiction }) });
const ownAct = (jurisdiction: string | undefined, decides = ['operator'], article = '6(1)(e)') => [
  {
    ...on(article, 'own-act', '§ 3'),
    decides: decides.map((party) => ({ party, what: ['purpose' as const] })),
  },
  own('own-act', 'act', '§ 3', jurisdiction),
  record('party', { id: 'operator' }),
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
    name: 'an act that the assessment has entered itself, and nobody has said whose law it is: not fine, and no error',
    records: ownAct(undefined),
    world,
    finds: ['activity+own-act#1-6(1)(e)-§3 warning'],
  },
  {
    name: 'nor where somebody has written that the country is not stated',
    records: ownAct('ZZ'),
    world,
    finds: ['activity+own-act#1-6(1)(e)-§3 warning'],
  },
  { name: 'an own act of the EEA', records: ownAct('EEA'), world, finds: [] },
  { name: 'an own act of the country of the controller', records: ownAct('NO'), world, finds: [] },
  {
    name: 'an own act of another state in the EEA: the controller is not subject to it',
    records: ownAct('SE'),
    world,
    finds: ['activity+own-act#1-6(1)(e)-§3'],
  },
  {
    name: 'which one of the controllers together is subject to',
    records: [...ownAct('SE', ['operator', 'swede']), record('party', { id: 'swede', country: 'SE' })],
    world,
    finds: [],
  },
  {
    name: 'nobody has said who decides: there may be a controller that is subject to it',
    records: ownAct('SE', []),
    world,
    finds: [],
  },
  {
    name: 'of whom one has a country that is not stated',
    records: [...ownAct('SE', ['operator', 'somebody']), record('party', { id: 'somebody', country: 'ZZ' })],
    world,
    finds: [],
  },
  {
    name: 'an own act of a country outside the EEA, for a controller that sits there: a warning, since its law is not tested',
    records: [...ownAct('GB', ['briton']), record('party', { id: 'briton', country: 'GB' })],
    world,
    finds: ['activity+own-act#1-6(1)(e)-§3 warning'],
  },
  {
    name: 'for special categories the law of any state in the EEA will do (9(2)(g))',
    records: ownAct('SE', ['operator'], '9(2)(g)'),
    world,
    finds: [],
  },
  {
    name: 'but not that of a country outside it',
    records: ownAct('US', ['operator'], '9(2)(g)'),
    world,
    finds: ['activity+own-act#1-9(2)(g)-§3'],
  },
  {
    name: 'beside an act of which nobody has said whose it is, what cannot carry the basis is an error still',
    records: [
      record('activity', {
        purposes: [
          {
            text: text('F'),
            bases: [
              { article: '6(1)(e)', law: { source: 'own-act', provision: '§ 3' } },
              { article: '6(1)(e)', law: { source: 'records-act', provision: '§ 1' } },
            ],
          },
        ],
      }),
      own('own-act', 'act', '§ 3', undefined),
    ],
    world,
    finds: ['activity+own-act#1-6(1)(e)-§3 warning', 'activity+records-act#1-6(1)(e)-§1'],
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

test('what is unsaid is answered where the source is kept', () => {
  const [finding] = findingsOf(lawCannotCarry, ownAct(undefined), world);
  expect(finding?.at).toEqual({ record: 'own-act', field: 'jurisdiction' });
});

// Every type, or it does not compile.
const isLaw: Readonly<Record<RecordOf<'ownSource'>['type'], boolean>> = {
  act: true,
  regulation: true,
  decision: true,
  contract: false,
  report: false,
  guideline: false,
  other: false,
};

test.each(Object.entries(isLaw))(
  'of an own source it is asked whose law it is when its type can lay down a basis, and only then: %s %s',
  (name, asked) => {
    const type = name as keyof typeof isLaw;
    const source = record('ownSource', {
      id: 'own-act',
      type,
      provisions: [{ ref: '§ 3' }],
      jurisdiction: 'EEA',
    });
    const records = [on('6(1)(e)', 'own-act', '§ 3'), source];
    expect(isOwnLaw({ type })).toBe(asked);
    expect(foundIn(lawCannotCarry, { name: '', records, finds: [] })).toEqual(
      asked ? [] : ['activity+own-act#1-6(1)(e)-§3'],
    );
  },
);
