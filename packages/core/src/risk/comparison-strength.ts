import {
  type AnnualLaw,
  compareDraws,
  compareUnpaired,
  firstOrder,
  notWorseInIndependentYears,
  stopLossOrder,
} from '@risikobilde/risk';
import type { ComparisonStrength, Difference, Preferred } from './risk-evaluation.js';
import { comparisonDetail, comparisonSentence, type Names } from './comparison-sentence.js';

/** One side of a comparison: its law, and what each scenario harms in each draw. */
export type Side = {
  readonly law: AnnualLaw;
  readonly means: ReadonlyMap<string, Float64Array>;
};

/** What a comparison is about beside the figures. */
export type Circumstances = Pick<
  ComparisonStrength,
  'alternative' | 'against' | 'judgements' | 'againstEnded'
> & { readonly levels: Pick<ComparisonStrength['levels'], 'whole'>; readonly names: Names };

/** Comparison of an alternative with the baseline over the same scenarios and the same draws. */
export const comparisonStrength = (
  mine: Side,
  other: Side,
  { names, levels, ...about }: Circumstances,
): ComparisonStrength => {
  const whole = compareDraws(total(mine.means), total(other.means), mine.law.mean - other.law.mean);
  const drivers = [...mine.means]
    .map(([scenario, means]) => ({ scenario, ...differenceOf(means, other.means.get(scenario)) }))
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean) || (a.scenario < b.scenario ? -1 : 1));
  const notHigher = whole.p_not_worse;
  const strength = {
    ...about,
    scenarios: [...mine.means.keys()],
    notHigher,
    notHigherApart: compareUnpaired(total(mine.means), total(other.means)),
    draws: total(mine.means).length,
    difference: { mean: whole.mean, p05: whole.p05, p95: whole.p95 },
    ...(other.law.mean > 0 && { ratio: mine.law.mean / other.law.mean }),
    drivers,
    firstOrder: preferred(
      firstOrder(mine.law, other.law).dominates,
      firstOrder(other.law, mine.law).dominates,
    ),
    stopLoss: preferred(
      stopLossOrder(mine.law, other.law).preferred,
      stopLossOrder(other.law, mine.law).preferred,
    ),
    independentYears: notWorseInIndependentYears(mine.law, other.law),
    // Levels that say higher are held against draws of which most say not higher, and the other way.
    levels: { ...levels, agree: (levels.whole === 'higher') === notHigher < 0.5 },
  };
  return {
    ...strength,
    sentence: comparisonSentence(strength, names),
    detail: comparisonDetail(strength, names),
  };
};

const total = (means: ReadonlyMap<string, Float64Array>): Float64Array => {
  const all = [...means.values()];
  return (all[0] ?? new Float64Array(1)).map((_, k) => all.reduce((sum, one) => sum + (one[k] ?? 0), 0));
};

const differenceOf = (mine: Float64Array, other: Float64Array | undefined): Difference => {
  const base = other ?? mine.map(() => 0);
  const mean = mine.reduce((sum, x, k) => sum + x - (base[k] ?? 0), 0) / mine.length;
  const { p05, p95 } = compareDraws(mine, base, mean);
  return { mean, p05, p95 };
};

const preferred = (mine: boolean, other: boolean): Preferred => {
  if (mine && other) return 'same';
  if (mine) return 'alternative';
  return other ? 'against' : 'neither';
};
