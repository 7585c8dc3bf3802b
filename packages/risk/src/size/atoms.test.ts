import { describe, expect, it } from 'vitest';
import { empiricalSize } from './empirical.js';
import { logUniformSize } from './log-uniform.js';
import { lognormalSize } from './lognormal.js';
import { mixtureSize } from './mixture.js';
import { pertSize } from './pert.js';
import { pointSize, type Size } from './size.js';

describe('single values that carry probability', () => {
  const half = (a: Size, b: Size): Size =>
    mixtureSize([
      { weight: 0.5, size: a },
      { weight: 0.5, size: b },
    ]);
  it('are none of a law without them', () => {
    for (const size of [
      lognormalSize(1, 12),
      pertSize(2, 5, 40),
      logUniformSize(3, 300),
      empiricalSize([
        [1, 0],
        [2, 1],
      ]),
    ]) {
      expect(size.atoms).toEqual([]);
    }
  });
  it('are a cap, the first value of an empirical law, and a lone size', () => {
    const [atom] = lognormalSize(5, 900, 600).atoms;
    expect(atom.at).toBe(600);
    expect(atom.weight).toBeCloseTo(1 - lognormalSize(5, 900).cdf(600), 14);
    expect(
      empiricalSize([
        [2, 0.1],
        [4, 1],
      ]).atoms,
    ).toEqual([{ at: 2, weight: 0.1 }]);
    expect(pointSize(7).atoms).toEqual([{ at: 7, weight: 1 }]);
  });
  it('of a mixture are those of its parts, added up where they meet', () => {
    expect(half(pointSize(3), pointSize(9)).atoms).toEqual([
      { at: 3, weight: 0.5 },
      { at: 9, weight: 0.5 },
    ]);
    expect(half(half(pointSize(3), pointSize(9)), pointSize(9)).atoms).toEqual([
      { at: 3, weight: 0.25 },
      { at: 9, weight: 0.75 },
    ]);
  });
});
