import { expect, test } from 'vitest';
import { edition, entry, evaluationOf, record, text } from '../testing/fixtures.js';

const clause = (words: string) => [{ anchor: 'audit', title: text('Revisjon'), text: text(words) }];
const terms = entry('terms', {
  id: 'terms',
  editions: [
    edition('1', '2023-01-01', { clauses: clause('Før') }),
    edition('2', '2024-01-01', { clauses: clause('Etter') }),
  ],
});
const art28 = entry('catalogue', {
  id: 'art-28',
  items: [
    { id: 'a', text: text('Instrukser') },
    { id: 'h', text: text('Revisjon') },
  ],
});
const records = [
  record('activity'),
  record('engagement'),
  record('requirement', {
    item: 'art-28:h',
    clause: { terms: 'terms', edition: '1', anchor: 'audit' },
  }),
  record('claim', { grounds: { all: [{ requirement: 'requirement' }] } }),
];

test('every duty of art. 28 is listOf for the engagement, assessed or not', () => {
  expect(evaluationOf(records, [terms, art28], '2023-12-31').requirements).toEqual([
    { engagement: 'engagement', item: 'a', met: 'unassessed' },
    { engagement: 'engagement', item: 'h', met: 'met', requirement: 'requirement' },
  ]);
});

test('a duty assessed on a clause that has since changed is marked, and what leans on it is challenged', () => {
  const before = evaluationOf(records, [terms, art28], '2023-12-31');
  const after = evaluationOf(records, [terms, art28], '2024-01-01');
  expect(after.requirements.at(-1)).toMatchObject({ met: 'met', clauseChanged: true });
  expect([before.claims[0]?.standing, after.claims[0]?.standing]).toEqual(['supported', 'challenged']);
});
