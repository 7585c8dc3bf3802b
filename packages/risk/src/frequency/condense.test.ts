import { describe, expect, it } from 'vitest';
import { condenseRates } from './condense.js';
import { poissonLogUniform, poissonLognormal, poissonPert } from './frequency.js';

const moment = (
  { points, weights }: { points: readonly number[]; weights: readonly number[] },
  power: number,
) => points.reduce((sum, x, k) => sum + (weights[k] ?? 0) * x ** power, 0);

describe('rates on fewer nodes', () => {
  it.each([
    ['a rare lognormal rate', poissonLognormal(0.02, 0.3)],
    ['a log-uniform rate', poissonLogUniform(0.1, 1)],
  ])('keep weights, mean, spread and generating function of %s', (_, { nodes }) => {
    const fewer = condenseRates(nodes);
    expect(fewer.points.length).toBeLessThan(nodes.points.length);
    for (const power of [0, 1, 2, 3]) expect(moment(fewer, power) / moment(nodes, power)).toBeCloseTo(1, 10);
    for (const t of [0.01, 0.5, 1.4, 2]) {
      const transform = (n: typeof nodes) =>
        n.points.reduce((sum, rate, k) => sum + (n.weights[k] ?? 0) * Math.exp(-rate * t), 0);
      expect(Math.abs(transform(fewer) - transform(nodes))).toBeLessThan(1e-11);
    }
    for (const weight of fewer.weights) expect(weight).toBeGreaterThanOrEqual(0);
  });

  it('of a rate that spans decades are a short list of groups with the same generating function', () => {
    const { nodes } = poissonLogUniform(10, 1000);
    const shape = 5;
    const fewer = condenseRates(nodes, shape);
    expect(fewer.points.length).toBeLessThan(nodes.points.length / 2);
    expect(moment(fewer, 1) / moment(nodes, 1)).toBeCloseTo(1, 10);
    for (const t of [0.01, 0.5, 1.4, 2]) {
      const transform = (n: typeof nodes) =>
        n.points.reduce((sum, rate, k) => sum + (n.weights[k] ?? 0) * (1 + (rate * t) / shape) ** -shape, 0);
      expect(Math.abs(transform(fewer) - transform(nodes))).toBeLessThan(1e-8);
    }
  });

  it('stay few for a rate from days to months that two measures have unsure effects on', () => {
    const { nodes } = poissonLogUniform(9.5, 75);
    const factors = [0.5, 0.55, 0.6, 0.7, 0.85];
    const points = nodes.points.flatMap((rate) => factors.flatMap((a) => factors.map((b) => rate * a * b)));
    const weights = nodes.weights.flatMap((w) => Array.from({ length: 25 }, () => w / 25));
    const fewer = condenseRates({ points, weights });
    expect(fewer.points.length).toBeLessThan(points.length / 5);
    expect(moment(fewer, 1) / moment({ points, weights }, 1)).toBeCloseTo(1, 10);
  });

  it('are not used where nothing is gained', () => {
    const few = { points: [1, 2], weights: [0.5, 0.5] };
    expect(condenseRates(few)).toBe(few);
    const apart = { points: [1, 1e4, 2e4, 3e4, 4e4], weights: [0.2, 0.2, 0.2, 0.2, 0.2] };
    expect(condenseRates(apart)).toBe(apart);
    const six = { points: [0.1, 1, 3, 8, 20, 50], weights: [0.1, 0.2, 0.2, 0.2, 0.2, 0.1] };
    expect(condenseRates(six)).toBe(six);
    const five = { points: six.points.slice(0, 5), weights: [0.2, 0.2, 0.2, 0.2, 0.2] };
    expect(condenseRates(five)).toBe(five);
    const never = { points: [0], weights: [1] };
    expect(condenseRates(never)).toBe(never);
  });
  it('are that rate where one is given many times over', () => {
    const { points, weights } = condenseRates({
      points: [2, 2, 2, 2, 2],
      weights: [0.1, 0.3, 0.2, 0.3, 0.1],
    });
    for (const rate of points) expect(rate).toBeCloseTo(2, 12);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
  // Of so many events a year the chance of few is nothing, whatever the nodes: that says nothing of the law where its mass is.
  it.each([
    ['log-uniform', () => poissonLogUniform(5000, 9000)],
    ['PERT', () => poissonPert(4000, 6000, 9000)],
  ])('leave no humps in the law of thousands of events a year: %s', (_, make) => {
    const { points, weights } = condenseRates(make().nodes);
    const order = points.map((rate, k) => ({ rate, weight: weights[k] })).sort((a, b) => a.rate - b.rate);
    const likely = order.filter(({ weight }) => weight > 1e-5);
    likely.slice(1).forEach(({ rate }, k) => {
      expect(rate - likely[k].rate).toBeLessThan(2.2 * Math.sqrt(rate));
    });
    expect(likely.length).toBeGreaterThan(10);
  });
  it.each([
    ['lognormal, over a decade', () => poissonLognormal(0.02, 0.3), 16, 16],
    ['log-uniform, over a decade', () => poissonLogUniform(0.1, 1), 6, 8],
    ['PERT', () => poissonPert(0, 0.2, 1), 6, 8],
    ['too high for a short list, in groups', () => poissonLogUniform(10, 1000), 183, 57],
  ])('are as few as they can be, in whatever order they are given: %s', (_, make, fixed, gamma) => {
    const { nodes } = make();
    const turned = { points: nodes.points.toReversed(), weights: nodes.weights.toReversed() };
    expect(condenseRates(nodes).points).toHaveLength(fixed);
    expect(condenseRates(turned).points).toHaveLength(fixed);
    // Around each node the rate is gamma with this shape.
    expect(condenseRates(nodes, 5).points).toHaveLength(gamma);
    const transform = (n: typeof nodes, t: number): number =>
      n.points.reduce((sum, rate, k) => sum + n.weights[k] * (1 + (rate * t) / 5) ** -5, 0);
    for (const t of [0.3, 1, 2]) {
      expect(transform(condenseRates(nodes, 5), t)).toBeCloseTo(transform(nodes, t), 8);
    }
  });
  it('leave out what no year has: a node of no weight far out changes no list', () => {
    const { nodes } = poissonLogUniform(0.1, 1);
    const more = { points: [...nodes.points, 70], weights: [...nodes.weights, 1e-15] };
    expect(condenseRates(more).points.length).toBeLessThan(nodes.points.length);
  });
});
