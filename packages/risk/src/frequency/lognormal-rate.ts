import { atan2, cos, exp, log, power } from '../numerics/elementary.js';
import type { Nodes } from '../numerics/quadrature.js';

/** A lognormal rate with median 1 as a mixture of gamma laws of one shape around the nodes. */
export interface GammaMixture {
  readonly nodes: Nodes;
  /** A power of two, so that its generating function is a reciprocal squared so many times. */
  readonly shape: number;
}

/** exp(-20) = 2e-9 is what nodes this far apart leave of the transform. */
const LEFT_OUT = 20;
/** Standard deviations beyond which a normal law has 1e-10 of its weight, and what is kept of the integral over frequencies: exp(-32). */
const REACH = 6.5;
const FADED = 32;
const NOISE = 1e-14;

/**
 * A lognormal rate whose logarithm has standard deviation `s` as gamma laws of one shape: a count around each is negative binomial, which does
 * not swing however high the rate, so that some forty nodes do for any rate, where nodes with fixed rates would have to be a count's spread apart.
 *
 * The weights are exact for the shape: the logarithm's characteristic function exp(-s^2 t^2 / 2) over that of a gamma law,
 * Gamma(a + it) / (Gamma(a) a^(it)), transformed back. With a shape of 5 / s^2 and at least 8 none is below 0 by more than 5e-9, and with the
 * trapezium rule's step as below the transform's error is about 1e-8.
 */
export function lognormalAsGammas(s: number): GammaMixture {
  const shape = power(2, Math.max(3, Math.ceil(log(5 / (s * s)) / Math.LN2)));
  // The variance of the logarithm left to the nodes: that of a gamma law's is about 1 / shape.
  const left = s * s - 1 / shape;
  const step = (2 * Math.PI) / Math.sqrt(2 * LEFT_OUT * s * s * (shape / left));
  const from = -Math.ceil((REACH * s) / step);
  // The second moment of a wide rate has its mass 2s out.
  const to = Math.ceil(((REACH + 2 * s) * s) / step);
  // So that what the far end wraps around to is as far below.
  const turn = Math.PI / (step * (to + 1));
  const terms = Math.ceil(Math.sqrt((2 * FADED) / left) / turn);
  const [atZero] = logGammaComplex(shape, 0);
  const spectrum = Array.from({ length: terms + 1 }, (_, k) => {
    const t = k * turn;
    const [logModulus, angle] = logGammaComplex(shape, t);
    const modulus = exp((-s * s * t * t) / 2 - (logModulus - atZero));
    return { t, modulus: k === 0 ? modulus / 2 : modulus, angle: t * log(shape) - angle };
  });
  const points: number[] = [];
  const weights: number[] = [];
  for (let j = from; j <= to; j++) {
    const x = j * step;
    const weight = spectrum.reduce((sum, { t, modulus, angle }) => sum + modulus * cos(angle - t * x), 0);
    // Rounding leaves 1e-17 anywhere; far out that would be many events.
    if (weight <= NOISE * spectrum[0].modulus) continue;
    points.push(exp(x));
    weights.push(weight);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { nodes: { points, weights: weights.map((weight) => weight / total) }, shape };
}

/** Real parts below this are raised to it by the recurrence, where Stirling's series has an error of 1e-13. */
const STIRLING = 12;
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680];

/** ln Gamma(x + iy), x > 0: real part and angle. */
function logGammaComplex(x: number, y: number): readonly [number, number] {
  let re = 0;
  let im = 0;
  let a = x;
  for (; a < STIRLING; a++) {
    re -= 0.5 * log(a * a + y * y);
    im -= atan2(y, a);
  }
  const square = a * a + y * y;
  const logModulus = 0.5 * log(square);
  const angle = atan2(y, a);
  re += (a - 0.5) * logModulus - y * angle - a + 0.5 * log(2 * Math.PI);
  im += (a - 0.5) * angle + y * logModulus - y;
  // Odd powers of 1 / z.
  let [u, v] = [a / square, -y / square];
  const [p, q] = [u * u - v * v, 2 * u * v];
  for (const factor of SERIES) {
    re += factor * u;
    im += factor * v;
    [u, v] = [u * p - v * q, u * q + v * p];
  }
  return [re, im];
}
