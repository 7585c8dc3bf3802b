import { expect, test } from 'vitest';
import { entry, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { mandateNotConsidered as rule } from './mandate-not-considered.js';

const premise = record('premise', { themes: ['cloud-concentration'] });
const mandate = (fields: object = {}) =>
  entry('mandate', { id: 'strategy', themes: ['cloud-concentration'], ...fields });
const next = entry('mandate', { id: 'next', date: '2024-01-01' });
const considered = record('consideration', { of: { mandate: 'strategy' }, about: ['premise'] });

test.each([
  [
    'a strategy on a theme of the assessment',
    [premise],
    [mandate()],
    ['info mandate-not-considered@strategy'],
  ],
  ['it is considered', [premise, considered], [mandate()], []],
  ['it comes only later', [premise], [mandate({ date: '2024-06-02' })], []],
  ['it is succeeded by another', [premise], [mandate({ successor: 'next' }), next], []],
  [
    'its successor comes only later',
    [premise],
    [mandate({ successor: 'next' }), { ...next, date: '2024-06-02' as never }],
    ['info mandate-not-considered@strategy'],
  ],
  ['the assessment does not touch its theme', [record('premise')], [mandate()], []],
])('%s', (_, records, entries, expected) => {
  expect(findingLines(rule, records, entries)).toEqual(expected);
});
