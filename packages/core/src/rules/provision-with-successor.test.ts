import { expect, test } from 'vitest';
import {
  entry,
  event,
  findingsOf,
  foundIn,
  provision,
  record,
  type RuleCase,
  text,
} from '../testing/fixtures.js';
import { provisionWithSuccessor } from './provision-with-successor.js';
import { en } from '../testing/text-in-language.js';

const activity = record('activity', {
  purposes: [
    { text: text('Formål'), bases: [{ article: '6(1)(e)', law: { source: 'act', provision: '§ 15 a' } }] },
  ],
});

const world = [
  entry('source', {
    id: 'act',
    provisions: [provision('§ 15 a', { successor: { source: 'new-act', ref: '§ 10' } })],
  }),
  entry('source', { id: 'new-act', events: [event('2025-06-20', 'adopted')] }),
];

const cases: readonly RuleCase[] = [
  {
    name: 'before the successor was enacted: nothing',
    records: [activity],
    world,
    asOf: '2025-06-19',
    finds: [],
  },
  {
    name: 'from the day it was: a warning',
    records: [activity],
    world,
    asOf: '2025-06-20',
    finds: ['act+new-act'],
  },
  {
    name: 'when it has been considered: nothing',
    records: [
      activity,
      record('consideration', {
        of: { source: 'new-act', event: '2025-06-20' },
        about: ['activity'],
        on: '2025-07-01',
      }),
    ],
    world,
    asOf: '2025-07-01',
    finds: [],
  },
  {
    name: 'an exception from a right leans on law too',
    records: [
      record('right', {
        exceptions: [
          {
            provision: '14(5)',
            letter: 'c',
            law: { source: 'act', provision: '§ 15 a' },
            why: text('Fordi'),
          },
        ],
      }),
    ],
    world,
    asOf: '2025-06-20',
    finds: ['act+new-act'],
  },
];

test('one act that is succeeded is one finding, with its places', () => {
  const other = { ...activity, id: 'other' } as typeof activity;
  expect(findingsOf(provisionWithSuccessor, [activity, other], world, '2025-06-20')).toMatchObject([
    { places: ['activity', 'other'], at: { record: 'activity' } },
  ]);
});

test.each(cases)('$name', (row) => {
  expect(foundIn(provisionWithSuccessor, row)).toEqual(row.finds);
});

test('a day of entry into force that was not found is said with the day it was last looked up', () => {
  const checked = [
    ...world.slice(0, 1),
    entry('source', { id: 'new-act', events: [event('2025-06-20', 'adopted')], lastChecked: '2026-05-17' }),
  ];
  const message = (asOf: string) =>
    en(findingsOf(provisionWithSuccessor, [activity], checked, asOf)[0]?.message);
  expect(message('2026-11-24')).toContain(
    'When last checked, 17 May 2026, its entry into force had not been set.',
  );
  expect(message('2025-07-01')).toContain('is not known');
});
