import { gaussNodesOf } from '../numerics/gauss.js';
import type { Nodes } from '../numerics/quadrature.js';

const COUNTS = [4, 6, 8, 12, 16, 24];
/** Greatest error of E[exp(-rate t)] that fewer nodes may bring. */
const ALLOWED = 1e-12;
/** Points t = 1 - z of the unit circle and the axis inside it; the largest, 2, is where fewer nodes are worst. */
const PROBES: readonly (readonly [number, number])[] = [
  [2, 0],
  [1, 0],
  [0.3, 0],
  [1, 1],
  [1.7, 0.7],
];

/**
 * The same distribution of a Poisson rate on as few nodes as its generating function allows: the Gauss nodes of the nodes given,
 * with the same moments up to twice their number. Where no short list is good enough (high rates) the nodes are kept.
 */
export function condenseRates(nodes: Nodes): Nodes {
  if (nodes.points.length <= COUNTS[0]) return nodes;
  const exact = PROBES.map(([x, y]) => transform(nodes, x, y));
  for (const count of COUNTS) {
    if (count >= nodes.points.length) break;
    const fewer = gaussNodesOf(nodes, count);
    if (fewer === null) break;
    const isGood = PROBES.every(([x, y], k) => {
      const [re, im] = transform(fewer, x, y);
      return Math.abs(re - exact[k][0]) + Math.abs(im - exact[k][1]) < ALLOWED;
    });
    if (isGood) return fewer;
  }
  return nodes;
}

function transform({ points, weights }: Nodes, x: number, y: number): readonly [number, number] {
  let re = 0;
  let im = 0;
  points.forEach((rate, k) => {
    const modulus = weights[k] * Math.exp(-rate * x);
    re += modulus * Math.cos(rate * y);
    im -= modulus * Math.sin(rate * y);
  });
  return [re, im];
}
