import type { Interval } from '../evaluation.js';
import type { ServiceRisk } from './scaled-risks.js';

/** The risks of one service, as a summary of it has them. */
export type ServiceRisks = { readonly service: string; readonly risks: readonly ServiceRisk[] };

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
export const nationalRisk = (services: readonly ServiceRisks[]): readonly NationalRisk[] => {
  type Sum = Omit<NationalRisk, 'services'> & { readonly services: string[] };
  const found = new Map<string, Sum>();
  for (const { service, risks } of services)
    for (const { scenario, alternative, shock = `${service}/${scenario}`, ...risk } of risks) {
      const key = `${shock} ${alternative}`;
      const before = found.get(key);
      const { frequency, persons, isThrough } = risk;
      // Many services meet the same event: the list of them grows in place.
      const list = before?.services ?? [];
      list.push(service);
      found.set(key, {
        shock,
        alternative,
        frequency: before ? highest(before.frequency, frequency) : frequency,
        // Only what a service answers for adds up; the platform's own part is the same event told again.
        persons: before
          ? isThrough
            ? sum(before.persons, persons)
            : highest(before.persons, persons)
          : persons,
        services: list,
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
