import { describe, expect, it } from 'vitest';
import { lognormalAsGammas } from './lognormal-rate.js';

/** E[exp(-x Rate)] at x + iy by Simpson's rule over the normal law, with steps that follow the swings. */
function exact(s: number, x: number, y: number): readonly [number, number] {
  const count = 40_000;
  let [re, im] = [0, 0];
  for (let k = 0; k <= count; k++) {
    const z = -9 + (18 * k) / count;
    const rate = Math.exp(s * z);
    const weight = (k === 0 || k === count ? 1 : k % 2 === 1 ? 4 : 2) * Math.exp((-z * z) / 2 - rate * x);
    re += weight * Math.cos(rate * y);
    im -= weight * Math.sin(rate * y);
  }
  const scale = 18 / count / 3 / Math.sqrt(2 * Math.PI);
  return [re * scale, im * scale];
}

describe('a lognormal rate as gamma laws', () => {
  it.each([0.05, 0.2, 0.4, 0.668, 0.84, 1.1, 1.5, 2.5])(
    'has the transform of the lognormal, spread %d',
    (s) => {
      const { nodes, shape } = lognormalAsGammas(s);
      for (const [x, y] of [
        [0.01, 0.1],
        [0.1, 0],
        [1, 0],
        [10, 0],
        [1, 1],
        [0.3, 2],
        [1, 5],
        [100, 0],
      ] as const) {
        const sum = nodes.points.reduce(
          ([re, im], rate, k) => {
            const [u, v] = [1 + (rate * x) / shape, (rate * y) / shape];
            const modulus = nodes.weights[k] * Math.hypot(u, v) ** -shape;
            const angle = -shape * Math.atan2(v, u);
            return [re + modulus * Math.cos(angle), im + modulus * Math.sin(angle)] as const;
          },
          [0, 0] as readonly [number, number],
        );
        const [re, im] = exact(s, x, y);
        expect(Math.hypot(sum[0] - re, sum[1] - im), `at ${x} + ${y}i`).toBeLessThan(6e-8);
      }
    },
  );
  it.each([0.01, 0.3, 1, 1.5])('has its mean and second moment, spread %d', (s) => {
    const { nodes, shape } = lognormalAsGammas(s);
    const moment = (n: number): number =>
      nodes.points.reduce((sum, rate, k) => sum + nodes.weights[k] * rate ** n, 0);
    expect(moment(1) / Math.exp((s * s) / 2)).toBeCloseTo(1, 7);
    expect((moment(2) * (1 + 1 / shape)) / Math.exp(2 * s * s)).toBeCloseTo(1, 6);
  });
  it('needs no more than a few dozen of them, of a shape that is squared up to', () => {
    for (const s of [0.01, 0.1, 0.5, 1]) {
      const { nodes, shape } = lognormalAsGammas(s);
      expect(nodes.points.length).toBeLessThan(60);
      expect(Number.isInteger(Math.log2(shape))).toBe(true);
      for (const weight of nodes.weights) expect(weight).toBeGreaterThan(0);
    }
  });
});
