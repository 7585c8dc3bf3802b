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
    const odds = rate / (1 + rate / shape);
    for (let n = 0; n < MOST_TERMS; n++) {
      sum[n] += p;
      p *= (odds * (1 + n / shape)) / (n + 1);
    }
  });
  // Weights sum to 1 but for the last digits, which would keep a remainder that no term takes away.
  let left = nodes.weights.reduce((total, weight) => total + weight, 0);
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

/** Multiplies re + i im, element by element, by E[z^N] at z = 1 + uRe + i uIm (|z| <= 1): of high rates the digits of z - 1 count. */
export function multiplyByGeneratingFunction(
  frequency: Frequency,
  uRe: Float64Array,
  uIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  const series = countProbabilities(frequency);
  if (series !== null) {
    sumSeries(series, uRe, uIm, re, im);
    return;
  }
  const sumRe = new Float64Array(re.length);
  const sumIm = new Float64Array(re.length);
  const { near, far } = splitNodes(frequency);
  const nearSeries = countProbabilities(near);
  if (nearSeries === null) {
    addOverNodes(frequency, uRe, uIm, sumRe, sumIm);
  } else {
    sumRe.fill(1);
    sumSeries(nearSeries, uRe, uIm, sumRe, sumIm);
    addOverNodes(far, uRe, uIm, sumRe, sumIm);
  }
  for (let k = 0; k < re.length; k++) multiplyAt(k, sumRe[k], sumIm[k], re, im);
}

/** Rates up to this are a power series of a hundred terms or so. */
const NEAR = 60;
const splits = new WeakMap<Frequency, { near: Frequency; far: Frequency }>();

/** A wide rate has a long far end of little weight: its nodes one by one, few as they count for, and a series for the others. */
function splitNodes(frequency: Frequency): { near: Frequency; far: Frequency } {
  const known = splits.get(frequency);
  if (known) return known;
  const { points, weights } = frequency.nodes;
  const only = (keep: (rate: number) => boolean): Frequency => ({
    ...frequency,
    nodes: { points: points.filter(keep), weights: weights.filter((_, k) => keep(points[k])) },
  });
  const made = { near: only((rate) => rate <= NEAR), far: only((rate) => rate > NEAR) };
  splits.set(frequency, made);
  return made;
}

/**
 * The polynomial with real coefficients c at complex z: b_n = c_n + 2 Re(z) b_(n+1) - |z|^2 b_(n+2), then c_0 + z b_1 - |z|^2 b_2
 * (Goertzel). Four frequencies side by side, as each chain of additions would otherwise wait for itself.
 */
function sumSeries(
  series: Float64Array,
  uRe: Float64Array,
  uIm: Float64Array,
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
    const p0 = 2 * (1 + uRe[k]);
    const p1 = 2 * (1 + uRe[k1]);
    const p2 = 2 * (1 + uRe[k2]);
    const p3 = 2 * (1 + uRe[k3]);
    const q0 = (1 + uRe[k]) * (1 + uRe[k]) + uIm[k] * uIm[k];
    const q1 = (1 + uRe[k1]) * (1 + uRe[k1]) + uIm[k1] * uIm[k1];
    const q2 = (1 + uRe[k2]) * (1 + uRe[k2]) + uIm[k2] * uIm[k2];
    const q3 = (1 + uRe[k3]) * (1 + uRe[k3]) + uIm[k3] * uIm[k3];
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
    multiplyAt(k, c + (1 + uRe[k]) * a0 - q0 * b0, uIm[k] * a0, re, im);
    if (k + 1 <= last) multiplyAt(k1, c + (1 + uRe[k1]) * a1 - q1 * b1, uIm[k1] * a1, re, im);
    if (k + 2 <= last) multiplyAt(k2, c + (1 + uRe[k2]) * a2 - q2 * b2, uIm[k2] * a2, re, im);
    if (k + 3 <= last) multiplyAt(k3, c + (1 + uRe[k3]) * a3 - q3 * b3, uIm[k3] * a3, re, im);
  }
}

function multiplyAt(k: number, a: number, b: number, re: Float64Array, im: Float64Array): void {
  const r = re[k];
  re[k] = r * a - im[k] * b;
  im[k] = r * b + im[k] * a;
}

/** Adds the generating function, node by node; where a rate is so high that nothing is left of its node, that is skipped. */
function addOverNodes(
  { nodes, shape }: Frequency,
  uRe: Float64Array,
  uIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  const { points, weights } = nodes;
  for (let k = 0; k < re.length; k++) {
    const x = uRe[k];
    const y = uIm[k];
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
    re[k] += a;
    im[k] += b;
  }
}
