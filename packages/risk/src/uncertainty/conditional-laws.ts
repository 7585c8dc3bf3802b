import { exp } from '../numerics/elementary.js';
import { annualLaws, type AnnualLaw, type LawOptions, quantile, viewFor } from '../law/annual-law.js';
import { compoundPoisson } from '../law/compound.js';
import { emptyMass, type Grid, gridEnd, tiltFor } from '../law/grid.js';
import { addSize } from '../law/lattice-size.js';
import { latticeLaw, latticeQuantile, latticeShortfall } from '../law/lattice-law.js';
import { LEVELS } from '../law/plan.js';
import { notWorseInIndependentYears } from '../compare/dominance.js';
import type { Component, Portfolio } from '../portfolio.js';
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
    portfolio.components.map((component) => prepare(component, drawer(component), grids)),
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

/** Given what is unknown, every rate is fixed: one compound Poisson law per common factor. */
function lawOfDraw(
  portfolio: Portfolio,
  parts: readonly Prepared[],
  k: number,
  grids: readonly Grid[],
): LawOfDraw {
  const groups = [...new Set(parts.map(({ component }) => component.group))];
  const sums = groups.map((group) => ({
    group,
    mean: 0,
    /** Rate of events of any size above 0. */
    live: 0,
    masses: grids.map(emptyMass),
  }));
  for (const { component, drawn, units } of parts) {
    const { size, group } = component;
    const sum = sums[groups.indexOf(group)];
    const rate = at(drawn.rates, k);
    const scale = at(drawn.scales, k);
    if (rate === 0) continue;
    sum.mean += rate * scale * size.mean;
    sum.live += scale === 0 ? 0 : rate * (1 - size.cdf(0));
    sum.masses.forEach((mass, which) => {
      if (units === null) addSize(mass, grids[which], size, scale, rate);
      else for (let j = 0; j < units[which].length; j++) mass.values[j] += rate * units[which][j];
    });
  }
  let mean = 0;
  let probabilityOfZero = 0;
  for (const { weight, multipliers } of portfolio.states) {
    const times = (group: number): number => (group < 0 ? 1 : multipliers[group]);
    mean += weight * sums.reduce((total, sum) => total + times(sum.group) * sum.mean, 0);
    probabilityOfZero += weight * exp(-sums.reduce((total, sum) => total + times(sum.group) * sum.live, 0));
  }
  const views = grids.map((grid, which) => {
    const superposed = sums.map(({ group, masses }) => ({ group, mass: masses[which] }));
    return latticeLaw(grid, compoundPoisson(superposed, portfolio.states, grid), probabilityOfZero);
  });
  return { mean, probabilityOfZero, views };
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
