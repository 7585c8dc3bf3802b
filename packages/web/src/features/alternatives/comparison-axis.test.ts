import { expect, test } from 'vitest';
import { domainOf, ticksOf } from './comparison-axis.js';

const row = (values: readonly (readonly [low: number, mean: number, high: number])[]) =>
  ({
    values: values.map(([low, mean, high], k) => ({ alternative: `a${k}`, low, mean, high })),
    zone: { low: 9, high: 11 },
  }) as unknown as Parameters<typeof domainOf>[0][number];

test('all rows stand on one axis, from the least that is drawn to the most', () => {
  expect(domainOf([row([[2, 10, 40]]), row([[5, 20, 900]])])).toEqual([2, 900]);
});

test('nought has no place on a logarithmic axis and does not stretch it', () => {
  expect(domainOf([row([[0, 10, 40]])])).toEqual([9, 40]);
});

test.each([
  ['powers of ten', [3, 45_000], [10, 100, 1000, 10_000]],
  ['of a short axis ones, twos and fives', [300, 4000], [500, 1000, 2000]],
  ['no more than six of a long one', [0.001, 1e9], [0.001, 1, 1000, 1e6, 1e9]],
] as const)('the ticks are %s', (_, domain, ticks) => {
  expect(ticksOf(domain).map((tick) => Number(tick.toPrecision(6)))).toEqual(ticks);
});
