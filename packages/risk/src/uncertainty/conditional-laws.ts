import { annualLaws, type AnnualLaw, type LawOptions, quantile } from '../law/annual-law.js';
import { compound } from '../law/compound.js';
import { addSize, emptyMass, type Grid, type LatticeMass, tiltFor } from '../law/grid.js';
import { type LatticeLaw, latticeLaw, latticeQuantile, latticeShortfall } from '../law/lattice-law.js';
import { notWorseInIndependentYears } from '../compare/dominance.js';
import type { Component, Portfolio, State } from '../portfolio.js';
import { at, createDrawer } from './draws.js';

/** How a figure spreads over what is unknown: its 5, 50 and 95 % points over the draws. */
export interface Band {
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** The figures of a year, each as a band over what is unknown. */
export interface EpistemicBands {
  readonly mean: Band;
  readonly p_zero: Band;
  readonly p95: Band;
  readonly p99: Band;
  readonly cvar95: Band;
}

/** The law of a year once for each draw of what is unknown. */
export interface ConditionalLaws {
  readonly draws: number;
  /** One per portfolio, in the order given. */
  readonly bands: readonly EpistemicBands[];
  /** P(B <= A) in independent years that share what is unknown: the mean over the draws. */
  readonly notWorse: (b: number, a: number) => number;
}

const POINTS = 512;

/**
 * Draws what is unknown (once for all portfolios) and computes the whole law of a year for each draw, relative error about
 * 1e-3. What varies from year to year stays inside each law; what is unknown shows as the spread between them.
 */
export function conditionalLaws(
  portfolios: readonly Portfolio[],
  draws = 1000,
  options: LawOptions = {},
): ConditionalLaws {
  const predictive = annualLaws(portfolios, { accuracy: 1e-3, ...options });
  const end = Math.max(...predictive.map((law) => quantile(law, 0.999))) * 1.5;
  const grid: Grid = { step: Math.max(end, 1e-12) / (POINTS - 1), points: POINTS, offset: 0, tilt: tiltFor(1e-3) };
  const drawer = createDrawer(draws);
  const prepared = portfolios.map((portfolio) =>
    portfolio.components.map((component) => prepare(component, drawer(component), grid)),
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
    const laws = portfolios.map((portfolio, which) => lawOfDraw(portfolio, prepared[which], k, grid));
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
  /** The size on the lattice at rate 1, when its scale is known. */
  readonly unit: LatticeMass | null;
}

function prepare(component: Component, drawn: Prepared['drawn'], grid: Grid): Prepared {
  if (typeof drawn.scales !== 'number') return { component, drawn, unit: null };
  const unit = emptyMass(grid);
  addSize(unit, grid, component.size, drawn.scales, 1);
  return { component, drawn, unit };
}

type LawOfDraw = Pick<AnnualLaw, 'mean' | 'probabilityOfZero'> & { readonly views: readonly [LatticeLaw] };

function lawOfDraw(portfolio: Portfolio, parts: readonly Prepared[], k: number, grid: Grid): LawOfDraw {
  const byGroup = new Map<number, { group: number; rate: number; mass: LatticeMass; mean: number; live: number }>();
  for (const { component, drawn, unit } of parts) {
    const rate = at(drawn.rates, k);
    const scale = at(drawn.scales, k);
    if (rate === 0) continue;
    const sum = byGroup.get(component.group) ?? {
      group: component.group,
      rate: 0,
      mass: emptyMass(grid),
      mean: 0,
      live: 0,
    };
    byGroup.set(component.group, sum);
    sum.rate += rate;
    sum.mean += rate * scale * component.size.mean;
    sum.live += scale === 0 ? 0 : rate * (1 - component.size.cdf(0));
    if (unit === null) addSize(sum.mass, grid, component.size, scale, rate);
    else for (let j = 0; j < grid.points; j++) sum.mass.matched[j] += rate * unit.matched[j];
  }
  const superposed = [...byGroup.values()];
  const over = (of: (state: State) => number): number =>
    portfolio.states.reduce((sum, state) => sum + state.weight * of(state), 0);
  const inState = (state: State, of: (part: (typeof superposed)[number]) => number): number =>
    superposed.reduce(
      (sum, part) => sum + of(part) * (part.group < 0 ? 1 : state.multipliers[part.group]),
      0,
    );
  const probabilityOfZero = over((state) => Math.exp(-inState(state, (part) => part.live)));
  const mass = compound({ grid, portfolio, superposed, mixed: [] }, 'matched');
  return {
    mean: over((state) => inState(state, (part) => part.mean)),
    probabilityOfZero,
    views: [latticeLaw(grid, mass, probabilityOfZero)],
  };
}

/** The quantile, or the grid's end when a draw's lies beyond it: bands ask for the middle of the draws, not the ends. */
function quantileOf(law: LawOfDraw, p: number): number {
  if (p <= law.probabilityOfZero) return 0;
  const { grid } = law.views[0];
  return Math.min(latticeQuantile(law.views[0], p), grid.step * (grid.points - 1));
}

function tailMeanOf(law: LawOfDraw, p: number): number {
  const q = quantileOf(law, p);
  return q + (law.mean - q + latticeShortfall(law.views[0], q)) / (1 - p);
}

function bandOf(values: Float64Array): Band {
  const sorted = values.toSorted();
  const point = (p: number): number => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
  return { p05: point(0.05), p50: point(0.5), p95: point(0.95) };
}
