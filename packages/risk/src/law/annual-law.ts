import { log, power } from '../numerics/elementary.js';
import type { Portfolio } from '../portfolio.js';
import { gridEnd, tiltFor } from './grid.js';
import { type LatticeLaw, latticeCdf, latticeQuantile, latticeShortfall } from './lattice-law.js';
import { expectedEvents, portfolioMoments, probabilityOfZero } from './moments.js';
import { COARSEST, gridOver, lawOnGrid, laySpans, LEVELS, locate, type Span } from './plan.js';

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
  /** Estimate of the greatest relative error of P50-P99.9 (or ten times that of a probability), from coarser grids beside. */
  readonly estimatedError: number;
}

/** How closely, and on how large a grid at most. */
export interface LawOptions {
  /** Relative error wanted of P90-P99.9 and CVaR; 1e-4 unless given. */
  readonly accuracy?: number;
  /** Greatest number of points, at least 16; a power of two is taken. 2^15 unless given. */
  readonly mostPoints?: number;
}

/** Points of the shortest grid below which a further grid is laid for the question. */
const NEAR_ZERO = 24;
/** The estimate is of the error, not a bound of it: it has to be this part of what is asked for. */
const SAFE = 0.7;
/** Points that a law is tried with first. */
const LEAST_POINTS = 256;

/**
 * The distribution of one year's outcome of a portfolio.
 *
 * A limit: the range of a measure is drawn for each scenario by itself, also where scenarios share it by a key. High quantiles come out
 * too low where one measure with a wide range carries many scenarios; the mean is right, and draws share it.
 */
export function annualLaw(portfolio: Portfolio, options: LawOptions = {}): AnnualLaw {
  return annualLaws([portfolio], options)[0];
}

/**
 * The distributions of several portfolios on the same grids, so that they can be compared point by point.
 *
 * A coarse pass finds the quantiles. Then each grid is set against ones two and four times coarser, which tell what the step does to the
 * law, and its steps are halved until the error is within `accuracy`.
 */
export function annualLaws(portfolios: readonly Portfolio[], options: LawOptions = {}): readonly AnnualLaw[] {
  const accuracy = options.accuracy ?? 1e-4;
  const mostPoints = options.mostPoints ?? 2 ** 15;
  const moments = portfolios.map((portfolio) => portfolioMoments(orderById(portfolio)));
  const ordered = portfolios.map(orderById);
  const live = ordered.filter((_, k) => moments[k].mean > 0);
  const places = live.map(locate);
  const zeros = live.map(probabilityOfZero);
  const resolved: (readonly Resolved[])[] = [];
  let largest = 0;
  for (const span of laySpans(places).toReversed()) {
    const { laws, error } = lawsWithin(live, span, zeros, resolved, SAFE * accuracy, mostPoints);
    resolved.push(laws);
    largest = Math.max(largest, error);
  }
  return portfolios.map((portfolio, k) => ({
    portfolio,
    ...moments[k],
    probabilityOfZero: probabilityOfZero(ordered[k]),
    events: expectedEvents(portfolio),
    views: moments[k].mean > 0 ? resolved.map((laws) => laws[live.indexOf(ordered[k])][0]) : [],
    estimatedError: largest,
  }));
}

/**
 * The laws on a grid over a span that is halved until the error is within `allowed`, beside those on the two grids before it: what a step
 * does to a law is seen from those that are computed on the way.
 */
function lawsWithin(
  live: readonly Portfolio[],
  span: Span,
  zeros: readonly number[],
  shorter: readonly (readonly Resolved[])[],
  allowed: number,
  mostPoints: number,
): { readonly laws: readonly Resolved[]; readonly error: number } {
  let most = 4 * COARSEST;
  while (2 * most <= Math.min(mostPoints, LEAST_POINTS)) most *= 2;
  const coarsest = most / COARSEST;
  let laws: readonly LatticeLaw[][] = live.map(() => []);
  for (let points = coarsest; ; points *= 2) {
    const grid = gridOver(span, points, coarsest);
    laws = live.map((portfolio, k) => [lawOnGrid(portfolio, grid, zeros[k]), ...laws[k].slice(0, 2)]);
    if (points < most) continue;
    const error = Math.max(
      ...laws.map((own, k) =>
        errorOf(
          own,
          shorter.map((other) => other[k]),
        ),
      ),
    );
    if (error <= allowed || 2 * points > mostPoints) return { laws, error };
  }
}

/** The smallest x that a year's outcome stays at or below with probability p, for p up to 0.999. */
export function quantile(law: AnnualLaw, p: number): number {
  if (p <= law.probabilityOfZero || law.views.length === 0) return 0;
  return latticeQuantile(viewFor(law, p), p);
}

/** P(S <= x). Beyond the grids that were laid a further one is laid for the question. */
export function cumulative(law: AnnualLaw, x: number): number {
  if (x < 0) return 0;
  if (law.views.length === 0) return 1;
  if (x === 0) return law.probabilityOfZero;
  const view = law.views.find((candidate) => x <= gridEnd(candidate.grid)) ?? farView(law, x);
  const near =
    view === law.views[0] && x < NEAR_ZERO * view.grid.step && view.grid.offset === 0
      ? nearView(law, x)
      : view;
  return Math.min(1, Math.max(0, latticeCdf(near, x)));
}

/** P(S > x): the exceedance curve. Absolute error of the order 1e-10 beyond that of the grid. */
export function exceedance(law: AnnualLaw, x: number): number {
  const above = 1 - cumulative(law, x);
  return above < 1e-11 ? 0 : above;
}

