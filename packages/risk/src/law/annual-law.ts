import { power } from '../numerics/elementary.js';
import { fastLength } from '../numerics/fourier.js';
import type { Portfolio } from '../portfolio.js';
import { compoundOnBoth } from './compound.js';
import { extrapolate } from './extrapolate.js';
import { coarserGrid, type Grid, gridEnd, tiltFor } from './grid.js';
import { type LatticeLaw, latticeCdf, latticeLaw, latticeQuantile, latticeShortfall } from './lattice-law.js';
import { expectedEvents, portfolioMoments, probabilityOfZero } from './moments.js';
import { alignedGrid, heavyAtoms, lawOnGrid, layGrids, LEVELS, locate, type Whereabouts } from './plan.js';

/** The distribution of one year's outcome: persons harmed in a year, or kroner. */
export interface AnnualLaw {
  readonly portfolio: Portfolio;
  /** E[S], closed form. */
  readonly mean: number;
  /** Var(S), closed form. */
  readonly variance: number;
  /** P(S = 0), closed form: the chance of a year without harm. */
  readonly probabilityOfZero: number;
  /** E[N], events a year. */
  readonly events: number;
  /** The law on grids, shortest first; empty when nothing can happen. */
  readonly views: readonly LatticeLaw[];
  /** Estimated greatest relative error of P90-P99.9, from the difference to a grid four times coarser. */
  readonly estimatedError: number;
}

/** Accuracy wanted, and the largest grid allowed. */
export interface LawOptions {
  /** Target relative error of P90-P99.9 and CVaR; 1e-4 unless given. */
  readonly accuracy?: number;
  /** Greatest number of points; 2^17 unless given. */
  readonly mostPoints?: number;
}

/** The distribution of one year's outcome of a portfolio. */
export function annualLaw(portfolio: Portfolio, options: LawOptions = {}): AnnualLaw {
  return annualLaws([portfolio], options)[0];
}

/**
 * The distributions of several portfolios on the same grids, so that they can be compared point by point.
 *
 * A coarse pass finds the quantiles. Then each grid is set against one four times coarser, which tells what the step does to the
 * law; that is taken away, and the grid doubled until what is left is within `accuracy`.
 */
export function annualLaws(portfolios: readonly Portfolio[], options: LawOptions = {}): readonly AnnualLaw[] {
  const accuracy = options.accuracy ?? 1e-4;
  const mostPoints = options.mostPoints ?? 2 ** 17;
  const moments = portfolios.map((portfolio) => portfolioMoments(orderById(portfolio)));
  const ordered = portfolios.map(orderById);
  const live = ordered.filter((_, k) => moments[k].mean > 0);
  const places = live.map(locate);
  const caps = heavyAtoms(live);
  const zeros = live.map(probabilityOfZero);
  const lawsAt = (points: number): readonly Resolved[][] => {
    const grids = layGrids(places, points, caps).toReversed();
    return live.map((portfolio, k) => grids.map((grid) => resolve(portfolio, grid, zeros[k])));
  };
  let points = startingPoints(live, places, accuracy, mostPoints);
  let now = lawsAt(points);
  let error = estimateError(now);
  while (error > 0.9 * accuracy && points < mostPoints) {
    // The error falls with the square of the step; a rough first estimate is not trusted for more than eight times as many points.
    const wanted = points * Math.min(8, Math.max(1.01, Math.sqrt(error / (0.9 * accuracy))));
    points = Math.min(mostPoints, fastLength(wanted));
    now = lawsAt(points);
    error = estimateError(now);
  }
  return portfolios.map((portfolio, k) => ({
    portfolio,
    ...moments[k],
    probabilityOfZero: probabilityOfZero(ordered[k]),
    events: expectedEvents(portfolio),
    views: moments[k].mean > 0 ? now[live.indexOf(ordered[k])].map(({ law }) => law) : [],
    estimatedError: error,
  }));
}

/** Quantile: the smallest x with P(S <= x) >= p, for p up to 0.999; outcomes a year. */
export function quantile(law: AnnualLaw, p: number): number {
  if (p <= law.probabilityOfZero || law.views.length === 0) return 0;
  return latticeQuantile(viewFor(law, p), p);
}

/** Distribution function, P(S <= x). Beyond the grids a further one is computed on demand. */
export function cumulative(law: AnnualLaw, x: number): number {
  if (x < 0) return 0;
  if (law.views.length === 0) return 1;
  if (x === 0) return law.probabilityOfZero;
  const view = law.views.find((candidate) => x <= gridEnd(candidate.grid)) ?? farView(law, x);
  const near =
    view === law.views[0] && x < 24 * view.grid.step && view.grid.offset === 0 ? nearView(law, x) : view;
  return Math.min(1, Math.max(0, latticeCdf(near, x)));
}

