import { type AnnualLaw, quantile } from './law/annual-law.js';
import { exp, power } from './numerics/elementary.js';
import { createStream, type Stream } from './numerics/stream.js';
import type { Component, Portfolio } from './portfolio.js';
import type { Factor } from './scenario.js';

/** One figure of a law, and what simulated years make it. */
export interface Checked {
  readonly figure: 'mean' | 'p_zero' | 'p50' | 'p90' | 'p95' | 'p99' | 'p999';
  readonly computed: number;
  readonly simulated: number;
  /** Whether they are further apart than the stated error and chance allow. */
  readonly isOutside: boolean;
}

/** What a check found. */
export interface SelfCheck {
  readonly years: number;
  readonly figures: readonly Checked[];
}

const LEVELS = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
  ['p999', 0.999],
] as const;
/** Standard errors of the simulation; chance goes beyond once in sixteen thousand figures. */
const CHANCE = 4;
/** The part of the mean that the tables of quantiles may leave. */
const OF_TABLES = 2e-4;

/** A law held against `years` simulated years. */
export function selfCheck(law: AnnualLaw, years: number): SelfCheck {
  const outcomes = simulateYears(law.portfolio, years).sort();
  const mean = outcomes.reduce((sum, outcome) => sum + outcome, 0) / years;
  const variance = outcomes.reduce((sum, outcome) => sum + (outcome - mean) * (outcome - mean), 0) / years;
  const zero = law.probabilityOfZero;
  const zeros = countUpTo(outcomes, 0) / years;
  const chanceOf = (p: number): number => CHANCE * Math.sqrt((p * (1 - p)) / years) + 1 / years;
  return {
    years,
    figures: [
      {
        figure: 'mean',
        computed: law.mean,
        simulated: mean,
        isOutside: Math.abs(mean - law.mean) > CHANCE * Math.sqrt(variance / years) + OF_TABLES * law.mean,
      },
      {
        figure: 'p_zero',
        computed: zero,
        simulated: zeros,
        isOutside: Math.abs(zeros - zero) > chanceOf(zero),
      },
      ...LEVELS.filter(([, p]) => p > zero).map(([figure, p]): Checked => {
        const computed = quantile(law, p);
        const room = law.estimatedError * computed * 1.001 + 1e-9 * computed;
        // A year is at or below the quantile with probability p at least, and below it with p at most.
        const isInside =
          countUpTo(outcomes, computed + room) / years >= p - chanceOf(p) &&
          countUpTo(outcomes, computed - room) / years <= p + chanceOf(p);
        const simulated = outcomes[Math.min(years - 1, Math.ceil(p * years) - 1)];
        return { figure, computed, simulated, isOutside: !isInside };
      }),
    ],
  };
}

/**
 * Simulates years of a portfolio from the description of its scenarios, event by event: the plain, slow way, kept to check the computed
 * law by. Each scenario has a stream of its own, so that one more changes no other's numbers.
 */
export function simulateYears({ components, states }: Portfolio, years: number): Float64Array {
  const outcomes = new Float64Array(years);
  const level = createStream('common factors');
  const multipliers = Array.from({ length: years }, () => {
    let left = states.length === 1 ? 0 : level.uniform();
    return (states.find(({ weight }) => (left -= weight) < 0) ?? states[states.length - 1]).multipliers;
  });
  for (const component of components) addEvents(component, multipliers, outcomes);
  return outcomes;
}

function addEvents(
  { id, size, group, unknowns }: Component,
  multipliers: readonly (readonly number[])[],
  outcomes: Float64Array,
): void {
  const { rate, rateFactors, consequenceFactors } = unknowns;
  const stream = createStream(`${id}|simulated`);
  const rateAt = rate.rateVariance === 0 ? () => rate.mean : tabulate((u) => rate.rateQuantile(u));
  const sizeAt = tabulate((u) => size.quantile(u));
  for (let year = 0; year < outcomes.length; year++) {
    const common = group < 0 ? 1 : multipliers[year][group];
    const scale = drawFactors(consequenceFactors, stream);
    const expected = rateAt(stream.uniform()) * drawFactors(rateFactors, stream) * common;
    for (let left = drawCount(expected, stream); left > 0; left--)
      outcomes[year] += scale * sizeAt(stream.uniform());
  }
}

function drawFactors(factors: readonly Factor[], { uniform }: Stream): number {
  return factors.reduce<number>(
    (product, factor) =>
      product *
      (typeof factor === 'number' ? factor : factor.low * power(factor.high / factor.low, uniform())),
    1,
  );
}

/** The greatest mean that is counted in one go: counts of parts add up to that of the whole. */
const AT_ONCE = 30;

/** A Poisson count: how many uniform numbers are multiplied until less than exp(-mean) is left (Knuth). */
function drawCount(mean: number, { uniform }: Stream): number {
  let count = 0;
  for (let left = mean; left > 0; left -= AT_ONCE) {
    const least = exp(-Math.min(left, AT_ONCE));
    for (let product = uniform(); product > least; product *= uniform()) count++;
  }
  return count;
}

const CELLS = 4096;
/** Cells at either end in which the quantile itself is asked, and how steeply it may rise in others. */
const ENDS = 16;
const STEEP = 0.02;

/** A quantile joined by straight lines where it rises slowly. */
function tabulate(quantileAt: (u: number) => number): (u: number) => number {
  const table = Float64Array.from({ length: CELLS }, (_, k) => (k < ENDS ? 0 : quantileAt(k / CELLS)));
  return (u) => {
    const k = Math.floor(u * CELLS);
    const rise = table[k + 1] - table[k];
    if (k < ENDS || k >= CELLS - ENDS || rise > STEEP * table[k]) return quantileAt(u);
    return table[k] + (u * CELLS - k) * rise;
  };
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
