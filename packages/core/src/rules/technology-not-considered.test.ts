import { expect, test } from 'vitest';
import { entry, findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { technologyNotConsidered as rule } from './technology-not-considered.js';
import { en } from '../testing/text-in-language.js';

const premise = record('premise', { themes: ['encryption'] });
const technology = (bears: 'for' | 'against' | 'neutral', date = '2024-01-01') =>
  entry('technology', { id: 'quantum', themes: ['encryption'], bears, date });
const considered = record('consideration', {
  of: { technology: 'quantum' },
  about: ['premise'],
  on: '2024-05-01',
});

test.each([
  [
    'a threat that speaks against the premise',
    [premise],
    technology('against'),
    ['warning technology-not-considered@quantum'],
  ],
  ['a new safeguard', [premise], technology('for'), ['info technology-not-considered@quantum']],
  ['it is considered', [premise, considered], technology('against'), []],
  ['it comes only later', [premise], technology('against', '2024-06-02'), []],
  ['no premise has the theme', [record('premise', { themes: ['insider'] })], technology('against'), []],
])('%s', (_, records, entry_, expected) => {
  expect(findingLines(rule, records, [entry_])).toEqual(expected);
});

test('a date of which only the month is known is not given a day', () => {
  const world = entry('technology', {
    id: 'outage',
    themes: ['encryption'],
    bears: 'against',
    date: '2024-01-01',
    precision: 'month',
  });
  expect(en(findingsOf(rule, [premise], [world])[0]?.message)).toContain('(January 2024)');
});