/** Exceedance curve, P(S > x). Absolute error of the order 1e-10 beyond that of the grid. */
export function exceedance(law: AnnualLaw, x: number): number {
  const above = 1 - cumulative(law, x);
  return above < 1e-11 ? 0 : above;
}

/**
 * Conditional tail expectation (CVaR), the mean of the worst 1 - p of years: q + E[(S - q)+] / (1 - p), with the
 * closed-form mean (Rockafellar & Uryasev 2002). Not the mean of years at or above q, which for a rare scenario (q = 0)
 * would be the mean of all years.
 */
export function conditionalTailMean(law: AnnualLaw, p: number): number {
  const q = quantile(law, p);
  return q + stopLoss(law, q) / (1 - p);
}

/** Stop-loss transform E[(S - x)+], the mean excess over x, as mean - x + E[(x - S)+]. */
export function stopLoss(law: AnnualLaw, x: number): number {
  if (law.views.length === 0) return Math.max(0, -x);
  const view = law.views.find((candidate) => x <= gridEnd(candidate.grid)) ?? farView(law, x);
  return Math.max(0, law.mean - x + latticeShortfall(view, x));
}

/** The first (finest) view that holds the p-quantile with room to spare. */
export function viewFor(law: Pick<AnnualLaw, 'views'>, p: number): LatticeLaw {
  const last = law.views[law.views.length - 1];
  return law.views.find((view) => holds(view, p)) ?? last;
}

function holds(view: LatticeLaw, p: number): boolean {
  return view.upTo[view.grid.points - 1] > p + 0.02 * (1 - p);
}

/** Sums in floating point depend on their order: scenarios are always added in that of their ids. */
function orderById(portfolio: Portfolio): Portfolio {
  const components = portfolio.components.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { ...portfolio, components };
}

/** A portfolio in a window needs steps that add little to its variance, n E[X] h for n events of sizes below a step. */
function startingPoints(
  portfolios: readonly Portfolio[],
  places: readonly Whereabouts[],
  accuracy: number,
  mostPoints: number,
): number {
  // However good the estimate, bounds that are certain are a step an event wide: close figures want short steps too.
  let points = accuracy < 5e-4 ? 1024 : 384;
  places.forEach(({ window }, k) => {
    if (window === null) return;
    const { mean, variance } = portfolioMoments(portfolios[k]);
    const step = Math.max(
      (0.3 * variance) / mean,
      Math.sqrt((0.3 * variance) / expectedEvents(portfolios[k])),
    );
    points = Math.max(points, fastLength((window.end - window.start) / step));
  });
  return Math.min(mostPoints, points);
}

function farView(law: AnnualLaw, x: number): LatticeLaw {
  const last = law.views[law.views.length - 1].grid;
  const tail = Math.min(1 - LEVELS[0], Math.max(1e-12, law.variance / power(x - law.mean, 2)));
  const grid = alignedGrid(x * 1.1, Math.max(4096, last.points), heavyAtoms([law.portfolio]), tiltFor(tail));
  return lawOnGrid(law.portfolio, grid, law.probabilityOfZero);
}

function nearView(law: AnnualLaw, x: number): LatticeLaw {
  const { points } = law.views[0].grid;
  const grid = alignedGrid(x * 1.2, points, [], tiltFor(1));
  return lawOnGrid(law.portfolio, grid, law.probabilityOfZero);
}

/** A law on a grid, the severity law as discretised as they were put on it, and that on a grid four times coarser. */
interface Resolved {
  readonly law: LatticeLaw;
  readonly fine: LatticeLaw;
  readonly coarse: LatticeLaw;
}

function resolve(portfolio: Portfolio, grid: Grid, zero: number): Resolved {
  const [onFine, onCoarse] = compoundOnBoth(portfolio, grid);
  const fine = latticeLaw(grid, onFine, zero);
  const coarse = latticeLaw(coarserGrid(grid), onCoarse, zero);
  // In a window steps are short beside the spread already.
  const law = grid.offset === 0 ? extrapolate(fine, coarse) : fine;
  return { law, fine, coarse };
}

/**
 * Error left by Richardson extrapolation, relative to the difference between the grids: a third of the fifteenth taken
 * away, seldom more.
 */
const LEFT_OVER = 1 / 45;

function estimateError(views: readonly (readonly Resolved[])[]): number {
  let largest = 0;
  for (const ofPortfolio of views) {
    for (const p of LEVELS.slice(0, 4)) {
      const view = ofPortfolio.find(({ fine }) => holds(fine, p));
      if (view === undefined) continue;
      const fine = latticeQuantile(view.fine, p);
      const coarse = latticeQuantile(view.coarse, p);
      if (!(fine > 0 && Number.isFinite(coarse))) continue;
      const part = view.law === view.fine ? 1 / 15 : LEFT_OVER;
      largest = Math.max(largest, (part * Math.abs(fine - coarse)) / fine);
    }
  }
  return largest;
}
