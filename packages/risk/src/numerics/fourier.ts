/** The discrete Fourier transform of real sequences of one length (a power of two, at least 4). */
export interface RealFourier {
  readonly length: number;
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
  const cos = new Float64Array(half + 1);
  const sin = new Float64Array(half + 1);
  for (let k = 0; k <= half; k++) {
    cos[k] = Math.cos((2 * Math.PI * k) / length);
    sin[k] = Math.sin((2 * Math.PI * k) / length);
  }
  const reversed = bitReversal(half);
  const a = new Float64Array(half);
  const b = new Float64Array(half);

  const forward = (x: Float64Array, re: Float64Array, im: Float64Array): void => {
    for (let j = 0; j < half; j++) {
      const from = reversed[j];
      a[j] = x[2 * from];
      b[j] = x[2 * from + 1];
    }
    butterflies(a, b, cos, sin);
    for (let k = 0; k <= half; k++) {
      const p = k === half ? 0 : k;
      const q = k === 0 ? 0 : half - k;
      const evenRe = (a[p] + a[q]) / 2;
      const evenIm = (b[p] - b[q]) / 2;
      const oddRe = (b[p] + b[q]) / 2;
      const oddIm = (a[q] - a[p]) / 2;
      re[k] = evenRe + cos[k] * oddRe + sin[k] * oddIm;
      im[k] = evenIm + cos[k] * oddIm - sin[k] * oddRe;
    }
  };

  const inverse = (re: Float64Array, im: Float64Array, x: Float64Array): void => {
    for (let j = 0; j < half; j++) {
      const k = reversed[j];
      const q = half - k;
      const evenRe = (re[k] + re[q]) / 2;
      const evenIm = (im[k] - im[q]) / 2;
      const diffRe = (re[k] - re[q]) / 2;
      const diffIm = (im[k] + im[q]) / 2;
      const oddRe = cos[k] * diffRe - sin[k] * diffIm;
      const oddIm = cos[k] * diffIm + sin[k] * diffRe;
      // The inverse is the forward transform of the conjugate.
      a[j] = evenRe - oddIm;
      b[j] = -(evenIm + oddRe);
    }
    butterflies(a, b, cos, sin);
    for (let j = 0; j < half; j++) {
      x[2 * j] = a[j] / half;
      x[2 * j + 1] = -b[j] / half;
    }
  };
  return { length, forward, inverse };
}

/** Radix-2 butterflies in place on bit-reversed input; cos and sin hold the circle in twice as many steps. */
function butterflies(re: Float64Array, im: Float64Array, cos: Float64Array, sin: Float64Array): void {
  const n = re.length;
  for (let span = 1; span < n; span *= 2) {
    const stride = n / span;
    for (let start = 0; start < n; start += 2 * span) {
      for (let k = 0; k < span; k++) {
        const c = cos[k * stride];
        const s = sin[k * stride];
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

function bitReversal(n: number): Uint32Array {
  const reversed = new Uint32Array(n);
  for (let j = 1, k = 0; j < n; j++) {
    let bit = n >> 1;
    for (; k & bit; bit >>= 1) k ^= bit;
    k ^= bit;
    reversed[j] = k;
  }
  return reversed;
}
