import { type AnnualLaw, cumulative, exceedance, quantile } from '../law/annual-law.js';
import { simulateYears } from './simulate.js';

/** Agreement of one figure of a law with simulated years. */
export interface Agreement {
  readonly figure: string;
  readonly computed: number;
  readonly simulated: number;
  /** Distance in standard errors of the simulation; beyond 4 in absolute value one of the two is wrong. */
  readonly z: number;
}

/**
 * Simulates `years` years and tests the law against them. For a quantile q the count of years at or below it is
 * compared with what the law expects, a binomial: no density has to be guessed.
 */
export function crossCheck(law: AnnualLaw, years: number): readonly Agreement[] {
  const outcomes = simulateYears(law.portfolio, years);
  let sum = 0;
  let square = 0;
  let zeros = 0;
  for (const outcome of outcomes) {
    sum += outcome;
    square += outcome * outcome;
    if (outcome === 0) zeros++;
  }
  const mean = sum / years;
  const error = Math.sqrt((square / years - mean * mean) / years);
  outcomes.sort();
  const ofShare = (
    figure: string,
    computed: number,
    share: number,
    p: number,
    simulated: number,
  ): Agreement => ({
    figure,
    computed,
    simulated,
    z: p <= 0 || p >= 1 ? (share === p ? 0 : Infinity) : (share - p) / Math.sqrt((p * (1 - p)) / years),
  });
  const zero = law.probabilityOfZero;
  return [
    { figure: 'mean', computed: law.mean, simulated: mean, z: error === 0 ? 0 : (mean - law.mean) / error },
    ofShare('p_zero', zero, zeros / years, zero, zeros / years),
    ...[0.5, 0.9, 0.95, 0.99, 0.999]
      .filter((p) => p > zero)
      .map((p) => {
        const q = quantile(law, p);
        const simulated = outcomes[Math.ceil(p * years) - 1];
        return ofShare(
          `p${String(p).slice(2).padEnd(2, '0')}`,
          q,
          countUpTo(outcomes, q) / years,
          cumulative(law, q),
          simulated,
        );
      }),
    ...[1e3, 1e4, 1e5, 1e6]
      .filter((x) => exceedance(law, x) * years > 20)
      .map((x) => {
        const share = 1 - countUpTo(outcomes, x) / years;
        return ofShare(`exceedance ${x}`, exceedance(law, x), share, exceedance(law, x), share);
      }),
  ];
}

function countUpTo(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
