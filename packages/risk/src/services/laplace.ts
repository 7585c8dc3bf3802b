import { exp, power } from '../numerics/elementary.js';
/** One node of the numerical inversion: where the transform is asked, and what it counts. */
export interface LaplaceNode {
  /** The transform is asked at s = (re + i im) / (2 y) for the tail at y. */
  readonly re: number;
  readonly im: number;
  /** Complex weight of 1 - transform in the sum whose real part is the tail. */
  readonly weightRe: number;
  readonly weightIm: number;
  /** Weight of the transform's real part in the sum that is y times the density at y. */
  readonly densityWeight: number;
}

/**
 * The Euler algorithm (Abate & Whitt 1995, 2006) for tails: P(S > y) = sum of Re(weight (1 - transform(s_k))), `direct` + `averaged`
 * + 1 nodes; exp(-a) is what folding leaves, where the law is smooth at y. Worse within a step of a value that carries probability.
 */
function eulerNodes(a: number, direct: number, averaged: number): readonly LaplaceNode[] {
  return Array.from({ length: direct + averaged + 1 }, (_, k) => {
    const im = 2 * Math.PI * k;
    const sign = k === 0 ? 0.5 : k % 2 === 0 ? 1 : -1;
    const factor = 2 * exp(a / 2) * sign * shareOf(k, direct, averaged);
    const modulus = a * a + im * im;
    return {
      re: a,
      im,
      weightRe: (factor * a) / modulus,
      weightIm: (-factor * im) / modulus,
      densityWeight: factor / 2,
    };
  });
}

/** Nodes for thousands of services, of which a thousandth is asked: error about 2e-6. */
export const laplaceNodes = eulerNodes(13, 12, 9);

/** Nodes for checking other methods by: error about 1e-8. */
const fineNodes = eulerNodes(18.4, 18, 11);

/** Euler summation: the share of the binomially averaged partial sums that hold term k. */
function shareOf(k: number, direct: number, averaged: number): number {
  let share = 0;
  let binomial = 1;
  for (let j = 0; j <= averaged; j++) {
    if (k <= direct + j) share += binomial;
    binomial *= (averaged - j) / (j + 1);
  }
  return share / power(2, averaged);
}

/** P(S > y) from the transform E[exp(-s S)] given as a function of complex s, writing [re, im] into `out`. */
export function tailByLaplace(
  y: number,
  transform: (re: number, im: number, out: [number, number]) => void,
): number {
  const out: [number, number] = [0, 0];
  return fineNodes.reduce((sum, node) => {
    transform(node.re / (2 * y), node.im / (2 * y), out);
    return sum + node.weightRe * (1 - out[0]) + node.weightIm * out[1];
  }, 0);
}
