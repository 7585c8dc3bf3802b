import { describe, expect, it } from 'vitest';
import { roundFigures, roundProbability } from './round.js';

describe('published figures', () => {
  it('are rounded wherever they stand, and what is no number is left', () => {
    const figures = { a: [1 / 3, 'x', null, Infinity], b: { c: 123456, d: undefined } };
    expect(roundFigures(figures, 2)).toEqual({
      a: [0.33, 'x', null, Infinity],
      b: { c: 120000, d: undefined },
    });
  });
  it('of a likely event have nine decimals of probability, of a rare one more: half of its zeros', () => {
    const third = 1 / 3;
    expect(roundProbability(third, 1)).toBe(0.333333333);
    expect(roundProbability(third * 1e-4, 1e-4 * 0.99)).toBe(0.00003333333);
    expect(roundProbability(third * 1e-9, 1e-9 * 0.99)).toBe(3.333e-10);
  });
  it('have no more than twenty decimals, and nothing is the chance of what cannot be', () => {
    expect(roundProbability(1.23456e-18, 1e-30)).toBe(1.23e-18);
    expect(roundProbability(0.5, 0)).toBe(0);
  });
});
