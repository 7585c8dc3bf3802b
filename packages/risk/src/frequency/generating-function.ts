import { atan2, cos, exp, log, power, sin } from '../numerics/elementary.js';
import type { Frequency } from './frequency.js';

const MOST_TERMS = 600;
const seriesByFrequency = new WeakMap<Frequency, Float64Array | null>();

/**
 * The probabilities P(N = 0), P(N = 1), ... until less than 1e-13 is left, or null when that takes more than 600 terms.
 * They are the power series of the generating function, which is then summed: no exponentials per frequency.
 */
export function countProbabilities(frequency: Frequency): Float64Array | null {
  const known = seriesByFrequency.get(frequency);
  if (known !== undefined) return known;
  const made = sumCounts(frequency);
  seriesByFrequency.set(frequency, made);
  return made;
}

function sumCounts({ nodes, shape }: Frequency): Float64Array | null {
  const sum = new Float64Array(MOST_TERMS);
  nodes.points.forEach((rate, k) => {
    let p = nodes.weights[k] * (shape === Infinity ? exp(-rate) : power(1 + rate / shape, -shape));
    const odds = shape === Infinity ? rate : rate / (1 + rate / shape);
    for (let n = 0; n < MOST_TERMS; n++) {
      sum[n] += p;
      p *= (odds * (shape === Infinity ? 1 : 1 + n / shape)) / (n + 1);
    }
  });
  let left = 1;
  for (let n = 0; n < MOST_TERMS; n++) {
    left -= sum[n];
    if (left < 1e-13) return sum.slice(0, n + 1);
  }
  return null;
}

/** E[z^N] for real z in [0, 1]: P(no event of the kind that z leaves out). */
export function generatingFunction({ nodes, shape }: Frequency, z: number): number {
  return nodes.points.reduce((sum, rate, k) => sum + nodes.weights[k] * lawAtNode(rate, shape, z), 0);
}

function lawAtNode(rate: number, shape: number, z: number): number {
  return shape === Infinity ? exp(rate * (z - 1)) : power(1 + (rate / shape) * (1 - z), -shape);
}

/** Multiplies re + i im, element by element, by E[z^N] at z = zRe + i zIm (|z| <= 1). */
export function multiplyByGeneratingFunction(
  frequency: Frequency,
  zRe: Float64Array,
  zIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  const series = countProbabilities(frequency);
  if (series !== null) sumSeries(series, zRe, zIm, re, im);
  else overNodes(frequency, zRe, zIm, re, im);
}

/**
 * The polynomial with real coefficients c at complex z: b_n = c_n + 2 Re(z) b_(n+1) - |z|^2 b_(n+2), then c_0 + z b_1 - |z|^2 b_2
 * (Goertzel). Four frequencies side by side, as each chain of additions would otherwise wait for itself.
 */
function sumSeries(
  series: Float64Array,
  zRe: Float64Array,
  zIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  const top = series.length - 1;
  const last = re.length - 1;
  for (let k = 0; k < re.length; k += 4) {
    // Past the end the last frequency stands in; its answer is not written again.
    const k1 = Math.min(k + 1, last);
    const k2 = Math.min(k + 2, last);
    const k3 = Math.min(k + 3, last);
    const p0 = 2 * zRe[k];
    const p1 = 2 * zRe[k1];
    const p2 = 2 * zRe[k2];
    const p3 = 2 * zRe[k3];
    const q0 = zRe[k] * zRe[k] + zIm[k] * zIm[k];
    const q1 = zRe[k1] * zRe[k1] + zIm[k1] * zIm[k1];
    const q2 = zRe[k2] * zRe[k2] + zIm[k2] * zIm[k2];
    const q3 = zRe[k3] * zRe[k3] + zIm[k3] * zIm[k3];
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let b0 = 0;
    let b1 = 0;
    let b2 = 0;
    let b3 = 0;
    for (let n = top; n >= 1; n--) {
      const c = series[n];
      const t0 = c + p0 * a0 - q0 * b0;
      const t1 = c + p1 * a1 - q1 * b1;
      const t2 = c + p2 * a2 - q2 * b2;
      const t3 = c + p3 * a3 - q3 * b3;
      b0 = a0;
      b1 = a1;
      b2 = a2;
      b3 = a3;
      a0 = t0;
      a1 = t1;
      a2 = t2;
      a3 = t3;
    }
    const c = series[0];
    multiplyAt(k, c + zRe[k] * a0 - q0 * b0, zIm[k] * a0, re, im);
    if (k + 1 <= last) multiplyAt(k1, c + zRe[k1] * a1 - q1 * b1, zIm[k1] * a1, re, im);
    if (k + 2 <= last) multiplyAt(k2, c + zRe[k2] * a2 - q2 * b2, zIm[k2] * a2, re, im);
    if (k + 3 <= last) multiplyAt(k3, c + zRe[k3] * a3 - q3 * b3, zIm[k3] * a3, re, im);
  }
}

function multiplyAt(k: number, a: number, b: number, re: Float64Array, im: Float64Array): void {
  const r = re[k];
  re[k] = r * a - im[k] * b;
  im[k] = r * b + im[k] * a;
}

function overNodes(
  { nodes, shape }: Frequency,
  zRe: Float64Array,
  zIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  const { points, weights } = nodes;
  for (let k = 0; k < re.length; k++) {
    const x = zRe[k] - 1;
    const y = zIm[k];
    let a = 0;
    let b = 0;
    for (let node = 0; node < points.length; node++) {
      const rate = points[node];
      // ln E[z^N] at the node: rate t, or -shape ln(1 - rate t / shape), with t = z - 1.
      const u = 1 - (rate * x) / shape;
      const v = (-rate * y) / shape;
      const logModulus = shape === Infinity ? rate * x : (-shape / 2) * log(u * u + v * v);
      if (logModulus < -45) continue;
      const angle = shape === Infinity ? rate * y : -shape * atan2(v, u);
      const modulus = weights[node] * exp(logModulus);
      a += modulus * cos(angle);
      b += modulus * sin(angle);
    }
    multiplyAt(k, a, b, re, im);
  }
}
