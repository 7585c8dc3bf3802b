import { cos, sin } from './elementary.js';

/** The discrete Fourier transform of real sequences of one length, a power of two of at least 4. */
export interface RealFourier {
  readonly length: number;
  /** Cosines and sines of 2 pi k / length, k = 0..length/2. */
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
  /** X[k] = sum x[j] exp(-2 pi i jk / length), k = 0..length/2, into `re` and `im` (length/2 + 1 each). */
  forward(x: Float64Array, re: Float64Array, im: Float64Array): void;
  /** The real sequence with the transform `re`, `im`, into `x`. */
  inverse(re: Float64Array, im: Float64Array, x: Float64Array): void;
}

const byLength = new Map<number, RealFourier>();

/** The transform for `length` points; its tables of sines are made once. A real sequence is a complex one of half length. */
export function realFourier(length: number): RealFourier {
  const known = byLength.get(length);
  if (known) return known;
  const made = create(length);
  byLength.set(length, made);
  return made;
}

function create(length: number): RealFourier {
  const half = length / 2;
  const cosines = new Float64Array(half + 1);
  const sines = new Float64Array(half + 1);
  for (let k = 0; k <= half; k++) {
    cosines[k] = cos((2 * Math.PI * k) / length);
    sines[k] = sin((2 * Math.PI * k) / length);
  }
  const order = inputOrder(half);
  const a = new Float64Array(half);
  const b = new Float64Array(half);

  const forward = (x: Float64Array, re: Float64Array, im: Float64Array): void => {
    for (let j = 0; j < half; j++) {
      const from = order[j];
      a[j] = x[2 * from];
      b[j] = x[2 * from + 1];
    }
    transform(a, b, cosines, sines);
    for (let k = 0; k <= half; k++) {
      const p = k === half ? 0 : k;
      const q = k === 0 ? 0 : half - k;
      const evenRe = (a[p] + a[q]) / 2;
      const evenIm = (b[p] - b[q]) / 2;
      const oddRe = (b[p] + b[q]) / 2;
      const oddIm = (a[q] - a[p]) / 2;
      re[k] = evenRe + cosines[k] * oddRe + sines[k] * oddIm;
      im[k] = evenIm + cosines[k] * oddIm - sines[k] * oddRe;
    }
  };

  const inverse = (re: Float64Array, im: Float64Array, x: Float64Array): void => {
    for (let j = 0; j < half; j++) {
      const k = order[j];
      const q = half - k;
      const evenRe = (re[k] + re[q]) / 2;
      const evenIm = (im[k] - im[q]) / 2;
      const diffRe = (re[k] - re[q]) / 2;
      const diffIm = (im[k] + im[q]) / 2;
      const oddRe = cosines[k] * diffRe - sines[k] * diffIm;
      const oddIm = cosines[k] * diffIm + sines[k] * diffRe;
      // The inverse is the forward transform of the conjugate.
      a[j] = evenRe - oddIm;
      b[j] = -(evenIm + oddRe);
    }
    transform(a, b, cosines, sines);
    for (let j = 0; j < half; j++) {
      x[2 * j] = a[j] / half;
      x[2 * j + 1] = -b[j] / half;
    }
  };
  return { length, cosines, sines, forward, inverse };
}

/**
 * The complex transform in place, on input in the order that `inputOrder` gives; cosines and sines hold the circle in twice as many
 * steps.
 */
function transform(re: Float64Array, im: Float64Array, cosines: Float64Array, sines: Float64Array): void {
  const n = re.length;
  for (let span = 1; span < n; span *= 2) {
    const stride = n / span;
    for (let start = 0; start < n; start += 2 * span) {
      for (let k = 0; k < span; k++) {
        const c = cosines[k * stride];
        const s = sines[k * stride];
        const i = start + k;
        const j = i + span;
        const tRe = c * re[j] + s * im[j];
        const tIm = c * im[j] - s * re[j];
        re[j] = re[i] - tRe;
        im[j] = im[i] - tIm;
        re[i] += tRe;
        im[i] += tIm;
      }
    }
  }
}

/** Which number of a sequence stands where before the stages: each where its place has its bits reversed. */
function inputOrder(n: number): Uint32Array {
  const order = new Uint32Array(n);
  for (let j = 0, k = 0; j < n; j++) {
    order[j] = k;
    let bit = n >> 1;
    for (; k & bit; bit >>= 1) k ^= bit;
    k ^= bit;
  }
  return order;
}
