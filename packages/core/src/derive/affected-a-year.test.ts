import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { affectedAYear } from './affected-a-year.js';

const activities = [
  record('activity', { id: 'permits', subjects: [{ text: { nb: 'Søkere' }, count: [100, 500] }] }),
  record('activity', { id: 'other', subjects: [{ text: { nb: 'Alle' }, count: [9000, 9000] }] }),
];
const head = record('assessment');
const exposed = record('assessment', {
  exposure: { persons: [400, 900], who: { nb: 'Søkere' }, special: 1, why: { nb: 'Fordi' } },
});

test.each([
  ['fewer than there are', 12, head, ['permits'], 12, false],
  ['the largest group of what is struck is the end', 4000, head, ['permits'], 500, true],
  ['of what is struck, not of everything', 4000, head, ['permits', 'other'], 4000, false],
  ['a service has the people its exposure says', 4000, exposed, ['permits'], 900, true],
  ['where nobody has said how many there are, nothing is cut', 4000, head, ['unknown'], 4000, false],
] as const)('affected in a year: %s', (_, expected, of, affects, persons, again) => {
  expect(affectedAYear(expected, { affects: [...affects] }, { head: of, activities })).toEqual({
    persons,
    again,
  });
});
