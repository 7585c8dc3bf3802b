import { describe, expect, it } from 'vitest';
import { betaNodes, gaussNodesFrom, gaussNodesOf, gaussNormalNodes } from './gauss.js';
import { normalNodes, type Nodes, uniformNodes } from './quadrature.js';

const sorted = ({ points, weights }: Nodes): readonly (readonly [number, number])[] =>
  points.map((x, k) => [x, weights[k]] as const).sort(([a], [b]) => a - b);
const expectSame = (found: Nodes | null, known: Nodes): void => {
  expect(found?.points).toHaveLength(known.points.length);
  sorted(found ?? { points: [], weights: [] }).forEach(([x, weight], k) => {
    const [knownX, knownWeight] = sorted(known)[k];
    expect(x).toBeCloseTo(knownX, 12);
    expect(weight).toBeCloseTo(knownWeight, 12);
  });
};

describe('Gauss nodes', () => {
  it.each([1, 2, 5, 24, 64])('for Beta(1, 1) are those of the uniform law, which rise: %d', (count) => {
    expectSame(betaNodes(1, 1, count), uniformNodes(count));
    const { points } = uniformNodes(count);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
  });
  it('for the arcsine law are Chebyshev’s, all of one weight', () => {
    for (const count of [1, 2, 4, 9]) {
      const points = Array.from(
        { length: count },
        (_, k) => (1 - Math.cos((Math.PI * (k + 0.5)) / count)) / 2,
      );
      expectSame(betaNodes(0.5, 0.5, count), { points, weights: points.map(() => 1 / count) });
    }
  });
  it('for the normal law are known for one, two and three', () => {
    expectSame(gaussNormalNodes(1), { points: [0], weights: [1] });
    expectSame(gaussNormalNodes(2), { points: [-1, 1], weights: [0.5, 0.5] });
    const far = Math.sqrt(3);
    expectSame(gaussNormalNodes(3), { points: [-far, 0, far], weights: [1 / 6, 2 / 3, 1 / 6] });
  });
  const few: Nodes = { points: [3, 0.5, 1, 7], weights: [0.2, 0.4, 0.3, 0.1] };
  it('for a list as long as they are the list itself, and none when more are asked for', () => {
    expectSame(gaussNodesOf(few, 4), few);
    expect(gaussNodesOf(few, 5)).toBeNull();
    expect(gaussNodesOf({ points: [2, 2, 2], weights: [0.2, 0.5, 0.3] }, 2)).toBeNull();
    expect(gaussNodesOf({ points: [0], weights: [1] }, 1)).toBeNull();
  });
  it('for a list keep its moments up to twice their number, whatever was asked for before', () => {
    const from = gaussNodesFrom(few);
    for (const count of [3, 1, 2, 3, 4, 1]) {
      const nodes = from(count);
      expect(nodes?.points).toHaveLength(count);
      for (let n = 0; n < 2 * count; n++) {
        const moment = (list: Nodes | null): number =>
          (list?.points ?? []).reduce((sum, x, k) => sum + (list?.weights[k] ?? 0) * x ** n, 0);
        expect(moment(nodes) / moment(few)).toBeCloseTo(1, 11);
      }
    }
  });
  it('for a list in another unit, or of a small share of the whole, are the same in that unit and share', () => {
    for (const unit of [1e-9, 1e9]) {
      const scaled = gaussNodesOf(
        { points: few.points.map((x) => x * unit), weights: few.weights.map((weight) => weight * 1e-9) },
        3,
      );
      const back = {
        points: scaled?.points.map((x) => x / unit) ?? [],
        weights: scaled?.weights.map((weight) => weight / 1e-9) ?? [],
      };
      expectSame(back, gaussNodesOf(few, 3) ?? few);
    }
  });
});

describe('evenly spaced nodes for the normal law', () => {
  it.each([
    [0.25, 8.5, 69],
    [0.3, 9, 61],
    [1, 3.5, 9],
  ])('at most %d apart reach %d deviations on both sides', (step, reach, count) => {
    const { points, weights } = normalNodes(step, reach);
    expect(points).toHaveLength(count);
    expect([points[0], points[count - 1]]).toEqual([-reach, reach]);
    points.slice(1).forEach((z, k) => expect(z - points[k]).toBeLessThan(step + 1e-12));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14);
  });
});
