import { type AnnualLaw, quantile } from '../law/annual-law.js';
import { panjerCdf } from '../law/panjer.js';
import { simulateYears } from './simulate.js';

/** One figure of a law by three computations that share no method. */
export interface Checked {
  readonly figure: 'mean' | 'p_zero' | 'p50' | 'p90' | 'p95' | 'p99' | 'p999';
  readonly computed: number;
  /** By Panjer's recursion; null where it is not asked or cannot start. */
  readonly byPanjer: number | null;
  readonly simulated: number;
  /** Whether one of them is further off than the stated error, its own step and chance allow. */
  readonly isOutside: boolean;
}

/** What a check found. */
export interface SelfCheck {
  readonly years: number;
  /** Whether Panjer's recursion could be used. */
  readonly hasPanjer: boolean;
  readonly figures: readonly Checked[];
}

const LEVELS = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
  ['p999', 0.999],
] as const;
/** Points of the recursion's lattice. */
const POINTS = 1024;
/** Standard errors of the simulation; chance goes beyond once in sixteen thousand figures. */
const CHANCE = 4;

/** A law held against Panjer's recursion and `years` simulated years. */
export function selfCheck(law: AnnualLaw, years = 1_000_000): SelfCheck {
  const outcomes = simulateYears(law.portfolio, years);
  let sum = 0;
  let square = 0;
  let zeros = 0;
  for (const outcome of outcomes) {
    sum += outcome;
    square += outcome * outcome;
    if (outcome === 0) zeros++;
  }
  outcomes.sort();
  const mean = sum / years;
  const meanError = Math.sqrt(Math.max(0, square / years - mean * mean) / years);
  const zero = law.probabilityOfZero;
  const zeroError = Math.sqrt((zero * (1 - zero)) / years);
  const panjer = createPanjer(law);
  return {
    years,
    hasPanjer: panjer !== null,
    figures: [
      {
        figure: 'mean',
        computed: law.mean,
        byPanjer: null,
        simulated: mean,
        // The tables of the sampler leave two ten-thousandths of the mean.
        isOutside: Math.abs(mean - law.mean) > CHANCE * meanError + 2e-4 * law.mean,
      },
      {
        figure: 'p_zero',
        computed: zero,
        byPanjer: null,
        simulated: zeros / years,
        isOutside: Math.abs(zeros / years - zero) > CHANCE * zeroError + 1 / years,
      },
      ...LEVELS.filter(([, p]) => p > zero).map(([figure, p]): Checked => {
        const computed = quantile(law, p);
        const byPanjer = panjer?.quantile(p) ?? null;
        const room = law.estimatedError * computed;
        // A year is at or below the quantile with probability p at least, and below it with p at most.
        const chance = CHANCE * Math.sqrt((p * (1 - p)) / years) + 1 / years;
        const isBySimulation =
          countBelow(outcomes, computed + room * 1.001 + 1e-9 * computed) / years >= p - chance &&
          countBelow(outcomes, computed - room * 1.001 - 1e-9 * computed) / years <= p + chance;
        const isByPanjer =
          panjer === null || byPanjer === null || Math.abs(byPanjer - computed) <= room + panjer.errorAt(p);
        return {
          figure,
          computed,
          byPanjer,
          simulated: outcomes[Math.min(years - 1, Math.ceil(p * years) - 1)],
          isOutside: !(isBySimulation && isByPanjer),
        };
      }),
    ],
  };
}

/** The recursion's quantiles, and how far off they may be: a step (more at single values), or twice what half as many points change. */
function createPanjer(
  law: AnnualLaw,
): { quantile: (p: number) => number; errorAt: (p: number) => number } | null {
  const end = 1.1 * quantile(law, 0.999);
  if (!(end > 0) || !Number.isFinite(end)) return null;
  const step = end / (POINTS - 1);
  const fine = panjerCdf(law.portfolio, step, POINTS);
  const coarse = fine && panjerCdf(law.portfolio, 2 * step, POINTS / 2);
  if (fine === null || coarse === null) return null;
  const at = (p: number): number => quantileOf(fine, step, p);
  // A single value is shared between two points, the sum of n of them between some sqrt(n) more.
  const hasAtoms = law.views.some(({ between }) => between.atoms.length > 0);
  const least = hasAtoms ? step * (2 + 2 * Math.sqrt(law.events)) : step;
  return {
    quantile: at,
    errorAt: (p) => Math.max(least, 2 * Math.abs(at(p) - quantileOf(coarse, 2 * step, p))),
  };
}

/** What lies on a point is spread half a step to either side, but for what is at 0. */
function quantileOf(cdf: Float64Array, step: number, p: number): number {
  const j = cdf.findIndex((value) => value >= p);
  if (j < 0) return step * (cdf.length - 1);
  if (j === 0) return 0;
  return step * (j - 0.5 + (p - cdf[j - 1]) / (cdf[j] - cdf[j - 1]));
}

function countBelow(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
