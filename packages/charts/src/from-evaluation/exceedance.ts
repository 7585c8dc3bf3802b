import { harmSeverities, type HarmSeverity, type RiskEvaluation, type YearFigures } from '@risikobilde/core';
import { message, type Sayable } from '@risikobilde/words';
import type { BracketedQuantile, ExceedanceData } from '../charts/exceedance-data.js';

const marked = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
] as const;

/** Bounds wider than this tell a reader nothing that the figure by itself does not; a share of the figure. */
const widestBounds = 0.05;

/** Quantiles with their certain bounds where these are of use, else with the figure itself. */
const quantilesOf = ({ quantiles, bracket }: YearFigures, population: number): readonly BracketedQuantile[] =>
  marked.map(([name, p]) => {
    const value = Math.min(quantiles[name], population);
    const [low = value, high = value] = (bracket?.[name] ?? []).map((bound) => Math.min(bound, population));
    return high - low < widestBounds * value
      ? { p, value, low, high }
      : { p, value, low: value, high: value };
  });

/** A picture of one severity: the scenarios that its curves are made of, and its data. */
export type SeverityExceedance = {
  readonly severity: HarmSeverity;
  readonly scenarios: readonly string[];
  readonly data: ExceedanceData;
};

/**
 * Data of `exceedanceChart`: a picture of each severity that decides a comparison or has a limit of what is accepted, every alternative in
 * it, with its limits; of all harm when there is neither. Severities are never added but as "so severe or worse".
 */
export const exceedancesOf = (
  { alternatives, comparisons, tolerance }: RiskEvaluation,
  nameOf: (alternative: string) => Sayable,
): readonly SeverityExceedance[] => {
  // A year in which several events strike the same people harms no more of them than there are.
  const population = Math.min(...comparisons.map((one) => one.population ?? Number.POSITIVE_INFINITY));
  const there = harmSeverities.filter((severity) =>
    alternatives.some((one) => one.severities.some((year) => year.severity === severity)),
  );
  // Where no scenario has just that severity, the harm of the next graver one is the same.
  const drawnAs = (severity: HarmSeverity): HarmSeverity | undefined =>
    there.find((one) => harmSeverities.indexOf(one) >= harmSeverities.indexOf(severity)) ?? there.at(-1);
  const asked = [...comparisons.map(({ deciding }) => deciding), ...tolerance].map(({ severity }) =>
    drawnAs(severity),
  );
  const severities = there.filter((one) => (asked.length === 0 ? one === there[0] : asked.includes(one)));
  return severities.map((severity) => {
    const results = tolerance.filter((one) => drawnAs(one.severity) === severity);
    const limits = [
      ...new Map(results.map(({ persons, years }) => [`${persons} ${years}`, { persons, years }])).values(),
    ];
    const years = alternatives.flatMap((one) =>
      one.severities.flatMap((year) =>
        year.severity === severity ? [{ alternative: one.alternative, year }] : [],
      ),
    );
    return {
      severity,
      scenarios: [...new Set(years.flatMap(({ year }) => year.scenarios))],
      data: {
        unit: message('figure.personsHarmed'),
        of: message(`risk.severity.counted.${severity}`),
        limits,
        alternatives: years.map(({ alternative, year }) => ({
          ref: alternative,
          name: nameOf(alternative),
          curve: year.curve.filter(({ value }) => value <= population),
          probabilityOfZero: year.noEvent,
          quantiles: quantilesOf(year, population),
          limits: limits.flatMap(
            (limit) =>
              results.find(
                (one) =>
                  one.alternative === alternative &&
                  one.persons === limit.persons &&
                  one.years === limit.years,
              ) ?? [],
          ),
        })),
      },
    };
  });
};
