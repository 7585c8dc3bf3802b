import { exp, log } from '../numerics/elementary.js';
import type { Component, Portfolio } from '../portfolio.js';
import { type YearAtom, yearAtoms } from './atomic-part.js';
import { compoundAtoms, compoundOn } from './compound.js';
import { type Grid, gridEnd, tiltFor } from './grid.js';
import { type SingleEvent, singleEvent } from './single-events.js';
import { type LatticeLaw, latticeLaw, latticeQuantile } from './lattice-law.js';
import { portfolioMoments, probabilityOfZero } from './moments.js';

/** The quantiles that decide where grids are laid. */
export const LEVELS: readonly number[] = [0.999, 0.99, 0.95, 0.9, 0.5];

/** The coarsest grid that a law is held against, in steps of its own: every point of it is a point of the law's. */
export const COARSEST = 4;
const COARSE = 64;
/** Steps of a coarse grid below which a quantile is a mere guess. */
const GUESSED = 2;
/** A quantile nearer zero than this part of a grid gets a shorter grid of its own. */
const RESOLVED = 1 / 5;
/** The same below the first few grids: of outcomes that small nobody asks closely. */
const RESOLVED_BELOW = 1 / 10;
const CLOSE_GRIDS = 4;
/** Outcomes below this are nothing: there floating point itself runs out of digits. */
const LEAST = 1e-280;

/** The law of a portfolio on one grid; `zero` is its chance of nothing. */
export function lawOnGrid(
  portfolio: Portfolio,
  grid: Grid,
  zero: number = probabilityOfZero(portfolio),
): LatticeLaw {
  const { atoms: all, single } = sharpnessOf(portfolio);
  const end = grid.step * (grid.offset + grid.points);
  // A cap beyond the grid is nothing that it shows.
  const atoms = all.filter(({ at }) => at <= end);
  const starts = single === null ? [] : startsOf(single, zero, atoms);
  const shares = single === null || starts.length === 0 ? [] : single.shares;
  const whole = compoundOn(portfolio, grid, shares);
  // Without single values what is left to take away is the chance of no harm, less all.
  const image = atoms.length === 0 ? null : compoundAtoms(portfolio, grid, shares);
  const live = portfolio.components.reduce(
    (sum, { size }, k) => sum + (shares[k] ?? 0) * (1 - size.cdf(0)),
    0,
  );
  const ofSingle = whole.single.map((p, j) => p - (image?.single[j] ?? (j === 0 ? -live : 0)));
  const parts =
    single === null
      ? []
      : starts.map(({ at, weight }) => ({
          weight,
          shift: at,
          cdf: single.cdf,
          mass: ofSingle,
          edges: single.edges,
        }));
  return latticeLaw(grid, whole.mass, zero, image === null ? null : { atoms, mass: image.mass }, parts);
}

/** What of a year's law is no density: the same on every grid. */
interface Sharpness {
  readonly atoms: readonly YearAtom[];
  readonly single: SingleEvent | null;
}

const sharpnessByPortfolio = new WeakMap<Portfolio, Sharpness>();

function sharpnessOf(portfolio: Portfolio): Sharpness {
  const known = sharpnessByPortfolio.get(portfolio);
  if (known) return known;
  const made = { atoms: yearAtoms(portfolio), single: singleEvent(portfolio) };
  sharpnessByPortfolio.set(portfolio, made);
  return made;
}

/** Probability of years below which their edges do not show, and how many of the heaviest are looked at. */
const FAINT = 1e-7;
const MOST_STARTS = 12;

/** Nothing, and the single values, beside which years of one event more show their edges. */
function startsOf(single: SingleEvent, zero: number, atoms: readonly YearAtom[]): readonly YearAtom[] {
  const chance = single.shares.reduce((sum, share) => sum + share, 0);
  return [{ at: 0, weight: zero }, ...atoms]
    .filter(({ weight }) => weight * chance > FAINT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_STARTS);
}

/** Where the interesting part of a portfolio lies. */
export interface Whereabouts {
  /** Levels and rough quantiles there, highest first. */
  readonly levels: readonly number[];
  readonly quantiles: readonly number[];
  /** Set for portfolios of so many events that small outcomes are impossible. */
  readonly window: Window | null;
}

/** Coarse passes until the top quantile is well inside the grid and well above its resolution. */
export function locate(portfolio: Portfolio): Whereabouts {
  const zero = probabilityOfZero(portfolio);
  // Of a portfolio that rarely strikes at all, the quantiles given that it does are wanted as well.
  const rare = zero > 0.98 ? [0.02, 0.1, 0.5].map((part) => 1 - (1 - zero) * part) : [];
  const levels = [...rare, ...LEVELS].sort((a, b) => b - a);
  const window = windowOf(portfolio);
  if (window !== null) return { levels, quantiles: levels.map(() => window.end), window };

  const top = levels[0];
  // The guess falls short of portfolios of many scenarios by a tenth or so; another pass would cost more than some room.
  let end = 1.3 * roughEnd(portfolio, top);
  let law = lawOnGrid(portfolio, coarseGrid(end, top), zero);
  for (let pass = 0; pass < 60; pass++) {
    const quantile = latticeQuantile(law, top);
    if (quantile === Infinity) end *= 4;
    else if (quantile < end / 12) end = Math.max(quantile * 1.5, end / 100);
    else break;
    law = lawOnGrid(portfolio, coarseGrid(end, top), zero);
  }
  const quantiles = levels.map((p) => {
    if (p <= zero) return 0;
    let quantile = latticeQuantile(law, p);
    // Ordinary years may be thousands of times below the great ones: they are looked at again on shorter grids.
    for (let pass = 0; pass < 60 && !(quantile >= GUESSED * law.grid.step); pass++) {
      law = lawOnGrid(portfolio, coarseGrid(2 * GUESSED * law.grid.step, p), zero);
      quantile = Math.min(latticeQuantile(law, p), gridEnd(law.grid));
    }
    return quantile;
  });
  return { levels, quantiles, window };
}

