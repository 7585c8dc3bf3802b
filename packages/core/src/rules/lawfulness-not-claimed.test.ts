import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { foundInAll } from '../testing/finding-lines.js';

const conclusion = record('section', { role: 'conclusion' });
const lawful = { lawful: { of: 'basis' as const } };

test.each([
  ['no conclusion', [record('section'), record('claim', { grounds: lawful })], ['assessment']],
  [
    'a conclusion that only says that a measure is there',
    [conclusion, record('measure'), record('claim', { grounds: { measure: 'measure' } })],
    ['section'],
  ],
  [
    'a conclusion that says that there is a legal basis',
    [conclusion, record('claim', { grounds: lawful })],
    [],
  ],
  [
    'a premise says it, and the claim rests on that',
    [
      conclusion,
      record('premise', { restsOn: [lawful] }),
      record('claim', { grounds: { premise: 'premise' } }),
    ],
    [],
  ],
  [
    'another chapter says it',
    [
      conclusion,
      record('section', { id: 'other', slug: 'other' }),
      record('measure'),
      record('claim', { grounds: { measure: 'measure' } }),
      record('claim', { id: 'elsewhere', section: 'other', grounds: lawful }),
    ],
    [],
  ],
  ['a conclusion that claims nothing has a rule of its own', [conclusion], []],
])('%s', (_, records, expected) => {
  expect(foundInAll('lawfulness-not-claimed', records)).toEqual(
    expected.map((id) => `error lawfulness-not-claimed@${id}`),
  );
});
