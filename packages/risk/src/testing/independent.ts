import type { ConsequenceSpec, FrequencySpec, Scenario } from '../scenario.js';

/*
 * An independent computation of P(S > x): Euler inversion of the Laplace transform (Abate & Whitt 1995), from the description of
 * the scenarios alone. It has no grid of outcomes and shares no code with the engine: transforms of rates and sizes by plain
 * quadrature, complex numbers as pairs.
 */

type Complex = readonly [number, number];

/** A law as points with weights, so that E[g] is a sum. */
interface Points {
  readonly x: Float64Array;
  readonly w: Float64Array;
}

const Z95 = 1.6448536269514722;
/** Sets the discretisation error of the inversion: exp(-A) = 1e-8. */
const A = 18.4;
/** Terms summed as they are, and terms that are averaged with binomial weights. */
const TERMS = 60;
const AVERAGED = 14;

/** P(S > x) of a year, away from values that carry probability; absolute error about 1e-8. */
export function independentExceedance(scenarios: readonly Scenario[], terms = TERMS): (x: number) => number {
  const parts = scenarios.map((scenario) => ({
    rate: ratePoints(scenario.frequency),
    shape:
      scenario.frequency.kind === 'gamma-poisson' && scenario.frequency.cv > 0
        ? scenario.frequency.cv ** -2
        : Infinity,
    size: sizePoints(scenario.consequence),
  }));
  return (x) => {
    let sum = 0;
    const partial: number[] = [];
    for (let k = 0; k <= terms + AVERAGED; k++) {
      const s: Complex = [A / (2 * x), (k * Math.PI) / x];
      const [re, im] = parts.reduce<Complex>(
        (product, part) => times(product, yearTransform(part, s)),
        [1, 0],
      );
      // The transform of P(S > x) is (1 - E exp(-s S)) / s.
      const [tail] = divide([1 - re, -im], s);
      sum += (k === 0 ? 0.5 : 1) * (k % 2 === 0 ? 1 : -1) * tail;
      if (k >= terms) partial.push(sum);
    }
    const averaged = partial.reduce((total, value, k) => total + value * choose(AVERAGED, k), 0);
    return (Math.exp(A / 2) / x) * averaged * 2 ** -AVERAGED;
  };
}

function yearTransform(
  { rate, shape, size }: { rate: Points; shape: number; size: Points },
  [sRe, sIm]: Complex,
): Complex {
  let re = 0;
  let im = 0;
  for (let k = 0; k < size.x.length; k++) {
    const modulus = size.w[k] * Math.exp(-sRe * size.x[k]);
    re += modulus * Math.cos(sIm * size.x[k]);
    im -= modulus * Math.sin(sIm * size.x[k]);
  }
  let outRe = 0;
  let outIm = 0;
  for (let k = 0; k < rate.x.length; k++) {
    const lost: Complex = [rate.x[k] * (1 - re), -rate.x[k] * im];
    const [a, b] =
      shape === Infinity
        ? exponential([-lost[0], -lost[1]])
        : negativePower([1 + lost[0] / shape, lost[1] / shape], shape);
    outRe += rate.w[k] * a;
    outIm += rate.w[k] * b;
  }
  return [outRe, outIm];
}

function ratePoints(spec: FrequencySpec): Points {
  switch (spec.kind) {
    case 'poisson':
      return lone(spec.rate);
    case 'gamma-poisson':
      return lone(spec.mean);
    case 'poisson-pert':
      return pertPoints(spec.min, spec.mode, spec.max);
    case 'poisson-lognormal':
      return lognormalPoints(spec.p05, spec.p95, Infinity);
    case 'poisson-log-uniform':
      return panels(Math.log(spec.low), Math.log(spec.high), 120, () => 1, Math.exp);
    case 'poisson-quantiles':
      return quantilePoints(spec.points, Infinity);
  }
}

function sizePoints(spec: ConsequenceSpec): Points {
  switch (spec.kind) {
    case 'lognormal':
      return lognormalPoints(spec.p05, spec.p95, spec.cap ?? Infinity);
    case 'pert':
      return pertPoints(spec.min, spec.mode, spec.max);
    case 'log-uniform':
      return spec.low === spec.high
        ? lone(spec.low)
        : panels(Math.log(spec.low), Math.log(spec.high), 120, () => 1, Math.exp);
    case 'quantiles':
      return quantilePoints(spec.points, spec.cap ?? Infinity);
    case 'empirical':
      return joined(
        spec.points.map(([x, c], k) =>
          k === 0
            ? { weight: c, points: lone(x) }
            : {
                weight: c - spec.points[k - 1][1],
                points: panels(
                  spec.points[k - 1][0],
                  x,
                  60,
                  () => 1,
                  (v) => v,
                ),
              },
        ),
      );
    case 'mixture':
      return joined(spec.parts.map((part) => ({ weight: part.weight, points: sizePoints(part) })));
  }
}

