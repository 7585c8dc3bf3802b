import type { Component, Portfolio } from '@risikobilde/risk';

/**
 * A year's outcome as one would first write it: sizes shared between the two nearest of `points` points up to `end`, one transform a
 * scenario, every rate by its nodes, an exponential of each, and quantiles by straight lines. No tilt, no estimate, no bracket.
 */
export function straightforward({ components }: Portfolio, end: number, points: number): Float64Array {
  const step = end / points;
  const re = new Float64Array(points).fill(1);
  const im = new Float64Array(points);
  for (const component of components) {
    const sizeRe = sharesOf(component, step, points);
    const sizeIm = new Float64Array(points);
    fourier(sizeRe, sizeIm, -1);
    const { nodes, shape } = component.frequency;
    // The second half of the transform of real numbers is the first, mirrored.
    for (let k = 0; k <= points / 2; k++) {
      let sumRe = 0;
      let sumIm = 0;
      for (let node = 0; node < nodes.points.length; node++) {
        const x = nodes.points[node] * (sizeRe[k] - 1);
        const y = nodes.points[node] * sizeIm[k];
        const u = 1 - x / shape;
        const v = -y / shape;
        const modulus = shape === Infinity ? Math.exp(x) : (u * u + v * v) ** (-shape / 2);
        const angle = shape === Infinity ? y : -shape * Math.atan2(v, u);
        sumRe += nodes.weights[node] * modulus * Math.cos(angle);
        sumIm += nodes.weights[node] * modulus * Math.sin(angle);
      }
      const before = re[k];
      re[k] = before * sumRe - im[k] * sumIm;
      im[k] = before * sumIm + im[k] * sumRe;
    }
  }
  for (let k = 1; k < points / 2; k++) {
    re[points - k] = re[k];
    im[points - k] = -im[k];
  }
  fourier(re, im, 1);
  for (let j = 0, sum = 0; j < points; j++) re[j] = sum += re[j] / points;
  return re;
}

/** The p-quantile of what that gives; what is on a point is spread half a step to either side. */
export function straightQuantile(cumulative: Float64Array, end: number, p: number): number {
  const j = cumulative.findIndex((value) => value >= p);
  const part = (p - cumulative[j - 1]) / (cumulative[j] - cumulative[j - 1]);
  return j <= 0 ? 0 : ((j - 0.5 + part) * end) / cumulative.length;
}

function sharesOf({ size, scales }: Component, step: number, points: number): Float64Array {
  const [scale] = scales.points;
  const limited = Float64Array.from(
    { length: points + 1 },
    (_, j) => (scale * size.limitedMean((j * step) / scale)) / step,
  );
  return Float64Array.from({ length: points }, (_, j) =>
    j === 0 ? 1 - limited[1] : 2 * limited[j] - limited[j - 1] - limited[j + 1],
  );
}

/** The complex transform in place (Cooley & Tukey), for a power of two. */
function fourier(re: Float64Array, im: Float64Array, sign: number): void {
  const n = re.length;
  for (let j = 0, k = 0; j < n; j++) {
    if (j < k) {
      [re[j], re[k]] = [re[k], re[j]];
      [im[j], im[k]] = [im[k], im[j]];
    }
    let bit = n >> 1;
    for (; k & bit; bit >>= 1) k ^= bit;
    k ^= bit;
  }
  for (let span = 1; span < n; span *= 2) {
    for (let k = 0; k < span; k++) {
      const c = Math.cos((Math.PI * k) / span);
      const s = Math.sin((sign * Math.PI * k) / span);
      for (let i = k; i < n; i += 2 * span) {
        const tRe = c * re[i + span] - s * im[i + span];
        const tIm = c * im[i + span] + s * re[i + span];
        re[i + span] = re[i] - tRe;
        im[i + span] = im[i] - tIm;
        re[i] += tRe;
        im[i] += tIm;
      }
    }
  }
}
