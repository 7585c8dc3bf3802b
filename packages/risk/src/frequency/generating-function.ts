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

/**
 * Multiplies re + i im, element by element, by E[z^N] at z = 1 + uRe + i uIm (|z| <= 1): of high rates the digits of z - 1 count. Where
 * nothing to speak of is left of re + i im, 0 is put.
 */
export function multiplyByGeneratingFunction(
  frequency: Frequency,
  uRe: Float64Array,
  uIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  const count = gather(uRe, uIm, re, im);
  const { series, nodes } = planOf(frequency);
  const x = kept.x.subarray(0, count);
  const y = kept.y.subarray(0, count);
  const sumRe = kept.re.subarray(0, count).fill(0);
  const sumIm = kept.im.subarray(0, count).fill(0);
  if (series !== null) addSeries(series, x, y, sumRe, sumIm);
  if (nodes !== null) addOverNodes(nodes, x, y, sumRe, sumIm);
  for (let n = 0; n < count; n++) {
    const k = kept.place[n];
    const r = re[k];
    re[k] = r * sumRe[n] - im[k] * sumIm[n];
    im[k] = r * sumIm[n] + im[k] * sumRe[n];
  }
}

/** Frequencies at which something is left, and what is asked and found there; written over by every call. */
let kept = emptyKept(0);

function emptyKept(count: number): {
  place: Uint32Array;
  x: Float64Array;
  y: Float64Array;
  re: Float64Array;
  im: Float64Array;
} {
  const numbers = (): Float64Array => new Float64Array(count);
  return { place: new Uint32Array(count), x: numbers(), y: numbers(), re: numbers(), im: numbers() };
}

/** Tilted back, less than this (squared) of a transform is below the last digit of a probability. */
const FADED = 1e-36;

/** Keeps the frequencies at which something is left of re + i im, and puts 0 elsewhere; how many are kept. */
function gather(uRe: Float64Array, uIm: Float64Array, re: Float64Array, im: Float64Array): number {
  if (kept.place.length < re.length) kept = emptyKept(re.length);
  const { place, x, y } = kept;
  let count = 0;
  for (let k = 0; k < re.length; k++) {
    if (re[k] * re[k] + im[k] * im[k] > FADED) {
      place[count] = k;
      x[count] = uRe[k];
      y[count] = uIm[k];
      count++;
    } else {
      re[k] = 0;
      im[k] = 0;
    }
  }
  return count;
}

/** How a generating function is summed: by the probabilities of counts, node by node, or the low rates so and the high ones so. */
interface Plan {
  readonly series: Float64Array | null;
  readonly nodes: Frequency | null;
}

const plans = new WeakMap<Frequency, Plan>();

/** The quickest way to sum a generating function. */
function planOf(frequency: Frequency): Plan {
  const known = plans.get(frequency);
  if (known) return known;
  const { near, far } = splitNodes(frequency);
  const whole = countProbabilities(frequency);
  const nearSeries =
    far.nodes.points.length > 0 && near.nodes.points.length > 0 ? countProbabilities(near) : null;
  const ways: readonly Plan[] = [
    { series: null, nodes: frequency },
    ...(whole === null ? [] : [{ series: whole, nodes: null }]),
    ...(nearSeries === null ? [] : [{ series: nearSeries, nodes: far }]),
  ];
  const [made] = ways.toSorted((a, b) => costOf(a) - costOf(b));
  plans.set(frequency, made);
  return made;
}

/** Rough nanoseconds a frequency. */
function costOf({ series, nodes }: Plan): number {
  const each =
    nodes === null ? 0 : nodes.shape === Infinity ? 40 : squaringsOf(nodes.shape) === null ? 80 : 12;
  return 1.2 * (series?.length ?? 0) + each * (nodes?.nodes.points.length ?? 0);
}

/** Rates up to this are a power series of a hundred terms or so. */
const NEAR = 60;

/** A wide rate has a long far end of little weight: its nodes one by one, few as they count for, and a series for the others. */
function splitNodes(frequency: Frequency): { near: Frequency; far: Frequency } {
  const { points, weights } = frequency.nodes;
  const only = (keep: (rate: number) => boolean): Frequency => ({
    ...frequency,
    nodes: { points: points.filter(keep), weights: weights.filter((_, k) => keep(points[k])) },
  });
  return { near: only((rate) => rate <= NEAR), far: only((rate) => rate > NEAR) };
}

const TIERS = 16;
const tiersBySeries = new WeakMap<Float64Array, Uint16Array>();

