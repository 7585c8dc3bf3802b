import type { Interval, Means } from '@risikobilde/core';
import type { PlatformRisk, PlatformShare, ServiceRisk } from './scaled-risks.js';

/** The risks of one service: those told for it alone, and the platform's on its people where it shares them. */
export type ServiceRisks = {
  readonly service: string;
  readonly risks: readonly ServiceRisk[];
  readonly platform?: PlatformShare | undefined;
};

/** One kind of event as the nation meets it: once, however many services it strikes at the same time. */
export type NationalRisk = {
  /** The scenario at the platform, or `service/scenario` for one that only a service has. */
  readonly shock: string;
  readonly alternative: string;
  /** Events a year. */
  readonly frequency: Interval;
  /** Persons harmed by one event through all services together; a person in two services is counted in both, up to the population. */
  readonly persons: Interval;
  /** Both on average: the sum of the means of the services, and the product is the persons expected to be harmed in a year. */
  readonly mean: Means;
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
  const totalOf = (shock: string, { alternative, frequency, mean }: ServiceRisk): Total => {
    const byAlternative = found.get(shock) ?? new Map<string, Total>();
    found.set(shock, byAlternative);
    const known = byAlternative.get(alternative);
    if (known !== undefined) return known;
    const made: Total = {
      shock,
      alternative,
      frequency,
      persons: { low: 0, mid: 0, high: 0 },
      mean: { frequency: mean.frequency, consequence: 0 },
      services: [],
    };
    byAlternative.set(alternative, made);
    return made;
  };
  const withTotal = (risk: PlatformRisk) => ({ ...risk, total: totalOf(risk.asJudged.shock, risk.asJudged) });
  // Services on one release share its risks: what each of these adds to is looked up once.
  const ofPlatform = new Map<PlatformShare['risks'], readonly ReturnType<typeof withTotal>[]>();
  for (const { service, risks, platform } of services) {
    if (platform !== undefined) {
      const { exposure } = platform;
      const shared = ofPlatform.get(platform.risks) ?? platform.risks.map(withTotal);
      ofPlatform.set(platform.risks, shared);
      for (const { total, asJudged, through } of shared)
        if (exposure !== undefined && through !== undefined)
          add(total, service, asJudged, through.persons(exposure), through.meanPersons(exposure), true);
        else add(total, service, asJudged, asJudged.persons, asJudged.mean.consequence, asJudged.isThrough);
    }
    for (const risk of risks) {
      if (risk.shock === undefined && scope === 'shared') continue;
      const total = totalOf(risk.shock ?? `${service}/${risk.scenario}`, risk);
      add(total, service, risk, risk.persons, risk.mean.consequence, risk.isThrough);
    }
  }
  return [...found.values()]
    .flatMap((byAlternative) => [...byAlternative.values()])
    .map(({ mean, ...total }) => ({
      ...total,
      persons: atMost(total.persons, population),
      mean: { ...mean, consequence: Math.min(mean.consequence, population) },
    }))
    .sort((a, b) => compareText(a.shock, b.shock) || compareText(a.alternative, b.alternative));
};
type Total = {
  readonly shock: string;
  readonly alternative: string;
  frequency: Interval;
  readonly persons: { low: number; mid: number; high: number };
  readonly mean: { frequency: number; consequence: number };
  readonly services: string[];
};

/** Only what a service answers for adds up; the platform's own part is the same event told again. */
const add = (
  total: Total,
  service: string,
  { frequency, mean }: ServiceRisk,
  persons: Interval,
  meanPersons: number,
  isThrough: boolean,
): void => {
  total.services.push(service);
  if (mean.frequency > total.mean.frequency) {
    total.frequency = frequency;
    total.mean.frequency = mean.frequency;
  }
  const sum = total.persons;
  if (isThrough) {
    sum.low += persons.low;
    sum.mid += persons.mid;
    sum.high += persons.high;
    total.mean.consequence += meanPersons;
  } else if (meanPersons > total.mean.consequence) {
    Object.assign(sum, persons);
    total.mean.consequence = meanPersons;
  }
};

const atMost = ({ low, mid, high }: Interval, most: number): Interval => ({
  low: Math.min(low, most),
  mid: Math.min(mid, most),
  high: Math.min(high, most),
});

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
