import { expect, test } from 'vitest';
import { entry, event, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { consentAgeBelowLaw } from './consent-age-below-law.js';

const from = (childAge: number, ...decides: readonly string[]) =>
  record('activity', {
    purposes: [{ text: text('F'), bases: [{ article: '6(1)(a)' }] }],
    consent: { childAge },
    ...(decides.length > 0 && { decides: decides.map((party) => ({ party, what: ['purpose'] })) }),
  });
const seatedIn = (country: string, id = 'operator') => record('party', { id, country });
const fact = { cite: { title: 'Test' }, verification: 'P' as const };
const gdpr = entry('source', {
  id: 'gdpr',
  type: 'regulation',
  jurisdiction: 'EU',
  events: [event('2018-05-25', 'inForce')],
});
const popplyl = entry('source', { id: 'popplyl', events: [event('2018-07-20', 'inForce')] });
const norway = entry('country', {
  id: 'country-no',
  consentAges: [{ age: 13, from: '2018-07-20', law: { source: 'popplyl', provision: '§ 5' }, ...fact }],
});
const denmark = entry('country', {
  id: 'country-dk',
  code: 'DK',
  consentAges: [
    { age: 13, from: '2018-05-25', until: '2024-01-01', law: { name: 'databeskyttelsesloven' }, ...fact },
    { age: 15, from: '2024-01-01', law: { name: 'databeskyttelsesloven' }, ...fact },
  ],
});
const italy = entry('country', {
  id: 'country-it',
  code: 'IT',
  consentAges: [{ age: 14, seen: '2018-12-31', law: { name: 'Codice' }, ...fact, verification: 'K' }],
});
const world = [gdpr, popplyl, norway, denmark, italy];

const cases: readonly RuleCase[] = [
  {
    name: '12 where the act says 13',
    records: [seatedIn('NO'), from(12)],
    world,
    finds: ['activity+popplyl'],
  },
  { name: '13 where the act says 13', records: [seatedIn('NO'), from(13)], world, finds: [] },
  {
    name: '13 on a day when neither act nor regulation was law in Norway',
    records: [seatedIn('NO'), from(13)],
    world,
    asOf: '2018-06-01',
    finds: [],
  },
  {
    name: '13 in Denmark, the last day it was enough',
    records: [seatedIn('DK'), from(13)],
    world,
    asOf: '2023-12-31',
    finds: [],
  },
  {
    name: '13 in Denmark, the day after',
    records: [seatedIn('DK'), from(13)],
    world,
    asOf: '2024-01-01',
    finds: ['activity+country-dk'],
  },
  {
    name: 'a limit that nobody has read is a warning',
    records: [seatedIn('IT'), from(13)],
    world,
    finds: ['activity+country-it warning'],
  },
  {
    name: 'a day before what was read: not known',
    records: [seatedIn('IT'), from(13)],
    world,
    asOf: '2018-07-01',
    finds: ['activity#IT warning'],
  },
  {
    name: 'the country is not stated',
    records: [seatedIn('ZZ'), from(13)],
    world,
    finds: ['activity#ZZ warning'],
  },
  {
    name: 'not stated, but no state asks for more than 16',
    records: [seatedIn('ZZ'), from(16)],
    world,
    finds: [],
  },
  {
    name: 'not stated, and no state allows 12',
    records: [seatedIn('ZZ'), from(12)],
    world,
    finds: ['activity#ZZ'],
  },
  {
    name: 'a state that the world does not hold',
    records: [seatedIn('FR'), from(13)],
    world,
    finds: ['activity#FR warning'],
  },
  { name: 'a country outside the EEA', records: [seatedIn('GB'), from(10)], world, finds: [] },
  {
    name: 'joint controllers in two states: each has its limit',
    records: [seatedIn('NO'), seatedIn('DK', 'other'), from(13, 'operator', 'other')],
    world,
    finds: ['activity+country-dk'],
  },
  {
    name: 'a provider that decides for its own purposes brings no law of its own',
    records: [
      seatedIn('NO'),
      seatedIn('DK', 'provider'),
      record('activity', {
        consent: { childAge: 13 },
        decides: [
          { party: 'operator', what: ['purpose'] },
          { party: 'provider', what: ['purpose'], forOwnPurposes: true },
        ],
      }),
    ],
    world,
    finds: [],
  },
  { name: 'nothing is offered to children', records: [record('activity')], world, finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(consentAgeBelowLaw, row)).toEqual(row.finds);
});
