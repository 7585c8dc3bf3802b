import type { AnnualLaw } from '../law/annual-law.js';
import { gridEnd } from '../law/grid.js';
import { latticeCdf, type LatticeLaw, smoothCdf } from '../law/lattice-law.js';

/** Absolute tolerance of a probability; a smaller difference is rounding error. */
const PROBABILITY_NOISE = 1e-7;
/** Tolerance of a stop-loss transform, relative to the larger mean; a smaller difference is rounding error. */
const STOP_LOSS_NOISE = 1e-7;

/** Whether B is at least as good as A at every outcome. */
export interface FirstOrder {
  readonly dominates: boolean;
  /** The most by which B is worse anywhere: max over x of F_A(x) - F_B(x); 0 when no more than noise. */
  readonly violation: number;
  /** The outcome where that is. */
  readonly at: number;
}

/** Stop-loss order (increasing convex order): whether every risk-averse assessor prefers B. */
export interface StopLossOrder {
  readonly preferred: boolean;
  /** The most by which B is worse: max over d of E[(B - d)+] - E[(A - d)+], in persons (or kroner); 0 if noise. */
  readonly violation: number;
  readonly at: number;
}

/** First-order dominance of B over A: less harm at every probability. Both laws must come from one `annualLaws`. */
export function firstOrder(b: AnnualLaw, a: AnnualLaw): FirstOrder {
  let violation = Math.max(0, a.probabilityOfZero - b.probabilityOfZero);
  let at = 0;
  for (const [inA, inB] of sharedViews(a, b)) {
    const { step, points, offset } = inA.grid;
    for (let j = 0; j < points; j++) {
      const gap = inA.upTo[j] - inB.upTo[j];
      if (gap > violation) {
        violation = gap;
        at = (offset + j) * step;
      }
    }
  }
  return violation <= PROBABILITY_NOISE
    ? { dominates: true, violation: 0, at: 0 }
    : { dominates: false, violation, at };
}

/** Stop-loss order of B against A. Both laws must come from one `annualLaws`. */
export function stopLossOrder(b: AnnualLaw, a: AnnualLaw): StopLossOrder {
  let violation = b.mean - a.mean;
  let at = 0;
  for (const [inA, inB] of sharedViews(a, b)) {
    const { step, points, offset } = inA.grid;
    for (let j = 0; j < points; j++) {
      const gap = b.mean - a.mean + inB.shortfall[j] - inA.shortfall[j];
      if (gap > violation) {
        violation = gap;
        at = (offset + j) * step;
      }
    }
  }
  const noise = STOP_LOSS_NOISE * Math.max(a.mean, b.mean);
  return violation <= noise ? { preferred: true, violation: 0, at: 0 } : { preferred: false, violation, at };
}

/**
 * P(B <= A) for two independent years, one of each. Single values meet exactly; outcomes without them that lie within one step of
 * each other count half; no harm in both counts whole.
 */
export function notWorseInIndependentYears(b: OnGrids, a: OnGrids): number {
  const shared = sharedViews(a, b);
  let sum = b.probabilityOfZero;
  let coveredTo = 0;
  let uptoB = b.probabilityOfZero;
  let uptoA = a.probabilityOfZero;
  // The parts without single values, cell by cell: half of what falls in the same cell.
  for (const [inA, inB] of shared) {
    const { step, points, offset } = inA.grid;
    for (let j = 0; j < points; j++) {
      if ((offset + j) * step <= coveredTo) continue;
      const nextB = inB.between.smooth[j];
      const nextA = inA.between.smooth[j];
      sum += (nextB - uptoB) * (1 - (uptoA + nextA) / 2);
      uptoB = nextB;
      uptoA = nextA;
    }
    coveredTo = (offset + points - 1) * step;
  }
  const [longA, longB] = shared[shared.length - 1] ?? [];
  if (longA === undefined || longB === undefined) return Math.min(1, sum + ((1 - uptoB) * (1 - uptoA)) / 2);
  const atomsB = longB.between.atoms;
  const atomsA = longA.between.atoms;
  const viewOf = (x: number, which: 0 | 1): LatticeLaw =>
    (shared.find(([{ grid }]) => x <= gridEnd(grid)) ?? [longA, longB])[which];
  for (const { at, weight } of atomsB) {
    const jump = atomsA.find((atom) => atom.at === at)?.weight ?? 0;
    sum += weight * (1 - latticeCdf(viewOf(at, 0), at) + jump);
  }
  for (const { at, weight } of atomsA) sum -= weight * (uptoB - smoothCdf(viewOf(at, 1), at));
  const beyondB = 1 - uptoB - atomsB.reduce((total, { weight }) => total + weight, 0);
  const beyondA = 1 - uptoA - atomsA.reduce((total, { weight }) => total + weight, 0);
  return Math.min(1, Math.max(0, sum + (beyondB * beyondA) / 2));
}

function sharedViews(a: OnGrids, b: OnGrids): readonly (readonly [LatticeLaw, LatticeLaw])[] {
  // An alternative in which nothing can happen needs no grid: its chance of nothing says it all.
  if (b.views.length === 0) return [];
  return a.views.map((view, k) => {
    const other = b.views[k];
    if (other?.grid.step !== view.grid.step)
      throw new Error('laws to compare must come from one annualLaws call');
    return [view, other] as const;
  });
}

/** The parts of a law that a pointwise comparison reads. */
type OnGrids = Pick<AnnualLaw, 'probabilityOfZero' | 'views'>;
