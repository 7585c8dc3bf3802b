import { power } from '../numerics/elementary.js';
import type { Portfolio } from '../portfolio.js';
import { multiplierIn } from '../portfolio.js';
import type { AnnualLaw } from './annual-law.js';
import { gridEnd } from './grid.js';
import { type LatticeLaw, latticeShortfall } from './lattice-law.js';

/**
 * Certain bounds of the p-quantile from the mean-preserving law alone.
 *
 * Mean-preserving rounding adds independent noise of mean zero to each event: S <= S_h in convex order. So 0 <= pi_h - pi for the
 * stop-loss transforms, the integral of the difference is V/2 with V the variance added, and as its slope lies within [-1, 1] it
 * is nowhere above e = sqrt(V/2). From pi convex, for every d > 0:
 *   (pi_h(x) - e - pi_h(x + d)) / d <= P(S > x) <= (pi_h(x - d) - pi_h(x) + e) / d.
 */
export function spreadBounds(law: AnnualLaw, view: LatticeLaw, p: number): { low: number; high: number } {
  const e = stopLossError(law, view);
  const end = gridEnd(view.grid);
  const start = view.grid.offset * view.grid.step;
  const stopLoss = (x: number): number => law.mean - x + latticeShortfall(view, Math.max(x, 0));
  const widths = Array.from({ length: 40 }, (_, k) => (end - start) * power(0.7, k)).filter(
    (d) => d > view.grid.step,
  );
  const tailAtMost = (x: number): number =>
    Math.min(1, ...widths.map((d) => (stopLoss(x - d) - stopLoss(x) + e) / d));
  const tailAtLeast = (x: number): number =>
    Math.max(0, ...widths.filter((d) => x + d < end).map((d) => (stopLoss(x) - e - stopLoss(x + d)) / d));
  return {
    // P(S > low) > 1 - p puts the quantile above low; P(S > high) <= 1 - p puts it at or below high.
    low: lastWhere((x) => tailAtLeast(x) > 1 - p, start, end) ?? 0,
    high: end - (lastWhere((y) => tailAtMost(end - y) <= 1 - p, 0, end - start) ?? -Infinity),
  };
}

/** The most that mean-preserving rounding can add to E[(S - x)+] anywhere. */
export function stopLossError(law: AnnualLaw, view: LatticeLaw): number {
  return Math.sqrt(addedVariance(law.portfolio, view.grid.step) / 2) + 1e-9 * law.mean;
}

/** The variance that rounding adds: for each event at most h^2/4, and at most h E[X]. */
function addedVariance({ components, states }: Portfolio, step: number): number {
  let sum = 0;
  for (const state of states) {
    for (const component of components) {
      const rate = state.weight * component.frequency.mean * multiplierIn(state, component);
      component.scales.points.forEach((scale, k) => {
        const each = Math.min((step * step) / 4, step * scale * component.size.mean);
        sum += rate * component.scales.weights[k] * each;
      });
    }
  }
  return sum;
}

/** The greatest x in [from, to] where a condition that holds at first and then no more still holds; null if never. */
function lastWhere(holds: (x: number) => boolean, from: number, to: number): number | null {
  if (!holds(from)) return null;
  let low = from;
  let high = to;
  // The bound holds wherever this ends; here it is within a thousand-millionth of the best.
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
