import { expect, test } from 'vitest';
import { clusters, namesWithRoom } from './cluster.js';

const placed = (places: readonly number[], gap: number) =>
  clusters(places, (place) => place, gap).map(({ at, marks }) => [Number(at.toFixed(3)), marks.length]);

test.each([
  [
    'marks apart stay apart',
    [0.1, 0.5, 0.9],
    [
      [0.1, 1],
      [0.5, 1],
      [0.9, 1],
    ],
  ],
  [
    'marks that touch are one, between them',
    [0.5, 0.51, 0.9],
    [
      [0.505, 2],
      [0.9, 1],
    ],
  ],
  [
    'in whatever order they come',
    [0.9, 0.51, 0.5],
    [
      [0.505, 2],
      [0.9, 1],
    ],
  ],
  [
    'a long row of close marks is several',
    [0.1, 0.115, 0.13, 0.145, 0.16],
    [
      [0.115, 3],
      [0.152, 2],
    ],
  ],
] as const)('%s', (_, places, found) => {
  expect(placed(places, 0.02)).toEqual(found);
});

test('of names that would lie over each other the weightiest is written', () => {
  const names = namesWithRoom([
    { key: 'a', at: 0.5, width: 0.2, weight: 1 },
    { key: 'b', at: 0.55, width: 0.2, weight: 4 },
    { key: 'c', at: 0.99, width: 0.2, weight: 2 },
  ]);
  expect([...names.keys()]).toEqual(['b', 'c']);
  // The last is pushed in from the end.
  expect(names.get('c')).toBeCloseTo(0.8, 9);
});

test('a name wider than the axis is not written', () => {
  expect(namesWithRoom([{ key: 'a', at: 0.5, width: 1.2, weight: 1 }]).size).toBe(0);
});
