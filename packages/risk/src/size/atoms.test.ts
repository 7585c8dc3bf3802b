import { describe, expect, it } from 'vitest';
import { empiricalSize } from './empirical.js';
import { logUniformSize } from './log-uniform.js';
import { lognormalSize } from './lognormal.js';
import { mixtureSize } from './mixture.js';
import { pertSize } from './pert.js';
import { pointSize, type Size } from './size.js';
import { cappedSize, scaledSize } from './transformed.js';

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
  it('move with what sizes are multiplied by', () => {
    expect(scaledSize(pointSize(3), 2.5).atoms).toEqual([{ at: 7.5, weight: 1 }]);
  });
  it('of capped sizes are those below the cap, and the cap with all that was above', () => {
    const { atoms, most, mean, secondMoment } = cappedSize(half(pointSize(3), pointSize(30)), 9);
    expect(secondMoment / 45).toBeCloseTo(1, 1);
    expect({ atoms, most, mean }).toEqual({
      atoms: [
        { at: 3, weight: 0.5 },
        { at: 9, weight: 0.5 },
      ],
      most: 9,
      mean: 6,
    });
    const pert = pertSize(2, 5, 40);
    const capped = cappedSize(pert, 9);
    expect(capped.mean).toBe(pert.limitedMean(9));
    expect([capped.cdf(8.9), capped.cdf(9), capped.limitedMean(20)]).toEqual([pert.cdf(8.9), 1, capped.mean]);
    expect(cappedSize(half(pointSize(3), pointSize(9)), 9).atoms).toEqual(
      half(pointSize(3), pointSize(9)).atoms,
    );
  });
});
