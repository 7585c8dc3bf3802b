import { exp } from '../numerics/elementary.js';
import { annualLaws, type AnnualLaw, type LawOptions, quantile, viewFor } from '../law/annual-law.js';
import { compoundPoisson } from '../law/compound.js';
import { emptyMass, type Grid, gridEnd, tiltFor } from '../law/grid.js';
import { addSize } from '../law/lattice-size.js';
import { latticeLaw, latticeQuantile, latticeShortfall } from '../law/lattice-law.js';
import { LEVELS } from '../law/plan.js';
import { notWorseInIndependentYears } from '../compare/dominance.js';
import type { Component, Portfolio, State } from '../portfolio.js';
import { at, createDrawer } from './draws.js';

/** Epistemic band of a figure: its 5, 50 and 95 % points over the draws. */
interface Band {
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** The figures of a year, each as an epistemic band. */
export interface EpistemicBands {
  readonly mean: Band;
  readonly p_zero: Band;
  readonly p95: Band;
  readonly p99: Band;
  readonly cvar95: Band;
}

/** The law of a year conditioned on each draw of the epistemic unknowns. */
export interface ConditionalLaws {
  readonly draws: number;
  /** One per portfolio, in the order given. */
  readonly bands: readonly EpistemicBands[];
  /** P(B <= A) in independent years that share the epistemic unknowns: the mean over the draws. */
  readonly notWorse: (b: number, a: number) => number;
}

const POINTS = 512;

/**
 * Draws the epistemic unknowns (once for all portfolios) and computes the law of a year conditioned on each draw,
 * relative error about 1e-3. Variation from year to year (aleatory) stays inside each law; the spread between the laws
 * is epistemic.
 */
export function conditionalLaws(
  portfolios: readonly Portfolio[],
  draws = 1000,
  options: LawOptions = {},
): ConditionalLaws {
  const predictive = annualLaws(portfolios, { accuracy: 1e-3, ...options });
  const grids = gridsFor(predictive);
  const drawer = createDrawer(draws);
  const prepared = portfolios.map((portfolio) =>
    superpose(
      portfolio.components.map((component) => prepare(component, drawer(component), grids)),
      grids,
    ),
  );
  const figures = portfolios.map(() => ({
    mean: new Float64Array(draws),
    p_zero: new Float64Array(draws),
    p95: new Float64Array(draws),
    p99: new Float64Array(draws),
    cvar95: new Float64Array(draws),
  }));
  const notWorse = portfolios.map(() => portfolios.map(() => 0));
  for (let k = 0; k < draws; k++) {
    const laws = portfolios.map((portfolio, which) => lawOfDraw(portfolio, prepared[which], k, grids));
    laws.forEach((law, which) => {
      figures[which].mean[k] = law.mean;
      figures[which].p_zero[k] = law.probabilityOfZero;
      figures[which].p95[k] = quantileOf(law, 0.95);
      figures[which].p99[k] = quantileOf(law, 0.99);
      figures[which].cvar95[k] = tailMeanOf(law, 0.95);
      laws.forEach((other, against) => {
        if (which !== against) notWorse[which][against] += notWorseInIndependentYears(law, other) / draws;
      });
    });
  }
  return {
    draws,
    bands: figures.map((f) => ({
      mean: bandOf(f.mean),
      p_zero: bandOf(f.p_zero),
      p95: bandOf(f.p95),
      p99: bandOf(f.p99),
      cvar95: bandOf(f.cvar95),
    })),
    notWorse: (b, a) => notWorse[b][a],
  };
}

interface Prepared {
  readonly component: Component;
  readonly drawn: ReturnType<ReturnType<typeof createDrawer>>;
  /** The size discretised on each grid at rate 1, when its scale is known, without the zeros at its end. */
  readonly units: readonly Float64Array[] | null;
}

/** Grids to half as long again as the laws with what is unknown averaged over: a draw may be worse. */
function gridsFor(laws: readonly AnnualLaw[]): readonly Grid[] {
  const quantiles = LEVELS.flatMap((p) => laws.map((law) => quantile(law, p))).sort((a, b) => b - a);
  const grids: Grid[] = [];
  let end = Infinity;
  for (const q of quantiles) {
    if (q <= 0 || 1.5 * q >= end / 6) continue;
    end = 1.5 * q;
    grids.push({
      step: end / (POINTS - 1),
      points: POINTS,
      offset: 0,
      tilt: tiltFor(grids.length === 0 ? 1e-3 : 0.1),
    });
  }
  return grids.toReversed();
}

function prepare(component: Component, drawn: Prepared['drawn'], grids: readonly Grid[]): Prepared {
  const { scales } = drawn;
  if (typeof scales !== 'number') return { component, drawn, units: null };
  const units = grids.map((grid) => {
    const unit = emptyMass(grid);
    addSize(unit, grid, component.size, scales, 1);
    return unit.values.subarray(0, unit.values.findLastIndex((p) => p !== 0) + 1);
  });
  return { component, drawn, units };
}

type LawOfDraw = Pick<AnnualLaw, 'mean' | 'probabilityOfZero' | 'views'>;

/** Scenarios added up. */
interface Summed {
  mean: number;
  /** Rate of events of any size above 0. */
  live: number;
  readonly masses: readonly Float64Array[];
}

/** Given what is unknown, every rate is fixed: one compound Poisson law per common factor. Written over by each draw. */
interface Superposition extends Summed {
  readonly group: number;
  /** What is the same in each draw: scenarios of which nothing is unknown. */
  readonly known: Summed;
  readonly unknown: readonly Prepared[];
}

/** The scenarios by the common factor that moves them. */
function superpose(parts: readonly Prepared[], grids: readonly Grid[]): readonly Superposition[] {
  const groups = [...new Set(parts.map(({ component }) => component.group))];
  return groups.map((group) => {
    const own = parts.filter(({ component }) => component.group === group);
    const isKnown = ({ drawn, units }: Prepared): boolean =>
      units !== null && typeof drawn.rates === 'number';
    const nothing = (): Summed => ({
      mean: 0,
      live: 0,
      masses: grids.map(({ points }) => new Float64Array(points)),
    });
    const known = nothing();
    for (const part of own.filter(isKnown)) add(known, part, 0, grids);
    return { group, ...nothing(), known, unknown: own.filter((part) => !isKnown(part)) };
  });
}

/** Adds a scenario as it is in draw k. */
function add(
  sum: Summed,
  { component: { size }, drawn, units }: Prepared,
  k: number,
  grids: readonly Grid[],
): void {
  const rate = at(drawn.rates, k);
  const scale = at(drawn.scales, k);
  if (rate === 0) return;
  sum.mean += rate * scale * size.mean;
  sum.live += scale === 0 ? 0 : rate * (1 - size.cdf(0));
  grids.forEach((grid, which) => {
    if (units === null) addSize({ values: sum.masses[which], zero: 0 }, grid, size, scale, rate);
    else addTimes(sum.masses[which], units[which], rate);
  });
}

function lawOfDraw(
  portfolio: Portfolio,
  sums: readonly Superposition[],
  k: number,
  grids: readonly Grid[],
): LawOfDraw {
  for (const sum of sums) {
    sum.mean = sum.known.mean;
    sum.live = sum.known.live;
    sum.masses.forEach((mass, which) => mass.set(sum.known.masses[which]));
    for (const part of sum.unknown) add(sum, part, k, grids);
  }
  const expected = (of: (sum: Superposition, multiplier: number) => number, state: State): number =>
    sums.reduce((total, sum) => total + of(sum, sum.group < 0 ? 1 : state.multipliers[sum.group]), 0);
  let mean = 0;
  let probabilityOfZero = 0;
  for (const state of portfolio.states) {
    mean += state.weight * expected((sum, multiplier) => multiplier * sum.mean, state);
    probabilityOfZero += state.weight * exp(-expected((sum, multiplier) => multiplier * sum.live, state));
  }
  const views = grids.map((grid, which) => {
    const superposed = sums.map(({ group, masses }) => ({ group, mass: { values: masses[which], zero: 0 } }));
    return latticeLaw(grid, compoundPoisson(superposed, portfolio.states, grid), probabilityOfZero);
  });
  return { mean, probabilityOfZero, views };
}

function addTimes(to: Float64Array, from: Float64Array, factor: number): void {
  // Four at a time: of one after another most of the time would go to counting.
  const even = from.length - (from.length % 4);
  for (let j = 0; j < even; j += 4) {
    to[j] += factor * from[j];
    to[j + 1] += factor * from[j + 1];
    to[j + 2] += factor * from[j + 2];
    to[j + 3] += factor * from[j + 3];
  }
  for (let j = even; j < from.length; j++) to[j] += factor * from[j];
}

/** The quantile, or the grid's end when a draw's lies beyond it: bands ask for the middle of the draws, not the ends. */
function quantileOf(law: LawOfDraw, p: number): number {
  if (p <= law.probabilityOfZero || law.views.length === 0) return 0;
  const view = viewFor(law, p);
  return Math.min(latticeQuantile(view, p), gridEnd(view.grid));
}

function tailMeanOf(law: LawOfDraw, p: number): number {
  // Too rare for any quantile above 0: the whole mean lies in the worst years.
  if (law.views.length === 0) return law.mean / (1 - p);
  const q = quantileOf(law, p);
  return q + (law.mean - q + latticeShortfall(viewFor(law, p), q)) / (1 - p);
}

function bandOf(values: Float64Array): Band {
  const sorted = values.toSorted();
  const point = (p: number): number => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
  return { p05: point(0.05), p50: point(0.5), p95: point(0.95) };
}
