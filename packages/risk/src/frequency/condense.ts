import { atan2, cos, exp, log, sin } from '../numerics/elementary.js';
import { gaussNodesFrom, gaussNodesOf } from '../numerics/gauss.js';
import type { Nodes } from '../numerics/quadrature.js';

const COUNTS = [4, 6, 8, 12, 16, 24];
/** Greatest absolute error of E[exp(-rate t)] that condensing to Gauss nodes may bring. */
const ALLOWED = 1e-12;
/**
 * The same for the longer list of groups: a ten-thousandth of the chance of a year in a thousand, and the sizes' grid is coarser
 * by far. Tighter, a rate that spans days to months times several factors would stay on tens of thousands of nodes.
 */
const ALLOWED_IN_GROUPS = 1e-7;
/** Points t = 1 - z of the unit circle and the axis inside it; the largest, 2, is where fewer nodes are worst. */
const PROBES: readonly (readonly [number, number])[] = [
  [2, 0],
  [1, 0],
  [0.3, 0],
  [0.01, 0.1],
  [1, 1],
  [1.7, 0.7],
];

/**
 * The same distribution of a Poisson rate on as few nodes as its generating function allows. First the Gauss nodes of the nodes
 * given, with the same moments up to twice their number. For a rate that spans decades these chase its far end; there each group
 * of neighbours, no wider than the law of the count at it, is put on three nodes with its weight and first five moments.
 */
export function condenseRates(nodes: Nodes, shape = Infinity): Nodes {
  const exact = PROBES.map(([x, y]) => transform(nodes, shape, x, y));
  const isWithin = (fewer: Nodes, allowed: number): boolean =>
    PROBES.every(([x, y], k) => {
      const [re, im] = transform(fewer, shape, x, y);
      return Math.abs(re - exact[k][0]) + Math.abs(im - exact[k][1]) < allowed;
    });
  // High rates need more nodes than any short list has.
  const isLow = nodes.points.every((rate, k) => rate < 60 || nodes.weights[k] < 1e-9);
  const gauss = gaussNodesFrom(nodes);
  for (const count of isLow ? COUNTS : []) {
    if (count >= nodes.points.length) break;
    const fewer = gauss(count);
    if (fewer === null) break;
    if (isWithin(fewer, ALLOWED)) return fewer;
  }
  const grouped = condenseGroups(nodes, shape);
  return grouped.points.length < nodes.points.length && isWithin(grouped, ALLOWED_IN_GROUPS)
    ? grouped
    : nodes;
}

/** Probability below which a group of neighbouring rates may be of any width. */
const NEGLIGIBLE = 1e-12;

function condenseGroups({ points, weights }: Nodes, shape: number): Nodes {
  const order = points.map((_, k) => k).sort((a, b) => points[a] - points[b]);
  const found: { points: number[]; weights: number[] } = { points: [], weights: [] };
  let group: number[] = [];
  const close = (): void => {
    const own = { points: group.map((k) => points[k]), weights: group.map((k) => weights[k]) };
    const fewer = gaussNodesOf(own, 3) ?? own;
    found.points.push(...fewer.points);
    found.weights.push(...fewer.weights);
    group = [];
  };
  let weight = 0;
  for (const k of order) {
    const first = points[group[0] ?? k];
    // Three nodes within the spread that a count has anyway leave no humps between them.
    const widest =
      weight + weights[k] < NEGLIGIBLE ? 1 : Math.min(0.25, 0.8 * Math.sqrt(1 / points[k] + 1 / shape));
    if (points[k] > first * exp(widest)) {
      close();
      weight = 0;
    }
    group.push(k);
    weight += weights[k];
  }
  close();
  return found;
}

function transform(
  { points, weights }: Nodes,
  shape: number,
  x: number,
  y: number,
): readonly [number, number] {
  let re = 0;
  let im = 0;
  points.forEach((rate, k) => {
    // ln E[exp(-rate t)], the rate known or gamma with this shape around the node.
    const u = 1 + (rate * x) / shape;
    const v = (rate * y) / shape;
    const logModulus = shape === Infinity ? -rate * x : (-shape / 2) * log(u * u + v * v);
    const angle = shape === Infinity ? rate * y : shape * atan2(v, u);
    const modulus = weights[k] * exp(logModulus);
    re += modulus * cos(angle);
    im -= modulus * sin(angle);
  });
  return [re, im];
}
