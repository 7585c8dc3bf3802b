import { expect, test } from 'vitest';
import { entry, event, foundIn, provision, record, type RuleCase, text } from '../testing/fixtures.js';
import { archiveAbroad } from './archive-abroad.js';

const fact = { cite: { title: 'Test' }, verification: 'P' as const };
const norway = entry('country', {
  recordsAbroad: [
    {
      law: { source: 'arkivlova-2025', provision: '§ 11' },
      media: 'physical',
      text: text('Fysiske'),
      ...fact,
    },
    { law: { source: 'arkivlova-1992', provision: '§ 9 b' }, media: 'any', text: text('Alle'), ...fact },
  ],
});
const world = [
  norway,
  entry('source', {
    id: 'arkivlova-1992',
    events: [event('1999-01-01', 'inForce'), event('2026-01-01', 'repealed')],
    provisions: [
      provision('§ 9 b', {
        inForce: { from: '1999-01-01' },
        successor: { source: 'arkivlova-2025', ref: '§ 11' },
      }),
    ],
  }),
  entry('source', {
    id: 'arkivlova-2025',
    events: [event('2025-06-20', 'adopted'), event('2026-01-01', 'inForce')],
    provisions: [provision('§ 11', { inForce: {} })],
  }),
];
const on = (archiveMaterial?: 'yes' | 'no') =>
  record('activity', archiveMaterial === undefined ? {} : { archiveMaterial });
const authority = record('party', { id: 'operator', type: 'authority' });
const storedIn = (country: string, what: 'storage' | 'processing' | 'access' = 'storage') =>
  record('engagement', { places: [{ country, what }] });

const cases: readonly RuleCase[] = [
  {
    name: '31 December 2025: the act of 1992',
    records: [authority, on('yes'), storedIn('IE')],
    world,
    asOf: '2025-12-31',
    finds: ['engagement+arkivlova-1992'],
  },
  {
    name: '1 February 2026: section 11 of the new act is not in force, section 9 b of 1992 still is',
    records: [authority, on('yes'), storedIn('IE')],
    world,
    asOf: '2026-02-01',
    finds: ['engagement+arkivlova-1992'],
  },
  {
    name: 'a day before there was a rule',
    records: [authority, on('yes'), storedIn('IE')],
    world,
    asOf: '1998-12-31',
    finds: [],
  },
  { name: 'stored in Norway', records: [authority, on('yes'), storedIn('NO')], world, finds: [] },
  {
    name: 'seen from abroad only',
    records: [authority, on('yes'), storedIn('IE', 'access')],
    world,
    finds: [],
  },
  {
    name: 'processed abroad: the act says taken out of the country, and not only stored',
    records: [authority, on('yes'), storedIn('IE', 'processing')],
    world,
    finds: ['engagement+arkivlova-1992'],
  },
  {
    name: 'a necessary part of the administrative use, with its reason',
    records: [
      authority,
      record('activity', {
        archiveMaterial: 'yes',
        archiveAbroad: { allowedBy: 'necessaryUse', why: text('Saken føres for en domstol i Irland') },
      }),
      storedIn('IE'),
    ],
    world,
    finds: [],
  },
  {
    name: 'a reason that is to be written is none',
    records: [
      authority,
      record('activity', {
        archiveMaterial: 'yes',
        archiveAbroad: { allowedBy: 'consent', why: text('Kommer senere') },
      }),
      storedIn('IE'),
    ],
    world,
    finds: ['engagement+arkivlova-1992'],
  },
  {
    name: 'section 11 of 2025 forbids physical media only: digital archives may have conditions',
    records: [authority, on('yes'), storedIn('IE')],
    world: [
      norway,
      entry('source', {
        id: 'arkivlova-2025',
        events: [event('2026-01-01', 'inForce')],
        provisions: [provision('§ 11', { inForce: { from: '2027-01-01' } })],
      }),
    ],
    asOf: '2027-01-01',
    finds: ['engagement+arkivlova-2025 info'],
  },
  {
    name: 'a Danish authority, of whose country no such rule is held',
    records: [
      record('party', { id: 'operator', type: 'authority', country: 'DK' }),
      on('yes'),
      storedIn('IE'),
    ],
    world,
    finds: [],
  },
  {
    name: 'an authority whose country is not stated: no other country’s rule is put in its place',
    records: [
      record('party', { id: 'operator', type: 'authority', country: 'ZZ' }),
      on('yes'),
      storedIn('IE'),
    ],
    world,
    finds: [],
  },
  { name: 'no records', records: [authority, on('no'), storedIn('IE')], world, finds: [] },
  {
    name: 'not said whether there are any',
    records: [authority, on(), storedIn('IE')],
    world,
    finds: ['engagement+arkivlova-1992#unknown info'],
  },
  {
    name: 'the act is for public bodies',
    records: [record('party', { id: 'operator' }), on('yes'), storedIn('IE')],
    world,
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(archiveAbroad, row)).toEqual(row.finds);
});
