import type { Frequency } from './frequency.js';

const MOST_TERMS = 200;
const seriesByFrequency = new WeakMap<Frequency, Float64Array | null>();

/**
 * The probabilities P(N = 0), P(N = 1), ... until less than 1e-14 is left, or null when that takes more than 200 terms.
 * They are the power series of the generating function, which Horner's rule then sums: no exponentials per frequency.
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
    let p = nodes.weights[k] * (shape === Infinity ? Math.exp(-rate) : (1 + rate / shape) ** -shape);
    const odds = shape === Infinity ? rate : rate / (1 + rate / shape);
    for (let n = 0; n < MOST_TERMS; n++) {
      sum[n] += p;
      p *= (odds * (shape === Infinity ? 1 : 1 + n / shape)) / (n + 1);
    }
  });
  let left = 1;
  for (let n = 0; n < MOST_TERMS; n++) {
    left -= sum[n];
    if (left < 1e-14) return sum.slice(0, n + 1);
  }
  return null;
}

/** E[z^N] for real z in [0, 1]: P(no event of the kind that z leaves out). */
export function generatingFunction({ nodes, shape }: Frequency, z: number): number {
  return nodes.points.reduce((sum, rate, k) => sum + nodes.weights[k] * lawAtNode(rate, shape, z), 0);
}

function lawAtNode(rate: number, shape: number, z: number): number {
  return shape === Infinity ? Math.exp(rate * (z - 1)) : (1 + (rate / shape) * (1 - z)) ** -shape;
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
  if (series !== null) horner(series, zRe, zIm, re, im);
  else overNodes(frequency, zRe, zIm, re, im);
}

function horner(
  series: Float64Array,
  zRe: Float64Array,
  zIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  const top = series.length - 1;
  for (let k = 0; k < re.length; k++) {
    const x = zRe[k];
    const y = zIm[k];
    let a = series[top];
    let b = 0;
    for (let n = top - 1; n >= 0; n--) {
      const t = a * x - b * y + series[n];
      b = a * y + b * x;
      a = t;
    }
    const r = re[k];
    re[k] = r * a - im[k] * b;
    im[k] = r * b + im[k] * a;
  }
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
      const logModulus = shape === Infinity ? rate * x : (-shape / 2) * Math.log(u * u + v * v);
      if (logModulus < -45) continue;
      const angle = shape === Infinity ? rate * y : -shape * Math.atan2(v, u);
      const modulus = weights[node] * Math.exp(logModulus);
      a += modulus * Math.cos(angle);
      b += modulus * Math.sin(angle);
    }
    const r = re[k];
    re[k] = r * a - im[k] * b;
    im[k] = r * b + im[k] * a;
  }
}
