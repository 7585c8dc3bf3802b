import { chancesOf, type Pair, spanOf, standingOf, turningOf } from '@risikobilde/risk';
import { isAtLeast } from '../../derive/severity.js';
import { harmSeverities, type HarmSeverity } from '../../model/harm-severity.js';
import type { MeansComparison, Need, NeedRow, Overall, SeverityRow, UncertainComparison } from './verdict.js';

/** One scenario judged for both alternatives: expected persons harmed a year, and the same at each point of what is unknown. */
export type ScenarioComparison = {
  readonly scenario: string;
  readonly severity: HarmSeverity;
  readonly needs: readonly Need[];
  readonly mine: number;
  readonly other: number;
  readonly minePoints: Float64Array;
  readonly otherPoints: Float64Array;
};

export const measureOf = (mine: number, other: number, zone: number): MeansComparison => ({
  mine,
  other,
  ...(other > 0 && { ratio: mine / other }),
  standing: standingOf(mine, other, zone),
});

/** A sum of scenarios in both alternatives, with what is unknown about it. */
const weighed = (counted: readonly ScenarioComparison[], zone: number): UncertainComparison => {
  const [mine, other] = [pointsOf(counted, 'minePoints'), pointsOf(counted, 'otherPoints')];
  return {
    ...measureOf(sum(counted, 'mine'), sum(counted, 'other'), zone),
    chances: chancesOf(mine, other, zone),
    spans: { mine: spanOf(mine), other: spanOf(other) },
  };
};

const sum = (all: readonly ScenarioComparison[], side: 'mine' | 'other'): number =>
  all.reduce((total, one) => total + one[side], 0);

/** Sum at each point; of the scenarios as they come, so that it is the same whatever else is there. */
export const pointsOf = (
  all: readonly ScenarioComparison[],
  side: 'minePoints' | 'otherPoints',
  weight: (one: ScenarioComparison) => number = () => 1,
): Float64Array => {
  const total = new Float64Array(all[0]?.[side].length ?? 0);
  for (const one of all) {
    const points = one[side];
    const times = weight(one);
    for (let k = 0; k < total.length; k += 1) total[k] = (total[k] ?? 0) + times * (points[k] ?? 0);
  }
  return total;
};

export const atLeast = (
  all: readonly ScenarioComparison[],
  least: HarmSeverity,
): readonly ScenarioComparison[] => all.filter(({ severity }) => isAtLeast(severity, least));

/** A row for each severity that some scenario has: that severity or worse. */
export const severityRows = (all: readonly ScenarioComparison[], zone: number): readonly SeverityRow[] =>
  harmSeverities
    .filter((severity) => all.some((one) => one.severity === severity))
    .map((severity) => {
      const counted = atLeast(all, severity);
      const turning = turningOf(counted.map(pairOf), zone);
      return {
        severity,
        scenarios: counted.map(({ scenario }) => scenario),
        ...weighed(counted, zone),
        ...(turning && { turning }),
      };
    });

const pairOf = ({ scenario, mine, other }: ScenarioComparison): Pair => ({ id: scenario, mine, other });

const needsInOrder: readonly Need[] = ['outage', 'disclosure', 'alteration', 'rights'];

/** The same by what fails, for each severity that a scenario of the need has. */
export const needRows = (all: readonly ScenarioComparison[], zone: number): readonly NeedRow[] =>
  needsInOrder.flatMap((need) => {
    const own = all.filter(({ needs }) => needs.includes(need));
    return harmSeverities
      .filter((severity) => own.some((one) => one.severity === severity))
      .map((severity) => {
        const counted = atLeast(own, severity);
        return {
          need,
          severity,
          scenarios: counted.map(({ scenario }) => scenario),
          ...weighed(counted, zone),
        };
      });
  });

/** How rows stand together. */
export const overallOf = (rows: readonly Pick<MeansComparison, 'standing'>[]): Overall => {
  const isAny = (standing: MeansComparison['standing']): boolean =>
    rows.some((row) => row.standing === standing);
  if (isAny('lower') && isAny('higher')) return 'trade';
  if (isAny('lower')) return isAny('within') ? 'lowerOrAlike' : 'lower';
  if (isAny('higher')) return isAny('within') ? 'higherOrAlike' : 'higher';
  return 'alike';
};
