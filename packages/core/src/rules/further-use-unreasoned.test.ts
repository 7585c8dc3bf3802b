import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { furtherUseUnreasoned } from './further-use-unreasoned.js';

const use = (compatibility?: string) => ({
  text: text('Statistikk'),
  ...(compatibility !== undefined && { compatibility: text(compatibility) }),
});
const using = (...secondaryUses: readonly ReturnType<typeof use>[]) => [
  record('activity', { secondaryUses: [...secondaryUses] }),
];

const cases: readonly RuleCase[] = [
  { name: 'no further use', records: [record('activity')], finds: [] },
  { name: 'a further use without why it is compatible', records: using(use()), finds: ['activity#1'] },
  {
    name: 'with it (article 6(4))',
    records: using(use('Statistikk er forenlig etter artikkel 5')),
    finds: [],
  },
  { name: 'words that promise it later', records: using(use('Fylles ut senere')), finds: ['activity#1'] },
  { name: 'the second of two', records: using(use('Statistikk er forenlig'), use()), finds: ['activity#2'] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(furtherUseUnreasoned, row)).toEqual(row.finds);
});
