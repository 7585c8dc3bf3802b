import { annualLaws, type AnnualLaw, type LawOptions } from '../law/annual-law.js';
import type { Portfolio } from '../portfolio.js';
import { drawEpistemic } from '../uncertainty/draws.js';
import {
  type FirstOrder,
  firstOrder,
  notWorseInIndependentYears,
  stopLossOrder,
  type StopLossOrder,
} from './dominance.js';

/** Relative difference below which two expected outcomes count as equal. */
const MEAN_NOISE = 1e-9;

/** Comparison of B with A. Differences are B minus A, so a negative one is in B's favour. */
export interface Comparison {
  /** Epistemic uncertainty drawn once for both: the result to report first. */
  readonly epistemic: EpistemicComparison;
  /** One independent year of each; dominated by variation from year to year (aleatory). */
  readonly independent: { readonly p_not_worse: number };
  /** E[B] / E[A]; null when A never harms. */
  readonly mean_ratio: number | null;
  readonly fsd: FirstOrder;
  readonly stop_loss: StopLossOrder;
}

/** Probability, over epistemic uncertainty, that B's expected year is no worse, and by how much. */
export interface EpistemicComparison {
  /** Share of draws in which E[B | unknown] <= E[A | unknown]. */
  readonly p_not_worse: number;
  /** Mean, 5 % and 95 % points of E[B | unknown] - E[A | unknown], persons (or kroner) a year. */
  readonly mean: number;
  readonly p05: number;
  readonly p95: number;
}

/** Alternatives computed on the same grids and with the same draws. */
export interface Compared {
  readonly laws: ReadonlyMap<string, AnnualLaw>;
  /** Compares alternative `b` with alternative `a`; both must be among the names given. */
  against(b: string, a: string): Comparison;
}

/** Options of a law, and the number of epistemic draws (1000 unless given). */
export interface CompareOptions extends LawOptions {
  readonly draws?: number;
}

/**
 * The laws of several alternatives and the way to compare any two.
 *
 *     const compared = compareAlternatives(new Map([['onprem', onprem], ['cloud', cloud]]));
 *     compared.against('cloud', 'onprem').epistemic.p_not_worse;
 */
export function compareAlternatives(
  portfolios: ReadonlyMap<string, Portfolio>,
  options: CompareOptions = {},
): Compared {
  const names = [...portfolios.keys()];
  const all = [...portfolios.values()];
  const laws = new Map(annualLaws(all, options).map((law, k) => [names[k], law]));
  const drawn = drawEpistemic(all, options.draws ?? 1000);
  const lawOf = (name: string): AnnualLaw => {
    const law = laws.get(name);
    if (law === undefined) throw new Error(`no alternative named ${name}`);
    return law;
  };
  return {
    laws,
    against(b, a) {
      const lawB = lawOf(b);
      const lawA = lawOf(a);
      return {
        epistemic: compareDraws(
          drawn.means[names.indexOf(b)],
          drawn.means[names.indexOf(a)],
          lawB.mean - lawA.mean,
        ),
        independent: { p_not_worse: notWorseInIndependentYears(lawB, lawA) },
        mean_ratio: lawA.mean === 0 ? null : lawB.mean / lawA.mean,
        fsd: firstOrder(lawB, lawA),
        stop_loss: stopLossOrder(lawB, lawA),
      };
    },
  };
}

/** Summary of paired draws of two expected outcomes; `mean` is the difference in closed form. */
export function compareDraws(b: Float64Array, a: Float64Array, mean: number): EpistemicComparison {
  const gaps = b.map((x, k) => x - a[k]);
  const notWorse = gaps.reduce(
    (sum, gap, k) => sum + (gap <= MEAN_NOISE * (Math.abs(a[k]) + Math.abs(b[k])) ? 1 : 0),
    0,
  );
  gaps.sort();
  return { p_not_worse: notWorse / gaps.length, mean, p05: pointOf(gaps, 0.05), p95: pointOf(gaps, 0.95) };
}

/** Quantile p of sorted numbers that stand for the midpoints of equally likely strata. */
function pointOf(sorted: Float64Array, p: number): number {
  const place = Math.max(0, p * sorted.length - 0.5);
  const k = Math.floor(place);
  const next = sorted[Math.min(k + 1, sorted.length - 1)];
  return sorted[k] + (place - k) * (next - sorted[k]);
}
