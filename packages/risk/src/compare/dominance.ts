import type { AnnualLaw } from '../law/annual-law.js';
import type { LatticeLaw } from '../law/lattice-law.js';

/** Absolute tolerance of a probability; a smaller difference is rounding error. */
export const PROBABILITY_NOISE = 1e-7;
/** Tolerance of a stop-loss transform, relative to the larger mean; a smaller difference is rounding error. */
export const STOP_LOSS_NOISE = 1e-7;

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
 * P(B <= A) for two independent years, one of each. Outcomes within one step of each other count half; no harm in both counts
 * whole.
 */
export function notWorseInIndependentYears(b: OnGrids, a: OnGrids): number {
  // P(B <= A) = P(B = 0) + sum over cells of P(B in cell) P(A >= cell); beyond the longest grid next to nothing is left.
  const shared = sharedViews(a, b);
  let sum = b.probabilityOfZero;
  let coveredTo = 0;
  let belowB = b.probabilityOfZero;
  let belowA = a.probabilityOfZero;
  for (const [inA, inB] of shared) {
    const { step, points, offset } = inA.grid;
    for (let j = 0; j < points; j++) {
      if ((offset + j) * step <= coveredTo) continue;
      // Within a cell: half of the ties. At an atom: all of them.
      const jumpB = inB.upTo[j] - inB.below[j];
      const jumpA = inA.upTo[j] - inA.below[j];
      const smoothB = inB.below[j] - belowB;
      const smoothA = inA.below[j] - belowA;
      sum += smoothB * (1 - belowA - smoothA / 2) + jumpB * (1 - inA.below[j]);
      belowB = inB.below[j] + jumpB;
      belowA = inA.below[j] + jumpA;
    }
    coveredTo = (offset + points - 1) * step;
  }
  return Math.min(1, Math.max(0, sum + ((1 - belowB) * (1 - belowA)) / 2));
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