/** The last term of a series that counts where |z|^2 is at most k / 16, k = 0..16: most sizes' transforms soon are near 0. */
function tiersOf(series: Float64Array): Uint16Array {
  const known = tiersBySeries.get(series);
  if (known) return known;
  const made = new Uint16Array(TIERS + 1);
  for (let tier = 0; tier <= TIERS; tier++) {
    const modulus = Math.sqrt(tier / TIERS);
    let last = 0;
    for (let n = 1, power = modulus; n < series.length; n++, power *= modulus) {
      if (series[n] * power > LAST_TERM) last = n;
    }
    made[tier] = tier === TIERS ? series.length - 1 : last;
  }
  tiersBySeries.set(series, made);
  return made;
}

/** A term below this adds nothing: a hundredth of what is left out anyway. */
const LAST_TERM = 1e-15;

/**
 * The polynomial with real coefficients c at complex z: b_n = c_n + 2 Re(z) b_(n+1) - |z|^2 b_(n+2), then c_0 + z b_1 - |z|^2 b_2
 * (Goertzel).
 */
function addSeries(
  series: Float64Array,
  uRe: Float64Array,
  uIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  const tiers = tiersOf(series);
  for (let k = 0; k < re.length; k++) {
    const x = 1 + uRe[k];
    const square = x * x + uIm[k] * uIm[k];
    let a = 0;
    let b = 0;
    for (let n = tiers[square >= 1 ? TIERS : Math.ceil(square * TIERS)]; n >= 1; n--) {
      const next = series[n] + 2 * x * a - square * b;
      b = a;
      a = next;
    }
    re[k] += series[0] + x * a - square * b;
    im[k] += uIm[k] * a;
  }
}

/** How often a number is squared to give its power, where that is 2, 4, 8, ... up to 2^20; null elsewhere. */
function squaringsOf(shape: number): number | null {
  for (let count = 1; count <= 20; count++) if (shape === 1 << count) return count;
  return null;
}

/** Adds the generating function, node by node; where a rate is so high that nothing is left of its node, that is skipped. */
function addOverNodes(
  { nodes, shape }: Frequency,
  uRe: Float64Array,
  uIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  const squarings = squaringsOf(shape);
  nodes.points.forEach((rate, node) => {
    const weight = nodes.weights[node];
    if (squarings !== null) addSquared(rate / shape, squarings, weight, uRe, uIm, re, im);
    else if (shape === Infinity) addPoisson(rate, weight, uRe, uIm, re, im);
    else addGamma(rate, shape, weight, uRe, uIm, re, im);
  });
}

/** exp(-45): what is left of a node that is skipped. */
const NOTHING = 45;

/** Adds weight x exp(rate x u). */
function addPoisson(
  rate: number,
  weight: number,
  uRe: Float64Array,
  uIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  for (let k = 0; k < uRe.length; k++) {
    const logModulus = rate * uRe[k];
    if (logModulus < -NOTHING) continue;
    const modulus = weight * exp(logModulus);
    const angle = rate * uIm[k];
    re[k] += modulus * cos(angle);
    im[k] += modulus * sin(angle);
  }
}

/** Adds weight x (1 - rate u / shape)^-shape. */
function addGamma(
  rate: number,
  shape: number,
  weight: number,
  uRe: Float64Array,
  uIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  for (let k = 0; k < uRe.length; k++) {
    const u = 1 - (rate * uRe[k]) / shape;
    const v = (-rate * uIm[k]) / shape;
    const logModulus = (-shape / 2) * log(u * u + v * v);
    if (logModulus < -NOTHING) continue;
    const modulus = weight * exp(logModulus);
    const angle = -shape * atan2(v, u);
    re[k] += modulus * cos(angle);
    im[k] += modulus * sin(angle);
  }
}

/** The same for a shape that is a power of two: a reciprocal, squared so many times. */
function addSquared(
  rateOverShape: number,
  squarings: number,
  weight: number,
  uRe: Float64Array,
  uIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
): void {
  const most = exp((2 * NOTHING) / power(2, squarings));
  for (let k = 0; k < uRe.length; k++) {
    const u = 1 - rateOverShape * uRe[k];
    const v = -rateOverShape * uIm[k];
    const square = u * u + v * v;
    if (square > most) continue;
    let a = u / square;
    let b = -v / square;
    for (let n = 0; n < squarings; n++) {
      const twice = 2 * a;
      a = (a - b) * (a + b);
      b *= twice;
    }
    re[k] += weight * a;
    im[k] += weight * b;
  }
}
