import { type AnnualLaw, conditionalTailMean, quantile, viewFor } from './annual-law.js';
import { compoundSpread } from './compound.js';
import { type Grid, gridEnd } from './grid.js';
import { type LatticeLaw, latticeQuantile, latticeShortfall, staircaseLaw } from './lattice-law.js';
import { spreadBounds, stopLossError } from './spread-bounds.js';
import { yearBounds } from './year-bounds.js';

/** Certain bounds of a figure, and the grid they were computed on. */
export interface Bracket {
  readonly low: number;
  readonly high: number;
  readonly grid: Grid;
}

/** Room for rounding in floating point: a bracket must hold in spite of it. */
const ROUNDING = 1e-9;

/** Bounds are laid so that they are about this part of the lowest of these quantiles apart that their grid answers. */
const WIDTH = 0.005;
const CLOSE_FROM = [0.9, 0.95, 0.99, 0.999];
/** Bounds wider than this are held against those from the mean-preserving law, which of very many events are closer. */
const WIDE = 0.05;

/**
 * Bounds that the p-quantile lies between with certainty, or null when nothing can happen.
 *
 * Every size rounded down gives an outcome no greater in any year, every size rounded up one no smaller ({@link yearBounds}). With
 * very many events the bounds from the mean-preserving rounding are closer, and both are certain.
 */
export function quantileBracket(law: AnnualLaw, p: number): Bracket | null {
  if (law.views.length === 0) return null;
  const view = viewFor(law, p);
  const stairs = staircasesOf(law, view);
  const grid = stairs?.floor.grid ?? finer(view.grid);
  if (p <= law.probabilityOfZero) return { low: 0, high: 0, grid };
  const central = quantile(law, p);
  let low = 0;
  let high = Infinity;
  if (stairs !== null) {
    low = latticeQuantile(stairs.floor, p - stairs.room);
    high = latticeQuantile(stairs.ceiling, p + stairs.room);
  }
  if (high - low > WIDE * central) {
    const spread = spreadBounds(law, spreadOf(law, view), p);
    low = Math.max(low, spread.low);
    // The mean of the worst years is above the quantile, for the mean-preserving law as for the truth.
    high = Math.min(high, spread.high, tailMeanAtMost(law, view, p));
  }
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

/** The mean-preserving law wants shorter steps than the law that it bounds. */
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
  /** The most that a probability of either may be off. */
  readonly room: number;
}

const staircasesByView = new WeakMap<LatticeLaw, Staircases | null>();
const spreadByView = new WeakMap<LatticeLaw, LatticeLaw>();

/** The rounded-down and rounded-up laws beside a view, computed when first asked for; null where they would be far apart. */
function staircasesOf(law: AnnualLaw, view: LatticeLaw): Staircases | null {
  const known = staircasesByView.get(view);
  if (known !== undefined) return known;
  const made = makeStaircases(law, view);
  staircasesByView.set(view, made);
  return made;
}

function makeStaircases(law: AnnualLaw, view: LatticeLaw): Staircases | null {
  // Where small outcomes are impossible there are hundreds of events.
  if (view.grid.offset > 0) return null;
  const outcomes = CLOSE_FROM.filter((p) => viewFor(law, p) === view).map((p) => quantile(law, p));
  const outcome = outcomes.find((x) => x > 0) ?? gridEnd(view.grid) / 2;
  const tail = Math.max(1e-4, 1 - view.upTo[view.grid.points - 1]);
  const bounds = yearBounds(law.portfolio, gridEnd(view.grid), WIDTH * outcome, tail);
  if (bounds === null) return null;
  const { grid, floor, ceiling, room } = bounds;
  return { floor: staircaseLaw(grid, floor), ceiling: staircaseLaw(grid, ceiling), room };
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
