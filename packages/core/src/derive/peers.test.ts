import { expect, test } from 'vitest';
import { createContext } from '../context.js';
import { anAssessment, aWorld, day, entry, event, type Fields, record, text } from '../testing/fixtures.js';
import { peersOf } from './peers.js';

const peer = (body: string) => ({
  body: text(body),
  matter: text('Sky'),
  concluded: text('Nei'),
  ground: text('Ikke lest'),
});
const theme = entry('theme', { id: 'ally', name: text('Alliert'), definition: text('Alliert') });
const other = entry('theme', { id: 'exit', name: text('Utgang'), definition: text('Utgang') });
const technology = entry('technology', {
  id: 'swiss',
  date: '2024-03-01',
  name: text('Sveits'),
  text: text('Sveits'),
  themes: ['ally'],
  bears: 'against',
  peer: peer('Sveits'),
});
const plain = entry('technology', {
  id: 'outage',
  date: '2024-03-01',
  name: text('Utfall'),
  text: text('Utfall'),
  themes: ['ally'],
  bears: 'against',
});
const ruling = entry('source', {
  id: 'edps',
  type: 'decision',
  title: text('EDPS'),
  events: [
    event('2024-02-01', 'adopted', { peer: peer('EDPS, brudd') }),
    event('2024-05-01', 'reviewed', { peer: peer('EDPS, rettet') }),
    event('2024-05-02', 'reviewed'),
  ],
});
const world = aWorld(theme, other, technology, plain, ruling);
const bearing = (of: NonNullable<Fields<'premise'>['bearings']>[number]['of'], on = '2024-04-01') => ({
  of,
  bears: 'weakens' as const,
  strength: 'slight' as const,
  why: text('Fordi'),
  by: 'example' as const,
  on,
});

const found = (fields: Fields<'premise'>, asOf = '2024-06-01') => {
  const premise = record('premise', fields);
  const context = createContext(anAssessment(premise), world, day(asOf));
  return peersOf(context, premise).map(({ body, judged }) => [body['nb'], judged?.bears]);
};

const cases: readonly (readonly [
  name: string,
  fields: Fields<'premise'>,
  asOf: string,
  expected: readonly (readonly [string, string | undefined])[],
])[] = [
  ['what shares a theme, and nobody has judged', { themes: ['ally'] }, '2024-06-01', [['Sveits', undefined]]],
  ['another theme', { themes: ['exit'] }, '2024-06-01', []],
  ['before it was decided', { themes: ['ally'] }, '2024-02-29', []],
  [
    'what somebody has judged, whatever the theme; each event of a source by itself',
    { bearings: [bearing({ source: 'edps', event: '2024-05-01' })] },
    '2024-06-01',
    [['EDPS, rettet', 'weakens']],
  ],
  [
    'a judgement that was not yet made counts for nothing',
    { themes: ['ally'], bearings: [bearing({ technology: 'swiss' }, '2024-07-01')] },
    '2024-06-01',
    [['Sveits', undefined]],
  ],
  [
    'the oldest first',
    {
      themes: ['ally'],
      bearings: [
        bearing({ source: 'edps', event: '2024-02-01' }),
        bearing({ source: 'edps', event: '2024-05-01' }),
      ],
    },
    '2024-06-01',
    [
      ['EDPS, brudd', 'weakens'],
      ['Sveits', undefined],
      ['EDPS, rettet', 'weakens'],
    ],
  ],
];

test.each(cases)('of a premise: %s', (_, fields, asOf, expected) => {
  expect(found(fields, asOf)).toEqual(expected);
});
