import { cos } from './elementary.js';
import { normalDensity } from './normal.js';

/** Quadrature nodes that stand for a distribution: points, with weights that sum to 1. */
export interface Nodes {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

const legendreByCount = new Map<number, Nodes>();

/** Gauss-Legendre nodes for the uniform distribution on [0, 1]; exact for polynomials of degree 2 count - 1. */
export function uniformNodes(count: number): Nodes {
  const known = legendreByCount.get(count);
  if (known) return known;
  const points: number[] = [];
  const weights: number[] = [];
  for (let k = 0; k < count; k++) {
    let x = cos((Math.PI * (k + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 8; step++) {
      let before = 1;
      let now = x;
      for (let n = 2; n <= count; n++) [before, now] = [now, ((2 * n - 1) * x * now - (n - 1) * before) / n];
      slope = (count * (before - x * now)) / (1 - x * x);
      x -= now / slope;
    }
    points.push((1 - x) / 2);
    weights.push(1 / ((1 - x * x) * slope * slope));
  }
  const made = { points, weights };
  legendreByCount.set(count, made);
  return made;
}

/**
 * Evenly spaced nodes for the standard normal distribution, at most `step` apart, out to `reach` standard deviations.
 *
 * The trapezium rule converges exponentially for smooth integrands (Trefethen & Weideman 2014) and, unlike Gauss-Hermite,
 * stays good for the double exponential that a lognormal rate puts inside a Poisson law.
 */
export function normalNodes(step: number, reach = 8.5): Nodes {
  const count = Math.ceil(reach / step);
  const points: number[] = [];
  const weights: number[] = [];
  for (let k = -count; k <= count; k++) {
    const z = (reach * k) / count;
    points.push(z);
    weights.push(normalDensity(z));
  }
  const total = weights.reduce((sum, w) => sum + w, 0);
  return { points, weights: weights.map((w) => w / total) };
}

/** Nodes of the product of two independent factors: all pairs, points and weights multiplied. */
export function productNodes(a: Nodes, b: Nodes): Nodes {
  return {
    points: a.points.flatMap((x) => b.points.map((y) => x * y)),
    weights: a.weights.flatMap((v) => b.weights.map((w) => v * w)),
  };
}
