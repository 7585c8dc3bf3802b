import { exp, log } from '../numerics/elementary.js';
import { gammaQuantile } from '../numerics/gamma.js';
import { err, ok, type Problem, type Result } from '../result.js';

/** Belief about a rate: Gamma(shape, exposure), mean shape / exposure events a year. */
export interface GammaRate {
  /** Shape: equivalent number of events observed. */
  readonly shape: number;
  /** Exposure: equivalent number of years observed. */
  readonly exposure: number;
}

/** The gamma law of a rate whose 5 % and 95 % points an assessor gives, events a year, 0 < p05 < p95. */
export function gammaRateFromRange(p05: number, p95: number): Result<GammaRate, readonly Problem[]> {
  if (!(p05 > 0 && p95 > p05 * 1.001 && p95 < p05 * 1e6)) {
    return err([
      {
        scenario: null,
        field: 'p95',
        found: `${p95} with p05 ${p05}`,
        allowed: '0 < p05 < p95, at most 1e6 times',
      },
    ]);
  }
  // The ratio of the two points falls as the shape grows; only the shape decides it.
  let low = log(0.05);
  let high = log(1e8);
  for (let step = 0; step < 60; step++) {
    const shape = exp((low + high) / 2);
    if (gammaQuantile(shape, 0.95) / gammaQuantile(shape, 0.05) > p95 / p05) low = log(shape);
    else high = log(shape);
  }
  const shape = exp((low + high) / 2);
  return ok({ shape, exposure: gammaQuantile(shape, 0.95) / p95 });
}

/** Posterior after `events` incidents in `years` years: Gamma(shape + events, exposure + years). The yearly review. */
export function updateRate(
  prior: GammaRate,
  events: number,
  years: number,
): Result<GammaRate, readonly Problem[]> {
  const problem = (field: string, found: number, allowed: string): Problem => ({
    scenario: null,
    field,
    found: String(found),
    allowed,
  });
  const problems = [
    ...(Number.isInteger(events) && events >= 0 ? [] : [problem('events', events, 'a whole number from 0')]),
    ...(Number.isFinite(years) && years >= 0 ? [] : [problem('years', years, 'a number from 0')]),
  ];
  if (problems.length > 0) return err(problems);
  return ok({ shape: prior.shape + events, exposure: prior.exposure + years });
}

/** The p-quantile of the rate, events a year. */
export function gammaRateQuantile({ shape, exposure }: GammaRate, p: number): number {
  return gammaQuantile(shape, p) / exposure;
}
