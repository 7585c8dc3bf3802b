import { exp } from './elementary.js';
const TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);

/**
 * Complementary error function, 1 - erf(x).
 *
 * Relative error about 1e-15 below 2 and in the whole upper tail: the series of erf near zero, Lentz's continued fraction
 * beyond (Abramowitz & Stegun 7.1.6, 7.1.14).
 */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  return x < 2 ? 1 - erfSeries(x) : erfcFraction(x);
}

function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 100; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return TWO_OVER_SQRT_PI * exp(-x * x) * sum;
}

function erfcFraction(x: number): number {
  let tail = 0;
  for (let n = 160; n >= 1; n--) tail = n / 2 / (x + tail);
  return (exp(-x * x) * TWO_OVER_SQRT_PI) / 2 / (x + tail);
}
