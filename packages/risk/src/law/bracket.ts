import { type AnnualLaw, conditionalTailMean, quantile, viewFor } from './annual-law.js';
import { compoundSpread, compoundStaircases } from './compound.js';
import type { Grid } from './grid.js';
import { type LatticeLaw, latticeQuantile, latticeShortfall, staircaseLaw } from './lattice-law.js';
import { spreadBounds, stopLossError } from './spread-bounds.js';

/** Certain bounds of a figure, and the grid they were computed on. */
export interface Bracket {
  readonly low: number;
  readonly high: number;
  readonly grid: Grid;
}

/** Room for rounding in floating point: a bracket must hold in spite of it. */
const ROUNDING = 1e-9;

/**
 * Bounds that the p-quantile lies between with certainty, or null when nothing can happen.
 *
 * Every size rounded down gives an outcome no greater in any year, every size rounded up one no smaller; the distance is about
 * one step an event. With very many events the bounds from the mean-preserving rounding are closer, and both are certain.
 */
export function quantileBracket(law: AnnualLaw, p: number): Bracket | null {
  if (law.views.length === 0) return null;
  const view = viewFor(law, p);
  const grid = finer(view.grid);
  if (p <= law.probabilityOfZero) return { low: 0, high: 0, grid };
  const central = quantile(law, p);
  let low = 0;
  let high = Infinity;
  if (grid.offset === 0) {
    const { floor, ceiling } = staircasesOf(law, view);
    low = latticeQuantile(floor, p - ROUNDING);
    high = latticeQuantile(ceiling, p + ROUNDING);
  }
  if (high - low > 0.05 * central) {
    const spread = spreadBounds(law, spreadOf(law, view), p);
    low = Math.max(low, spread.low);
    high = Math.min(high, spread.high);
  }
  // The mean of the worst years is above the quantile, for the mean-preserving law as for the truth.
  high = Math.min(high, tailMeanAtMost(law, view, p));
  return { low: Math.min(low, central), high: Math.max(high, central), grid };
}

/**
 * Bounds of the mean of the worst 1 - p of years. Above: the mean-preserving law, more spread out than the truth, has no smaller
 * tail. Below: the same less the most it can differ by, or the lower bound of the quantile.
 */
export function tailMeanBracket(law: AnnualLaw, p: number): Bracket | null {
  const ofQuantile = quantileBracket(law, p);
  if (ofQuantile === null) return null;
  const central = conditionalTailMean(law, p);
  const view = viewFor(law, p);
  const most = tailMeanAtMost(law, view, p);
  const least = most - stopLossError(law, spreadOf(law, view)) / (1 - p);
  return {
    low: Math.min(central, Math.max(ofQuantile.low, least)),
    high: Math.max(central, most) * (1 + ROUNDING),
    grid: ofQuantile.grid,
  };
}

/** The tail mean of the mean-preserving law: more spread out than the truth, it has no smaller one. */
function tailMeanAtMost(law: AnnualLaw, view: LatticeLaw, p: number): number {
  const q = quantile(law, p);
  return q + Math.max(0, law.mean - q + latticeShortfall(spreadOf(law, view), q)) / (1 - p);
}

/** Certain bounds are a step an event wide: they want shorter steps than the law they bound. */
const FINER = 4;
const MOST_POINTS = 2 ** 14;

function finer(grid: Grid): Grid {
  if (grid.points * FINER > MOST_POINTS) return grid;
  const { step, points, offset, tilt } = grid;
  return { step: step / FINER, points: points * FINER, offset: offset * FINER, tilt };
}

interface Staircases {
  readonly floor: LatticeLaw;
  readonly ceiling: LatticeLaw;
}

const staircasesByView = new WeakMap<LatticeLaw, Staircases>();
const spreadByView = new WeakMap<LatticeLaw, LatticeLaw>();

/** The rounded-down and rounded-up laws beside a view; computed when first asked for. */
function staircasesOf(law: AnnualLaw, view: LatticeLaw): Staircases {
  const known = staircasesByView.get(view);
  if (known) return known;
  const grid = finer(view.grid);
  const [floor, ceiling] = compoundStaircases(law.portfolio, grid);
  const made = { floor: staircaseLaw(grid, floor), ceiling: staircaseLaw(grid, ceiling) };
  staircasesByView.set(view, made);
  return made;
}

/** The mean-preserving law beside a view, on the points alone; computed when first asked for. */
function spreadOf(law: AnnualLaw, view: LatticeLaw): LatticeLaw {
  const known = spreadByView.get(view);
  if (known) return known;
  const grid = finer(view.grid);
  const made = staircaseLaw(grid, compoundSpread(law.portfolio, grid));
  spreadByView.set(view, made);
  return made;
}
