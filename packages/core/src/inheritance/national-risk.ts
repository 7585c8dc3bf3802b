import type { Evaluation, Interval } from '../evaluation.js';

/** One kind of event as the nation meets it: once, however many services it strikes at the same time. */
export type NationalRisk = {
  /** The scenario at the platform, or `service/scenario` for one that only a service has. */
  readonly shock: string;
  readonly alternative: string;
  /** Events a year. */
  readonly frequency: Interval;
  /** Persons harmed by one event through all services together; a person in two services is counted in both. */
  readonly persons: Interval;
  readonly services: readonly string[];
};

/**
 * Risk over many services as it is now. An event at the platform is counted once, with the persons of all the services it
 * strikes; its frequency is the highest that any of them goes by, since it is one and the same event.
 */
export const nationalRisk = (evaluations: readonly Evaluation[]): readonly NationalRisk[] => {
  const found = new Map<string, NationalRisk>();
  for (const { assessment, risks } of evaluations)
    for (const risk of risks) {
      const shock = risk.shock ?? `${assessment.id}/${risk.scenario}`;
      const key = `${shock} ${risk.alternative}`;
      const before = found.get(key);
      const { frequency, consequence } = risk.current;
      found.set(key, {
        shock,
        alternative: risk.alternative,
        frequency: before ? highest(before.frequency, frequency) : frequency,
        // Only what a service answers for adds up; the platform's own part is the same event told again.
        persons: before
          ? risk.exposure
            ? sum(before.persons, consequence)
            : highest(before.persons, consequence)
          : consequence,
        services: [...(before?.services ?? []), assessment.id],
      });
    }
  return [...found.values()].sort(
    (a, b) => compareText(a.shock, b.shock) || compareText(a.alternative, b.alternative),
  );
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sum = (a: Interval, b: Interval): Interval => ({
  low: a.low + b.low,
  mid: a.mid + b.mid,
  high: a.high + b.high,
});
const highest = (a: Interval, b: Interval): Interval => (b.mid > a.mid ? b : a);
