import { type AnnualLaw, conditionalTailMean, exceedance, quantile } from './annual-law.js';
import { type Bracket, quantileBracket, tailMeanBracket } from './bracket.js';

/** A year's outcome in the figures that are published; persons (or kroner) a year. */
export interface Summary {
  readonly mean: number;
  /** Chance of a year without harm. */
  readonly p_zero: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
  readonly p999: number;
  /** Mean of the worst 5 % and 1 % of years. */
  readonly cvar95: number;
  readonly cvar99: number;
  /** P(S > threshold) by threshold. */
  readonly exceedance: Readonly<Record<string, number>>;
  /** Certain bounds [low, high] by figure. */
  readonly bracket: Readonly<Record<QuantileName | 'cvar95' | 'cvar99', readonly [number, number]>>;
  /** Estimate of the greatest relative error of p50-p999, for the portfolios computed together. */
  readonly estimated_error: number;
  /** The grids the figures were computed on, shortest first. */
  readonly grid: readonly { readonly step: number; readonly points: number }[];
}

type QuantileName = 'p50' | 'p90' | 'p95' | 'p99' | 'p999';

/** The thresholds of the published exceedance curve. */
const THRESHOLDS: readonly number[] = [1e3, 1e4, 1e5, 1e6, 5e6];

/** The published figures of a law, unrounded. */
export function summarise(law: AnnualLaw): Summary {
  return {
    mean: law.mean,
    p_zero: law.probabilityOfZero,
    p50: quantile(law, 0.5),
    p90: quantile(law, 0.9),
    p95: quantile(law, 0.95),
    p99: quantile(law, 0.99),
    p999: quantile(law, 0.999),
    cvar95: conditionalTailMean(law, 0.95),
    cvar99: conditionalTailMean(law, 0.99),
    exceedance: Object.fromEntries(THRESHOLDS.map((x) => [String(x), exceedance(law, x)])),
    bracket: {
      p50: ends(quantileBracket(law, 0.5)),
      p90: ends(quantileBracket(law, 0.9)),
      p95: ends(quantileBracket(law, 0.95)),
      p99: ends(quantileBracket(law, 0.99)),
      p999: ends(quantileBracket(law, 0.999)),
      cvar95: ends(tailMeanBracket(law, 0.95)),
      cvar99: ends(tailMeanBracket(law, 0.99)),
    },
    estimated_error: law.estimatedError,
    grid: law.views.map(({ grid }) => ({ step: grid.step, points: grid.points })),
  };
}

function ends(bracket: Bracket | null): readonly [number, number] {
  return bracket === null ? [0, 0] : [bracket.low, bracket.high];
}
