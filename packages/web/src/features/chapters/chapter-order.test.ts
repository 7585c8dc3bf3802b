import { expect, test } from 'vitest';
import { placeOfNew, weightsAt } from './chapter-order.js';

const section = (id: string, weight: number, role: 'chapter' | 'conclusion' | 'changeLog' = 'chapter') => ({
  id,
  weight,
  role,
});
const template = [
  section('a', 10),
  section('b', 20),
  section('conclusion', 50, 'conclusion'),
  section('log', 60, 'changeLog'),
];
const orderWith = (others: typeof template, weights: ReadonlyMap<string, number>) =>
  [...new Map([...others.map(({ id, weight }) => [id, weight] as const), ...weights])]
    .toSorted((one, other) => one[1] - other[1])
    .map(([id]) => id);

test('a new chapter stands before the conclusion and the change log', () => {
  const weights = weightsAt('new', placeOfNew(template), template);
  expect([...weights]).toEqual([['new', 35]]);
  expect(orderWith(template, weights)).toEqual(['a', 'b', 'new', 'conclusion', 'log']);
});

test('the first chapter of an empty document has a weight, and one after the last stands last', () => {
  expect([...weightsAt('new', placeOfNew([]), [])]).toEqual([['new', 10]]);
  expect(orderWith(template, weightsAt('new', 4, template)).at(-1)).toBe('new');
});

test.each([0, 1, 2, 3])(
  'a chapter can be put at place %i also where there is no room between weights',
  (place) => {
    const tight = [section('a', 1), section('b', 1), section('c', 2)];
    const weights = weightsAt('new', place, tight);
    const order = orderWith(tight, weights);
    expect(order.indexOf('new')).toBe(place);
    expect(order.filter((id) => id !== 'new')).toEqual(['a', 'b', 'c']);
    expect([...weights.values()].every((weight) => Number.isInteger(weight) && weight > 0)).toBe(true);
  },
);
