import { quantileByBracket } from '../size/quantile.js';
import type { StatedLaw } from './fit-quantiles.js';

/** What one assessor believes, and the weight it carries (from 0). */
export interface WeightedLaw {
  readonly weight: number;
  readonly law: StatedLaw;
}

/** The linear pool (Cooke 1991): with each one's share of the weights, that one is right. At least one weight is above 0. */
export function poolLaws(parts: readonly WeightedLaw[]): StatedLaw {
  const heard = parts.filter(({ weight }) => weight > 0);
  const total = heard.reduce((sum, { weight }) => sum + weight, 0);
  const cdf = (x: number): number =>
    heard.reduce((sum, { weight, law }) => sum + (weight / total) * law.cdf(x), 0);
  return {
    cdf,
    quantile: (p) => {
      // The pool's quantile lies between the least and the greatest of theirs.
      const theirs = heard.map(({ law }) => law.quantile(p));
      return quantileByBracket(cdf, Math.min(...theirs) * (1 - 1e-12), Math.max(...theirs) * (1 + 1e-12))(p);
    },
  };
}
