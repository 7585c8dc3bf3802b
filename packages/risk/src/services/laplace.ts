import { exp, power } from '../numerics/elementary.js';
/** One node of the numerical inversion: where the transform is asked, and what it counts. */
export interface LaplaceNode {
  /** The transform is asked at s = (re + i im) / (2 y) for the tail at y. */
  readonly re: number;
  readonly im: number;
  /** Complex weight of 1 - transform in the sum whose real part is the tail. */
  readonly weightRe: number;
  readonly weightIm: number;
}

const A = 18.4;
const DIRECT = 18;
const AVERAGED = 11;

/**
 * The Euler algorithm (Abate & Whitt 1995, 2006) for tails: P(S > y) = sum of Re(weight (1 - transform(s_k))), 30 nodes, error
 * about 1e-8 where the law is smooth at y, worse within a step of a value that carries probability of its own.
 */
export const laplaceNodes: readonly LaplaceNode[] = Array.from({ length: DIRECT + AVERAGED + 1 }, (_, k) => {
  const im = 2 * Math.PI * k;
  const sign = k === 0 ? 0.5 : k % 2 === 0 ? 1 : -1;
  const factor = 2 * exp(A / 2) * sign * shareOf(k);
  const modulus = A * A + im * im;
  return { re: A, im, weightRe: (factor * A) / modulus, weightIm: (-factor * im) / modulus };
});

/** Euler summation: the share of the binomially averaged partial sums that hold term k. */
function shareOf(k: number): number {
  let share = 0;
  let binomial = 1;
  for (let j = 0; j <= AVERAGED; j++) {
    if (k <= DIRECT + j) share += binomial;
    binomial *= (AVERAGED - j) / (j + 1);
  }
  return share / power(2, AVERAGED);
}

/** P(S > y) from the transform E[exp(-s S)] given as a function of complex s, writing [re, im] into `out`. */
export function tailByLaplace(
  y: number,
  transform: (re: number, im: number, out: [number, number]) => void,
): number {
  const out: [number, number] = [0, 0];
  return laplaceNodes.reduce((sum, node) => {
    transform(node.re / (2 * y), node.im / (2 * y), out);
    return sum + node.weightRe * (1 - out[0]) + node.weightIm * out[1];
  }, 0);
}
