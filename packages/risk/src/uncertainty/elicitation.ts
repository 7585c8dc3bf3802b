import { exp, log } from '../numerics/elementary.js';
import { normalCdf, Z95 } from '../numerics/normal.js';
import { err, ok, type Problem, type Result } from '../result.js';
import type { ConsequenceSpec, FrequencySpec } from '../scenario.js';

/** An assessor's 5, 50 and 95 % points: "one in twenty below", "as likely above as below", "one in twenty above". */
export interface ThreePoints {
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/**
 * The size that an assessor's three points mean (SHELF; O'Hagan et al. 2006): two half-lognormals that meet in the median, as a
 * distribution function with straight lines between 97 points, out to four standard deviations. Symmetric points give the lognormal.
 */
export function sizeFromThreePoints({
  p05,
  p50,
  p95,
}: ThreePoints): Result<ConsequenceSpec, readonly Problem[]> {
  if (!(p05 > 0 && p50 > p05 && p95 > p50 && Number.isFinite(p95))) {
    const found = `${p05}, ${p50}, ${p95}`;
    return err([{ scenario: null, field: 'p05, p50, p95', found, allowed: '0 < p05 < p50 < p95' }]);
  }
  const below = log(p50 / p05);
  const above = log(p95 / p50);
  if (Math.abs(below - above) < 1e-9 * above) return ok({ kind: 'lognormal', p05, p95 });
  return ok({ kind: 'mixture', parts: [half(p50, below, -1), half(p50, above, 1)] });
}

/** The half of a lognormal on one side of the median, `spread` = ln(95 % point / median). */
function half(median: number, spread: number, side: -1 | 1): { weight: number } & ConsequenceSpec {
  const s = spread / Z95;
  const steps = 48;
  const reach = 4;
  const points = Array.from({ length: steps + 1 }, (_, k) => {
    const z = (reach * k) / steps;
    const within = (2 * normalCdf(z) - 1) / (2 * normalCdf(reach) - 1);
    return [median * exp(side * s * z), side === 1 ? within : 1 - within] as const;
  });
  const rising = side === 1 ? points : points.toReversed();
  return {
    weight: 0.5,
    kind: 'empirical',
    points: rising.map(([x, c], k) => [x, k === steps ? 1 : c] as const),
  };
}

/** A level of a scale as a frequency: log-uniform over the level's range of events a year. */
export function levelToFrequency(low: number, high: number): FrequencySpec {
  return { kind: 'poisson-log-uniform', low, high };
}

/** A level of a scale as a size: log-uniform over the level's range of persons harmed. */
export function levelToConsequence(low: number, high: number): ConsequenceSpec {
  return { kind: 'log-uniform', low, high };
}

/** One assessor's view of a size and the weight it carries. */
export interface Opinion {
  readonly weight: number;
  readonly consequence: ConsequenceSpec;
}

/** The linear pool of several assessors (Cooke 1991): with each one's weight, that one is right. Weights are given and sum to 1. */
export function poolOpinions(opinions: readonly Opinion[]): Result<ConsequenceSpec, readonly Problem[]> {
  const total = opinions.reduce((sum, opinion) => sum + opinion.weight, 0);
  if (opinions.some((opinion) => !(opinion.weight >= 0)) || !(Math.abs(total - 1) <= 1e-9)) {
    return err([
      { scenario: null, field: 'weight', found: String(total), allowed: 'weights from 0 that sum to 1' },
    ]);
  }
  return ok({
    kind: 'mixture',
    parts: opinions.map(({ weight, consequence }) => ({ weight, ...consequence })),
  });
}