function lognormalPoints(p05: number, p95: number, cap: number): Points {
  const m = (Math.log(p05) + Math.log(p95)) / 2;
  const s = (Math.log(p95) - Math.log(p05)) / (2 * Z95);
  if (s === 0) return lone(Math.min(p05, cap));
  const density = (z: number): number => Math.exp((-z * z) / 2);
  const end = Math.min(9 + 2 * s, (Math.log(cap) - m) / s);
  const body = panels(-9, end, 160, density, (z) => Math.exp(m + s * z));
  if (end === 9 + 2 * s) return body;
  // What is above the cap is at it.
  const beyond = integrate(end, Math.max(end, 9) + 1, 60, density) / Math.sqrt(2 * Math.PI);
  return joined([
    { weight: 1 - beyond, points: body },
    { weight: beyond, points: lone(cap) },
  ]);
}

/** Straight lines of ln x against z through the stated points, drawn on beyond the outer two. */
function quantilePoints(stated: readonly (readonly [number, number])[], cap: number): Points {
  const knots = stated.map(([p, value]) => [zBelow(p), Math.log(value)] as const);
  const lines = knots.slice(1).map(([z, y], k) => {
    const [z0, y0] = knots[k];
    return { slope: (y - y0) / (z - z0), at: z0, value: y0 };
  });
  const density = (z: number): number => Math.exp((-z * z) / 2);
  return joined(
    lines.flatMap(({ slope, at, value }, k) => {
      const from = k === 0 ? -9 : at;
      const to = k === lines.length - 1 ? 9 + 2 * slope : knots[k + 1][0];
      // What is above the cap is at it.
      const end = Math.min(to, Math.max(from, at + (Math.log(cap) - value) / slope));
      const weigh = (a: number, b: number): number => integrate(a, b, 60, density) / Math.sqrt(2 * Math.PI);
      const under = panels(from, end, 120, density, (z) => Math.exp(value + slope * (z - at)));
      return [
        ...(end > from ? [{ weight: weigh(from, end), points: under }] : []),
        ...(end < to ? [{ weight: weigh(end, to), points: lone(cap) }] : []),
      ];
    }),
  );
}

/** The z with probability p under it, by halving. */
function zBelow(p: number): number {
  let [low, high] = [-9, 9];
  for (let step = 0; step < 60; step++) {
    const z = (low + high) / 2;
    const under = integrate(-10, z, 60, (t) => Math.exp((-t * t) / 2)) / Math.sqrt(2 * Math.PI);
    if (under < p) low = z;
    else high = z;
  }
  return (low + high) / 2;
}

function pertPoints(min: number, mode: number, max: number): Points {
  if (min === max) return lone(min);
  const a = (4 * (mode - min)) / (max - min);
  const b = (4 * (max - mode)) / (max - min);
  // x = sin^2 takes the roots at the ends away.
  return panels(
    0,
    Math.PI / 2,
    60,
    (t) => Math.sin(t) ** (2 * a + 1) * Math.cos(t) ** (2 * b + 1),
    (t) => min + (max - min) * Math.sin(t) ** 2,
  );
}

const GAUSS = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const GAUSS_WEIGHTS = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

/** Eight points of Gauss in each of `count` panels; weights sum to 1. */
function panels(
  from: number,
  to: number,
  count: number,
  density: (t: number) => number,
  value: (t: number) => number,
): Points {
  const x = new Float64Array(8 * count);
  const w = new Float64Array(8 * count);
  let at = 0;
  for (let k = 0; k < count; k++) {
    const middle = from + ((k + 0.5) * (to - from)) / count;
    for (let g = 0; g < 4; g++) {
      for (const side of [-1, 1]) {
        const t = middle + (side * GAUSS[g] * (to - from)) / count / 2;
        x[at] = value(t);
        w[at++] = GAUSS_WEIGHTS[g] * density(t);
      }
    }
  }
  const total = w.reduce((sum, weight) => sum + weight, 0);
  return { x, w: w.map((weight) => weight / total) };
}

function integrate(from: number, to: number, count: number, density: (t: number) => number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const middle = from + ((k + 0.5) * (to - from)) / count;
    for (let g = 0; g < 4; g++) {
      const reach = (GAUSS[g] * (to - from)) / count / 2;
      sum += GAUSS_WEIGHTS[g] * (density(middle - reach) + density(middle + reach));
    }
  }
  return (sum * (to - from)) / count / 2;
}

function lone(value: number): Points {
  return { x: Float64Array.of(value), w: Float64Array.of(1) };
}

function joined(parts: readonly { readonly weight: number; readonly points: Points }[]): Points {
  return {
    x: Float64Array.from(parts.flatMap(({ points }) => [...points.x])),
    w: Float64Array.from(parts.flatMap(({ weight, points }) => [...points.w].map((w) => weight * w))),
  };
}

function times([a, b]: Complex, [c, d]: Complex): Complex {
  return [a * c - b * d, a * d + b * c];
}

function divide([a, b]: Complex, [c, d]: Complex): Complex {
  const square = c * c + d * d;
  return [(a * c + b * d) / square, (b * c - a * d) / square];
}

function exponential([re, im]: Complex): Complex {
  return [Math.exp(re) * Math.cos(im), Math.exp(re) * Math.sin(im)];
}

function negativePower([re, im]: Complex, power: number): Complex {
  return exponential([(-power / 2) * Math.log(re * re + im * im), -power * Math.atan2(im, re)]);
}

function choose(n: number, k: number): number {
  let value = 1;
  for (let j = 1; j <= k; j++) value = (value * (n - k + j)) / j;
  return value;
}
