import { describe, expect, it } from 'vitest';
import { crossing } from './crossing.js';
import type { Tails } from './tails.js';

/** A tail given as a formula in the place, with its slope, that counts how often it is asked anew. */
function tailsOf(tail: (m: number) => number, slope: (m: number) => number): Tails & { looks: () => number } {
  const asked = new Set<number>();
  return {
    choose: () => {},
    at: (m) => {
      asked.add(m);
      return tail(m);
    },
    slopeAt: slope,
    looks: () => asked.size,
  };
}
const power = (perStep: number) =>
  tailsOf(
    (m) => Math.exp(-perStep * m),
    (m) => -perStep * Math.exp(-perStep * m),
  );
/** exp(-y) with y doubling every eight steps. */
const light = () => {
  const y = (m: number): number => 2 ** (m / 8 - 4);
  return tailsOf(
    (m) => Math.exp(-y(m)),
    (m) => -Math.exp(-y(m)) * y(m) * (Math.LN2 / 8),
  );
};
const lightPlace = (share: number): number => 8 * (Math.log2(-Math.log(share)) + 4);

describe('where a tail comes down to a share', () => {
  it('is exact for a tail that falls as a power of the outcome, from wherever it starts', () => {
    for (const start of [-5, 0, 3.2, 31.7, 58, 400]) {
      expect(crossing(power(0.1), 0.05, start, 60)).toBeCloseTo(-Math.log(0.05) / 0.1, 7);
    }
  });
  it('is good to 1e-4 of a step for a light tail, and the same to the last digit from wherever it starts', () => {
    for (const share of [0.5, 0.1, 0.05, 0.01]) {
      const places = [0, 20, lightPlace(share), 50, 99].map((start) => crossing(light(), share, start, 100));
      expect(new Set(places).size).toBe(1);
      expect(Math.abs(places[0] - lightPlace(share))).toBeLessThan(1e-4);
    }
  });
  it('takes two looks where it was before, three from near, few from far', () => {
    const looks = (share: number, start: number): number => {
      const tails = light();
      crossing(tails, share, start, 100);
      return tails.looks();
    };
    for (const share of [0.9, 0.5, 0.05, 0.01]) {
      expect(looks(share, lightPlace(share)), `${share}`).toBe(2);
      expect(looks(share, lightPlace(share) + 4), `${share} near`).toBeLessThanOrEqual(3);
      expect(looks(share, lightPlace(share) - 4), `${share} near`).toBeLessThanOrEqual(4);
      expect(looks(share, 99), `${share} far`).toBeLessThanOrEqual(13);
    }
    const many = power(1e-3);
    expect(crossing(many, 0.5, 3, 2000)).toBeCloseTo(Math.log(2) / 1e-3, 6);
    expect(many.looks()).toBeLessThanOrEqual(3);
  });
  it('is 0 where the tail is there from the beginning, and the end where it does not come so far', () => {
    expect(crossing(power(0.1), 1, 5, 60)).toBe(0);
    expect(crossing(power(0.1), 1.5, 5, 60)).toBe(0);
    expect(crossing(power(0.1), 1e-3, 5, 60)).toBe(59);
    expect(crossing(power(0.1), Math.exp(-5.85), 5, 60)).toBeCloseTo(58.5, 7);
  });
  it('is found by halving where slopes tell nothing', () => {
    // Steps at 7, 21 and 33, as of a law of a few single values.
    const steps = tailsOf(
      (m) => (m < 7 ? 0.4 : m < 21 ? 0.2 : m < 33 ? 0.02 : 0),
      () => 0,
    );
    for (const start of [0, 10, 25, 39]) {
      // Level at both points: the logarithm goes as 3 t^2 - 2 t^3.
      const t = crossing(steps, 0.3, start, 40) - 6;
      expect(t * t * (3 - 2 * t)).toBeCloseTo(Math.log2(4 / 3), 8);
      expect(Math.ceil(crossing(steps, 0.05, start, 40))).toBe(21);
      expect(crossing(steps, 0.005, start, 40)).toBeCloseTo(32.75, 12);
    }
    expect(steps.looks()).toBeLessThan(40);
    const wrong = tailsOf(
      (m) => (m < 300 ? 0.4 : 0.2),
      () => -1e-9,
    );
    expect(crossing(wrong, 0.3, 0, 1000)).toBeCloseTo(299 + Math.log2(4 / 3), 1);
    expect(wrong.looks()).toBeLessThan(25);
  });
  it('lies on a straight line to where nothing is left, and at the end where a tail that is no cubic does not come so far', () => {
    const ends = (last: number, share: number): number =>
      crossing(
        tailsOf(
          (m) => [1, 0.4, last, last][m],
          () => -5,
        ),
        share,
        0,
        4,
      );
    expect(ends(0, 0.3)).toBeCloseTo(1.25, 12);
    expect(ends(-1e-9, 0.3)).toBeCloseTo(1.25, 8);
    expect(ends(0.2, 0.05)).toBe(3);
  });
  it('lies on a straight line where a cubic would rise between the two points', () => {
    const pair = (left: number, right: number): number =>
      crossing(
        tailsOf(
          (m) => [1, 0.4, 0.2, 0.1][m],
          (m) => [-0.3, left, right, -0.1][m],
        ),
        0.3,
        1,
        4,
      );
    expect(pair(-2, -0.1)).toBeCloseTo(1.5, 12);
    expect(pair(-0.1, -2)).toBeCloseTo(1.5, 12);
    expect(pair(0.1, -0.1)).toBeCloseTo(1.5, 12);
    expect(pair(-0.1, 0.1)).toBeCloseTo(1.5, 12);
    // Slopes of a power: -ln 2 of each.
    expect(pair(-0.4 * Math.LN2, -0.2 * Math.LN2)).toBeCloseTo(1 + Math.log2(4 / 3), 8);
    // Flat, then steep: the cubic lies above the power all the way.
    expect(pair(0, -0.2 * 2)).toBeGreaterThan(1 + Math.log2(4 / 3) + 0.05);
  });
});
