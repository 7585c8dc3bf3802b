import { exp, log, log1p } from './elementary.js';
import { logGamma } from './gamma.js';

/** Beta(a, b) distribution on [0, 1], with its normalising constant computed once. */
export interface Beta {
  readonly a: number;
  readonly b: number;
  /** Natural logarithm of the beta function B(a, b). */
  readonly logBeta: number;
}

/** Beta(a, b), a > 0 and b > 0. */
export function createBeta(a: number, b: number): Beta {
  return { a, b, logBeta: logGamma(a) + logGamma(b) - logGamma(a + b) };
}

/** Density of the beta distribution at x in (0, 1). */
export function betaDensity(beta: Beta, x: number): number {
  if (x <= 0 || x >= 1) return 0;
  return exp((beta.a - 1) * log(x) + (beta.b - 1) * log1p(-x) - beta.logBeta);
}

/** Distribution function of the beta distribution at x; absolute error below 1e-14 (continued fraction, A & S 26.5.8). */
export function betaCdf(beta: Beta, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const { a, b, logBeta } = beta;
  const front = exp(a * log(x) + b * log1p(-x) - logBeta);
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(a, b, x)) / a
    : 1 - (front * fraction(b, a, 1 - x)) / b;
}

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h;
}
