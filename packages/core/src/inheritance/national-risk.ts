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
  /** Persons harmed by one event through all services together; a person in two services is counted in both, up to the population. */
  readonly persons: Interval;
  readonly services: readonly string[];
};

/**
 * Risk over many services as it is now. An event at the platform is counted once, with the persons of all the services it
 * strikes; its frequency is the highest that any of them goes by, since it is one and the same event. `shared`
 * leaves out the risks that only single services have. No event harms more than `population`: a person in many services is one.
 */
export const nationalRisk = (
  services: readonly ServiceRisks[],
  scope: 'all' | 'shared' = 'all',
  population = Infinity,
): readonly NationalRisk[] => {
  // Ten thousand services bring half a million risks, so what they add up to is written over and not made anew.
  const found = new Map<string, Map<string, Total>>();
  // Services on one release name its events in the same order: what the last one had in this place is nearly always it.
  const inPlace: Total[] = [];
  for (const { service, risks } of services) {
    let place = 0;
    for (const risk of risks) {
      if (risk.shock === undefined && scope === 'shared') continue;
      const { alternative, shock = `${service}/${risk.scenario}` } = risk;
      const guess = inPlace[place];
      const before =
        guess?.shock === shock && guess.alternative === alternative
          ? guess
          : found.get(shock)?.get(alternative);
      const total = before ?? {
        shock,
        alternative,
        frequency: risk.frequency,
        persons: { ...risk.persons },
        services: [],
      };
      total.services.push(service);
      inPlace[place++] = total;
      if (before === undefined) {
        const byAlternative = found.get(shock) ?? new Map<string, Total>();
        found.set(shock, byAlternative.set(alternative, total));
      } else {
        if (risk.frequency.mid > before.frequency.mid) before.frequency = risk.frequency;
        addPersons(before.persons, risk);
      }
    }
  }
  return [...found.values()]
    .flatMap((byAlternative) => [...byAlternative.values()])
    .map((total) => ({ ...total, persons: atMost(total.persons, population) }))
    .sort((a, b) => compareText(a.shock, b.shock) || compareText(a.alternative, b.alternative));
};

type Total = {
  readonly shock: string;
  readonly alternative: string;
  frequency: Interval;
  readonly persons: { low: number; mid: number; high: number };
  readonly services: string[];
};

/** Only what a service answers for adds up; the platform's own part is the same event told again. */
const addPersons = (
  total: Total['persons'],
  { persons, isThrough }: Pick<ServiceRisk, 'persons' | 'isThrough'>,
): void => {
  if (isThrough) {
    total.low += persons.low;
    total.mid += persons.mid;
    total.high += persons.high;
  } else if (persons.mid > total.mid) Object.assign(total, persons);
};

const atMost = ({ low, mid, high }: Interval, most: number): Interval => ({
  low: Math.min(low, most),
  mid: Math.min(mid, most),
  high: Math.min(high, most),
});

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
