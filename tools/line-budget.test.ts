import { describe, expect, test } from 'vitest';
import { countLines, type LineBudget, loweredBudget, overBudget, readLineBudget } from './line-budget.js';

test('no package has more lines than it may have', () => {
  expect(overBudget(readLineBudget(), countLines())).toEqual([]);
});

describe('a budget of lines', () => {
  const full: LineBudget = {
    lines: { charts: { source: 100, tests: 50, generated: 0 } },
    growths: [{ package: 'charts', part: 'source', lines: 20, reason: 'A new figure of years.' }],
  };
  test.each([
    ['as full as it may be', { source: 120, tests: 50, generated: 0 }, []],
    [
      'a file too many',
      { source: 121, tests: 50, generated: 0 },
      ['charts has 121 lines of source, and may have 120'],
    ],
    [
      'tests in the room of the source',
      { source: 90, tests: 51, generated: 0 },
      ['charts has 51 lines of tests, and may have 50'],
    ],
    [
      'what is generated',
      { source: 0, tests: 0, generated: 1 },
      ['charts has 1 lines of generated, and may have 0'],
    ],
  ])('%s', (_, charts, found) => {
    expect(overBudget(full, { charts }).map((text) => text.split(':')[0])).toEqual(found);
  });

  test('has no room for a package that is not in it', () => {
    expect(overBudget(full, { extra: { source: 1, tests: 0, generated: 0 } })).toHaveLength(1);
  });

  test('falls to what is used, and never rises by itself', () => {
    expect(loweredBudget(full, { charts: { source: 90, tests: 60, generated: 0 } }).lines).toEqual({
      charts: { source: 70, tests: 50, generated: 0 },
    });
  });

  test('tells apart what is written, what tests it and what is made from it', () => {
    const { core, schemas, e2e } = countLines();
    expect(core?.source).toBeGreaterThan(core?.tests ?? 0);
    expect(core?.generated).toBeGreaterThan(100);
    expect(schemas).toMatchObject({ source: 0, tests: 0 });
    expect(e2e?.source).toBe(0);
  });
});