function resolvedAfter(grids: number): number {
  return grids < CLOSE_GRIDS ? RESOLVED : RESOLVED_BELOW;
}

/** What a grid is to reach over, whatever its number of points. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly tilt: number;
}

/** A grid of so many points over a span, on points that one of only `coarsest` points (a power of two less) has too. */
export function gridOver({ start, end, tilt }: Span, points: number, coarsest: number): Grid {
  const every = points / coarsest;
  // What the first point of all such grids lies below the start makes up for at the end.
  const step = (end - start) / (start > 0 ? points - every : points);
  return { step, points, offset: every * Math.floor(start / (every * step)), tilt };
}

/**
 * Spans, longest first, of grids that between them resolve every quantile of every portfolio: one to the highest, and shorter ones for quantiles that
 * would be lost in its first steps. The same grids for all, so that the laws can be compared point by point.
 */
export function laySpans(places: readonly Whereabouts[]): readonly Span[] {
  const windows = places.flatMap((place) => place.window ?? []);
  if (windows.length > 0 && windows.length === places.length) {
    const start = Math.min(...windows.map((window) => window.start));
    const end = Math.max(...windows.map((window) => window.end));
    return [{ start, end, tilt: 0 }];
  }
  const wanted = places.flatMap(({ levels, quantiles }) =>
    quantiles.map((quantile, k) => ({ quantile, p: levels[k] })),
  );
  wanted.sort((a, b) => b.quantile - a.quantile);
  const spans: Span[] = [];
  let end = Infinity;
  for (const { quantile, p } of wanted) {
    if (quantile <= LEAST) continue;
    // Each grid takes over where the next longer one has few steps left: what lies between quantiles may be asked for as well.
    while (end * resolvedAfter(spans.length) > quantile) {
      end = end === Infinity ? quantile * 1.25 : Math.max(quantile * 1.25, end * resolvedAfter(spans.length));
      spans.push({ start: 0, end, tilt: tiltFor(1 - p) });
    }
  }
  return spans;
}

function coarseGrid(end: number, top: number): Grid {
  return { step: end / (COARSE - 1), points: COARSE, offset: 0, tilt: tiltFor(1 - top) };
}

/** A first guess of the end: the single big event at the top level, on top of what smaller events bring. */
function roughEnd(portfolio: Portfolio, top: number): number {
  const { mean, variance } = portfolioMoments(portfolio);
  const bySpread = mean + 8 * Math.sqrt(variance);
  const most = Math.max(...portfolio.states.flatMap((state) => [1, ...state.multipliers]));
  const rateAbove = (x: number): number =>
    portfolio.components.reduce((sum, c) => sum + most * c.frequency.mean * tailOf(c, x), 0);
  let high = log(Math.max(mean, bySpread, 1e-300)) + 30;
  // Down from the mean, so that the unit of the outcome makes no difference.
  let low = high - 90;
  for (let step = 0; step < 10; step++) {
    const middle = (low + high) / 2;
    if (rateAbove(exp(middle)) > 1 - top) low = middle;
    else high = middle;
  }
  const bigEvent = exp(high);
  const limited = portfolio.components.reduce(
    (sum, c) => sum + most * c.frequency.mean * meanScale(c) * c.size.limitedMean(bigEvent / largestScale(c)),
    0,
  );
  return Math.min(Math.max(bigEvent, 1e-280) * 1.1 + 3 * limited, Math.max(bySpread, bigEvent * 1.1));
}

function tailOf(component: Component, x: number): number {
  return component.scales.points.reduce(
    (sum, scale, k) =>
      sum + (scale === 0 ? 0 : component.scales.weights[k] * (1 - component.size.cdf(x / scale))),
    0,
  );
}

function meanScale({ scales }: Component): number {
  return scales.points.reduce((sum, scale, k) => sum + scale * scales.weights[k], 0);
}

function largestScale({ scales }: Component): number {
  return Math.max(1e-300, ...scales.points);
}

/** The stretch that holds all but 1e-10 of the probability. */
interface Window {
  readonly start: number;
  readonly end: number;
}

/** Nats: exp(-25) = 1e-11 is left outside on either side. */
const OUTSIDE = 25;

/**
 * The window of a portfolio of very many events with fixed rates, or null when outcomes near zero are possible.
 *
 * Below, Bennett's inequality for positive jumps, P(S < m - t) <= exp(-t^2 / 2v), v = sum of rate x E[X^2]. Above, Bernstein's,
 * exp(-t^2 / (2v + 2bt/3)), with b a size that a year exceeds with probability 1e-11 at most.
 */
function windowOf({ components, states }: Portfolio): Window | null {
  const isPlain = components.every(
    (c) => c.group < 0 && c.frequency.rateVariance === 0 && c.scales.points.length === 1,
  );
  if (!isPlain || states.length > 1) return null;
  let m = 0;
  let v = 0;
  let b = 0;
  for (const { frequency, scales, size } of components) {
    const [scale] = scales.points;
    m += frequency.mean * scale * size.mean;
    v += frequency.mean * scale * scale * size.secondMoment;
    const rare = 1e-11 / (components.length * frequency.mean);
    b = Math.max(b, scale * (rare < 1 ? size.quantile(1 - Math.max(rare, 1e-16)) : 0));
  }
  const start = m - Math.sqrt(2 * OUTSIDE * v);
  const third = (OUTSIDE * b) / 3;
  const end = m + third + Math.sqrt(third * third + 2 * OUTSIDE * v);
  return start > 0.5 * end ? { start, end } : null;
}
