import { expect, test } from 'vitest';
import { findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { nb } from '../testing/text-in-language.js';
import { periodNotReviewed as rule } from './period-not-reviewed.js';

const head = record('assessment', {
  changed: '2025-01-10',
  periods: [{ name: '2025', opened: '2025-01-10', why: { nb: 'Nytt år' } }],
});
const review = record('review', { period: '2025', about: ['measure'], on: '2025-02-01' });
const finds = ['info period-not-reviewed@assessment#2025-01-10'];

test.each([
  ['no period', [record('assessment'), record('measure')], []],
  ['a period in which nobody has looked', [head, record('measure')], finds],
  ['everything has been reviewed', [head, record('measure'), review], []],
  ['one of two', [head, record('measure'), record('measure', { id: 'other' }), review], finds],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, records, [], '2025-03-01')).toEqual(expected);
});

test('before the period is opened nothing is found', () => {
  expect(findingLines(rule, [head, record('measure')], [], '2025-01-09')).toEqual([]);
});

test('the message says how much is left of how much', () => {
  const [finding] = findingsOf(rule, [head, record('measure')], [], '2025-03-01');
  expect(nb(finding?.message)).toBe(
    'Perioden 2025 ble åpnet 10. januar 2025. Av 2 poster og kilder er 1 ikke gjennomgått på nytt.',
  );
  expect(finding?.refs).toEqual(['assessment', 'measure']);
});
