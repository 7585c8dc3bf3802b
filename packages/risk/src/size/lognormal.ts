import { exp, log } from '../numerics/elementary.js';
import { normalCdf, normalQuantile, Z95 } from '../numerics/normal.js';
import { pointSize, type Size } from './size.js';

let logarithms = new Float64Array(0);

/**
 * X = min(Y, cap) with ln Y normal, given by its 5 % and 95 % points (0 < p05 <= p95); `cap` is the population at risk.
 *
 * E[min(Y, x)] = E[Y] P(Z <= z - s) + x P(Z > z), z = (ln x - m) / s (Klugman, Panjer & Willmot, app. A).
 */
export function lognormalSize(p05: number, p95: number, cap = Infinity): Size {
  const m = (log(p05) + log(p95)) / 2;
  const s = (log(p95) - log(p05)) / (2 * Z95);
  if (s === 0) return pointSize(Math.min(p05, cap));
  const uncapped = exp(m + (s * s) / 2);
  const zOf = (x: number): number => (log(x) - m) / s;
  const limited = (x: number, z: number): number => uncapped * normalCdf(z - s) + x * normalCdf(-z);
  const capZ = zOf(cap);
  const capWeight = cap === Infinity ? 0 : normalCdf(-capZ);
  const mean = cap === Infinity ? uncapped : limited(cap, capZ);
  const square = exp(2 * m + 2 * s * s);
  // Beyond nine standard deviations (of the size-weighted law too) nothing is left: 1e-19.
  const end = Math.min(cap, exp(m + s * (9 + s)));

  return {
    mean,
    secondMoment: cap === Infinity ? square : square * normalCdf(capZ - 2 * s) + cap * cap * capWeight,
    most: cap,
    reach: Math.min(cap, exp(m + 8.3 * s)),
    atoms: capWeight > 0 ? [{ at: cap, weight: capWeight }] : [],
    edges: capWeight > 0 ? [cap] : [],
    cdf: (x) => (x >= cap ? 1 : x <= 0 ? 0 : normalCdf(zOf(x))),
    limitedMean: (x) => (x >= cap ? mean : x <= 0 ? 0 : limited(x, zOf(x))),
    limitedSquare: (x) => {
      if (x <= 0) return 0;
      const most = Math.min(x, cap);
      const z = zOf(most);
      return square * normalCdf(z - 2 * s) + most * most * normalCdf(-z);
    },
    quantile: (u) => Math.min(cap, exp(m + s * normalQuantile(u))),
    tabulateLimitedMeans(h, out) {
      const logs = logarithmsUpTo(out.length);
      const shift = log(h) - m;
      const perSpread = 1 / s;
      const inside = Math.min(out.length, Math.ceil(end / h));
      out[0] = 0;
      for (let j = 1; j < inside; j++) {
        const z = (logs[j] + shift) * perSpread;
        out[j] = uncapped * normalCdf(z - s) + j * h * normalCdf(-z);
      }
      out.fill(mean, Math.max(1, inside));
    },
    tabulateCdf(h, out) {
      const logs = logarithmsUpTo(out.length);
      const shift = log(h) - m;
      const perSpread = 1 / s;
      const inside = Math.min(out.length, Math.ceil(end / h));
      out[0] = 0;
      for (let j = 1; j < inside; j++) out[j] = 1 - normalCdf(-(logs[j] + shift) * perSpread);
      out.fill(1, Math.max(1, inside));
    },
  };
}

/** ln 0, ln 1, ..., at least `count` of them: every lognormal scenario on every grid shares one table. */
function logarithmsUpTo(count: number): Float64Array {
  if (logarithms.length < count) logarithms = Float64Array.from({ length: count }, (_, j) => log(j));
  return logarithms;
}