/**
 * The mean of the worst 1 - p of years: q + E[(S - q)+] / (1 - p), with the closed-form mean (Rockafellar & Uryasev 2002).
 * Not the mean of years at or above q, which for a rare scenario (q = 0) would be the mean of all years.
 */
export function conditionalTailMean(law: AnnualLaw, p: number): number {
  const q = quantile(law, p);
  return q + stopLoss(law, q) / (1 - p);
}

/** E[(S - x)+]: what a year's outcome exceeds x by, on average; mean - x + E[(x - S)+]. */
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

function farView(law: AnnualLaw, x: number): LatticeLaw {
  const last = law.views[law.views.length - 1].grid;
  const tail = Math.min(1 - LEVELS[0], Math.max(1e-12, law.variance / power(x - law.mean, 2)));
  const points = Math.max(4096, last.points);
  const grid = { step: (x * 1.1) / (points - 1), points, offset: 0, tilt: tiltFor(tail) };
  return lawOnGrid(law.portfolio, grid, law.probabilityOfZero);
}

function nearView(law: AnnualLaw, x: number): LatticeLaw {
  const { points } = law.views[0].grid;
  const grid = { step: (x * 1.2) / (points - 1), points, offset: 0, tilt: tiltFor(1) };
  return lawOnGrid(law.portfolio, grid, law.probabilityOfZero);
}

/** A law on a grid, and the same on grids two and four times coarser. */
type Resolved = readonly LatticeLaw[];

/** The order that errors are seen to fall with counts between these: on steps that are still long, a higher one is chance. */
const LEAST_ORDER = 1;
const GREATEST_ORDER = 3;

/**
 * The greatest relative error of those of P50-P99.9 that the grid answers, or ten times that of a probability: what a step half as
 * long would still change, by the order that two halvings show. Where the second changes as much as the first, no order is seen
 * and the whole change is taken for error. `shorter` are the grids that answer before this one.
 */
function errorOf(laws: Resolved, shorter: readonly Resolved[]): number {
  const coveredTo = shorter.length === 0 ? 0 : gridEnd(shorter[shorter.length - 1][0].grid);
  let largest = OF_PROBABILITY * probabilityError(laws, coveredTo);
  for (const p of LEVELS) {
    if (shorter.some(([fine]) => holds(fine, p)) || !holds(laws[0], p)) continue;
    const [fine, half, quarter] = laws.map((law) => latticeQuantile(law, p));
    if (!(fine > 0 && Number.isFinite(half) && Number.isFinite(quarter))) continue;
    const last = Math.abs(fine - half);
    const shrink = shrinkage(last, Math.abs(half - quarter));
    largest = Math.max(largest, last / shrink / fine, gapAround(laws, fine) / 3 / fine);
  }
  return largest;
}

/** How many times smaller the error is than the last change of two. */
function shrinkage(last: number, first: number): number {
  const order = last === 0 ? GREATEST_ORDER : log(first / last) / Math.LN2;
  return power(2, Math.min(GREATEST_ORDER, Math.max(LEAST_ORDER, order))) - 1;
}

/** An accuracy of 1e-4 of quantiles goes with 1e-5 of probabilities. */
const OF_PROBABILITY = 10;

/** The greatest error of a probability that the grid answers for. */
function probabilityError([fine, half, quarter]: Resolved, coveredTo: number): number {
  const last = greatestGap(fine, half, coveredTo);
  return last / shrinkage(last, greatestGap(half, quarter, coveredTo));
}

/** Points (of the grid twice coarser) beside a single value within which the law may rise as steeply as one likes. */
const BESIDE = 6;

/**
 * The greatest difference of a law from that on the grid twice coarser, at the points they share beyond `from`. Beside a single
 * value only quantiles are looked at: there sums with the smallest sizes rise more steeply than any grid shows.
 */
function greatestGap(fine: LatticeLaw, half: LatticeLaw, from: number): number {
  const { step, offset, points } = half.grid;
  const isBeside = new Uint8Array(points);
  for (const { at } of half.between.atoms) {
    const place = Math.floor(at / step) - offset;
    isBeside.fill(1, Math.max(0, Math.min(points, place)), Math.max(0, Math.min(points, place + BESIDE)));
  }
  let gap = 0;
  // The first points of a grid are answered by a shorter one.
  for (let j = offset === 0 ? NEAR_ZERO : 1; j < points; j++) {
    if (isBeside[j] === 1 || (offset + j) * step <= from) continue;
    gap = Math.max(gap, Math.abs(fine.upTo[2 * j] - half.upTo[j]));
  }
  return gap;
}

/**
 * How far a quantile would move by the greatest difference of probability from the grid twice coarser at its points around: beside
 * a jump two laws may agree on one quantile by chance. There the error falls with the square of the step at least: a third is left.
 */
function gapAround([fine, half]: Resolved, at: number): number {
  const { step, offset } = half.grid;
  const place = Math.round(at / step) - offset;
  let gap = 0;
  for (let j = Math.max(1, place - 2); j <= Math.min(half.grid.points - 1, place + 2); j++) {
    gap = Math.max(
      gap,
      Math.abs(fine.below[2 * j] - half.below[j]),
      Math.abs(fine.upTo[2 * j] - half.upTo[j]),
    );
  }
  const rise = latticeCdf(fine, Math.min(at + step, gridEnd(fine.grid))) - latticeCdf(fine, at - step);
  return rise > 0 ? (2 * step * gap) / rise : 0;
}
