import { type Beta, betaCdf, betaDensity, createBeta } from '../numerics/beta.js';
import { quantileByBracket } from './quantile.js';
import { pointSize, type Size, tabulate } from './size.js';

/** Points on a lattice above which a table is made once instead of an incomplete beta function each time. */
const DIRECT = 48;
const CELLS = 256;
const EDGE = 6;
/** From here on the table's slope tells the distribution function to 1e-11. */
const CDF_EDGE = 24;

/** The shape of a PERT law: Beta on [min, max] with weight 4 on the mode (Malcolm et al. 1959). */
export function pertBeta(min: number, mode: number, max: number): Beta {
  return createBeta(1 + (4 * (mode - min)) / (max - min), 1 + (4 * (max - mode)) / (max - min));
}

/** PERT size from least, most likely and greatest value, 0 <= min <= mode <= max; mean (min + 4 mode + max) / 6. */
export function pertSize(min: number, mode: number, max: number): Size {
  if (min === max) return pointSize(min);
  const width = max - min;
  const beta = pertBeta(min, mode, max);
  const standard = standardLimitedMean(beta);
  const mean = (min + 4 * mode + max) / 6;
  const variance = ((mean - min) * (max - mean)) / 7;
  let table: Float64Array | undefined;
  const cdf = (x: number): number => betaCdf(beta, (x - min) / width);
  const cdfByTable = (x: number): number => {
    const cell = ((x - min) / width) * CELLS;
    if (cell < CDF_EDGE || cell > CELLS - CDF_EDGE) return cdf(x);
    table ??= tabulateStandard(beta, standard);
    const k = Math.floor(cell);
    return 1 - quinticHermite(table, k, cell - k).slope * CELLS;
  };
  const limitedMean = (x: number): number =>
    x <= min ? x : x >= max ? mean : min + width * standard((x - min) / width);
  const limitedMeanByTable = (x: number): number => {
    const cell = ((x - min) / width) * CELLS;
    if (cell < EDGE || cell > CELLS - EDGE) return limitedMean(x);
    table ??= tabulateStandard(beta, standard);
    const k = Math.floor(cell);
    return min + width * quinticHermite(table, k, cell - k).value;
  };

  return {
    mean,
    secondMoment: variance + mean * mean,
    most: max,
    reach: max,
    atoms: [],
    edges: [min, max].filter((x) => x > 0),
    cdf,
    limitedMean,
    limitedSquare: (x) => {
      if (x <= min) return x * x;
      if (x >= max) return variance + mean * mean;
      const t = (x - min) / width;
      const { below, first, second } = standardMoments(beta, t);
      return min * min * below + 2 * min * width * first + width * width * second + x * x * (1 - below);
    },
    quantile: quantileByBracket(cdfByTable, min, max),
    tabulateLimitedMeans(h, out) {
      const isByTable = width / h >= DIRECT;
      tabulate(out, Math.ceil(max / h), (j) => (isByTable ? limitedMeanByTable : limitedMean)(j * h), mean);
    },
    tabulateCdf(h, out) {
      const isByTable = width / h >= DIRECT;
      tabulate(out, Math.ceil(max / h), (j) => (isByTable ? cdfByTable : cdf)(j * h), 1);
    },
  };
}

/** E[min(B, x)] for the beta law on [0, 1]; I_x(a+1, b) = I_x(a, b) - x^a (1-x)^b / (a B(a, b)). */
function standardLimitedMean(beta: Beta): (x: number) => number {
  const { a, b } = beta;
  const mean = a / (a + b);
  return (x) => {
    const below = betaCdf(beta, x);
    const sizeWeighted = below - (betaDensity(beta, x) * x * (1 - x)) / a;
    return mean * sizeWeighted + x * (1 - below);
  };
}

/** P(B <= t), E[B; B <= t] and E[B^2; B <= t] for the beta law; I_t(a + 1, b) = I_t(a, b) - t^a (1 - t)^b / (a B(a, b)). */
function standardMoments(beta: Beta, t: number): { below: number; first: number; second: number } {
  const { a, b } = beta;
  const below = betaCdf(beta, t);
  const density = betaDensity(beta, t);
  const once = below - (density * t * (1 - t)) / a;
  const twice = once - (density * t * t * (1 - t) * (a + b)) / (a * (a + 1));
  return {
    below,
    first: (a / (a + b)) * once,
    second: ((a * (a + 1)) / ((a + b) * (a + b + 1))) * twice,
  };
}

/** E[min(B, x)] with its first two derivatives (in cells) at each node. */
function tabulateStandard(beta: Beta, standard: (x: number) => number): Float64Array {
  const table = new Float64Array(3 * (CELLS + 1));
  for (let k = EDGE - 1; k <= CELLS - EDGE + 1; k++) {
    const x = k / CELLS;
    table[3 * k] = standard(x);
    table[3 * k + 1] = (1 - betaCdf(beta, x)) / CELLS;
    table[3 * k + 2] = -betaDensity(beta, x) / (CELLS * CELLS);
  }
  return table;
}

/** The quintic with given value, slope and curvature at both ends of cell k, at t in [0, 1]; with its slope. */
function quinticHermite(table: Float64Array, k: number, t: number): { value: number; slope: number } {
  const v0 = table[3 * k];
  const s0 = table[3 * k + 1];
  const c0 = table[3 * k + 2] / 2;
  const dv = table[3 * k + 3] - v0 - s0 - c0;
  const ds = table[3 * k + 4] - s0 - 2 * c0;
  const dc = table[3 * k + 5] / 2 - c0;
  const a3 = 10 * dv - 4 * ds + dc;
  const a4 = -15 * dv + 7 * ds - 2 * dc;
  const a5 = 6 * dv - 3 * ds + dc;
  return {
    value: v0 + t * (s0 + t * (c0 + t * (a3 + t * (a4 + t * a5)))),
    slope: s0 + t * (2 * c0 + t * (3 * a3 + t * (4 * a4 + t * 5 * a5))),
  };
}
