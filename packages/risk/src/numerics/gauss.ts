import type { Nodes } from './quadrature.js';

/**
 * Gauss nodes for Beta(a, b) on [0, 1]; exact for polynomials of degree 2 count - 1.
 *
 * Golub & Welsch (1969): eigenvalues of the tridiagonal matrix of the Jacobi recurrence, by implicit QL; a weight is the square
 * of the first component of its eigenvector.
 */
export function betaNodes(a: number, b: number, count: number): Nodes {
  const diagonal = new Float64Array(count);
  const off = new Float64Array(count);
  const alpha = b - 1;
  const beta = a - 1;
  for (let n = 0; n < count; n++) {
    const s = 2 * n + alpha + beta;
    diagonal[n] = n === 0 ? (beta - alpha) / (s + 2) : (beta * beta - alpha * alpha) / (s * (s + 2));
    const m = n + 1;
    const t = 2 * m + alpha + beta;
    const square =
      m === 1
        ? (4 * (1 + alpha) * (1 + beta)) / (t * t * (t + 1))
        : (4 * m * (m + alpha) * (m + beta) * (m + alpha + beta)) / (t * t * (t + 1) * (t - 1));
    off[n] = Math.sqrt(square);
  }
  const { points, weights } = nodesOf(diagonal, off);
  return { points: points.map((x) => Math.min(1, Math.max(0, (1 + x) / 2))), weights };
}

/** Gauss nodes for the standard normal distribution (Hermite); exact for polynomials of degree 2 count - 1. */
export function gaussNormalNodes(count: number): Nodes {
  const off = Float64Array.from({ length: count }, (_, n) => Math.sqrt(n + 1));
  return nodesOf(new Float64Array(count), off);
}

/**
 * Gauss nodes of a distribution that is itself a list of nodes, by the recurrence of its orthogonal polynomials (Stieltjes); null
 * when it has fewer points of growth than `count`. Points stay within those given.
 */
export function gaussNodesOf(nodes: Nodes, count: number): Nodes | null {
  return gaussNodesFrom(nodes)(count);
}

/** The same for one count after another, of a distribution: longer lists go on from where shorter ones ended. */
export function gaussNodesFrom({ points, weights }: Nodes): (count: number) => Nodes | null {
  const total = weights.reduce((sum, w) => sum + w, 0);
  const scale = points.reduce((sum, x, k) => sum + x * weights[k], 0) / total;
  const x = Float64Array.from(points, (point) => point / scale);
  const w = Float64Array.from(weights);
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const diagonal: number[] = [];
  const off: number[] = [];
  let before = new Float64Array(x.length);
  // Orthonormal, so that neither very small nor very large rates leave the range of the numbers.
  let now = new Float64Array(x.length).fill(1 / Math.sqrt(total));
  /** One more of the recurrence's terms; false when the distribution has no more. */
  const extend = (): boolean => {
    const n = diagonal.length;
    if (n > 0) {
      const a = diagonal[n - 1];
      const b = n === 1 ? 0 : off[n - 2];
      let square = 0;
      // The polynomial before last is not needed again: the next takes its place.
      for (let k = 0; k < x.length; k++) {
        const next = (x[k] - a) * now[k] - b * before[k];
        before[k] = next;
        square += w[k] * next * next;
      }
      if (!(square > 1e-24)) return false;
      const root = Math.sqrt(square);
      for (let k = 0; k < x.length; k++) before[k] /= root;
      [before, now] = [now, before];
      off.push(root);
    }
    let a = 0;
    for (let k = 0; k < x.length; k++) a += w[k] * x[k] * now[k] * now[k];
    diagonal.push(a);
    return true;
  };
  let isAtEnd = !(scale > 0);
  return (count) => {
    while (!isAtEnd && diagonal.length < count) isAtEnd = !extend();
    if (diagonal.length < count) return null;
    const { points: found, weights: shares } = nodesOf(
      Float64Array.from(diagonal.slice(0, count)),
      Float64Array.from([...off, 0]),
    );
    return {
      points: found.map((point) => Math.min(high, Math.max(low, point * scale))),
      weights: shares.map((share) => share * total),
    };
  };
}

function nodesOf(diagonal: Float64Array, off: Float64Array): Nodes {
  const first = new Float64Array(diagonal.length);
  first[0] = 1;
  diagonalise(diagonal, off, first);
  return { points: [...diagonal], weights: Array.from(first, (v) => v * v) };
}

/** Implicit QL with shifts, in place: eigenvalues into `d`, first components of the eigenvectors into `first`. `e` joins d[k] to d[k + 1]. */
function diagonalise(d: Float64Array, e: Float64Array, first: Float64Array): void {
  const n = d.length;
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; sweep < 60; sweep++) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]) > 1e-16 * (Math.abs(d[m]) + Math.abs(d[m + 1]))) m++;
      if (m === l) break;
      let g = (d[l + 1] - d[l]) / (2 * e[l]);
      g = d[m] - d[l] + e[l] / (g + (g >= 0 ? 1 : -1) * Math.sqrt(g * g + 1));
      let s = 1;
      let c = 1;
      let p = 0;
      for (let i = m - 1; i >= l; i--) {
        const f = s * e[i];
        const b = c * e[i];
        const r = Math.sqrt(f * f + g * g);
        e[i + 1] = r;
        s = f / r;
        c = g / r;
        g = d[i + 1] - p;
        const t = (d[i] - g) * s + 2 * c * b;
        p = s * t;
        d[i + 1] = g + p;
        g = c * t - b;
        const v = first[i + 1];
        first[i + 1] = s * first[i] + c * v;
        first[i] = c * first[i] - s * v;
      }
      d[l] -= p;
      e[l] = g;
      e[m] = 0;
    }
  }
}
