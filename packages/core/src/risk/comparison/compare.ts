import { chancesOf, type Dependence, type HarmDrawer, ratioRange } from '@risikobilde/risk';
import { gravestThatMatters, isAtLeast } from '../../derive/severity.js';
import type { HarmSeverity } from '../../model/harm-severity.js';
import {
  atLeast,
  type ScenarioComparison,
  measureOf,
  needRows,
  overallOf,
  pointsOf,
  severityRows,
} from './measure.js';
import type { ComparisonBasis } from './settings.js';
import { sharedUnknowns } from './shared.js';
import type { ToCompare } from './to-compare.js';
import type { ComparisonVerdict, Deciding, DependencePoint, Difference, WeightedRow } from './verdict.js';

type Figures = Pick<
  ComparisonVerdict,
  'rows' | 'needs' | 'overall' | 'deciding' | 'ratio' | 'dependence' | 'shared' | 'drivers'
> & { readonly weighted?: Omit<WeightedRow, 'basis'> };

/** Assumptions of dependence that the verdict is shown at. */
const correlations = [0, 0.25, 0.5, 0.75, 0.9, 1];

/** The figures of a comparison of two alternatives. `drawers` are a fine and a coarse one: the line of dependence needs less. */
export const compareHarm = (
  all: readonly ToCompare[],
  basis: ComparisonBasis,
  stated: Deciding | undefined,
  drawers: { readonly fine: HarmDrawer; readonly coarse: HarmDrawer },
): Figures => {
  const zone = basis.zone.value;
  const compared = drawn(all, drawers.fine, basis.dependence.value);
  const rows = severityRows(compared, zone);
  const deciding = stated ?? { severity: gravestThatMatters(compared) };
  const decisive = atLeast(compared, deciding.severity);
  const toDecide = all.filter(({ severity }) => isAtLeast(severity, deciding.severity));
  const range = ratioRange(pointsOf(decisive, 'minePoints'), pointsOf(decisive, 'otherPoints'));
  const { weights } = basis;
  return {
    rows,
    needs: needRows(compared, zone),
    ...(weights && { weighted: weightedRow(compared, weights.value, zone) }),
    overall: overallOf(rows),
    deciding,
    ...(range && { ratio: range }),
    dependence: dependenceLine(toDecide, drawers.coarse, zone),
    shared: sharedUnknowns(toDecide, basis, drawers.fine),
    drivers: compared
      .map((one) => ({
        scenario: one.scenario,
        severity: one.severity,
        ...differenceOf(one),
      }))
      .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean) || (a.scenario < b.scenario ? -1 : 1)),
  };
};

const drawn = (
  all: readonly ToCompare[],
  drawer: HarmDrawer,
  dependence: Dependence,
): readonly ScenarioComparison[] =>
  all.map(({ mine, other, ratio, expected, ...about }) => ({
    ...about,
    ...expected,
    minePoints: ratio ? drawer.harmByRatio(mine, other, ratio, dependence) : drawer.harm(mine, dependence),
    otherPoints: drawer.harm(other, dependence),
  }));

const weightedRow = (
  compared: readonly ScenarioComparison[],
  weights: Readonly<Record<HarmSeverity, number>>,
  zone: number,
): NonNullable<Figures['weighted']> => {
  const weight = ({ severity }: ScenarioComparison): number => weights[severity];
  const total = (side: 'mine' | 'other'): number =>
    compared.reduce((sum, one) => sum + weight(one) * one[side], 0);
  return {
    ...measureOf(total('mine'), total('other'), zone),
    chances: chancesOf(
      pointsOf(compared, 'minePoints', weight),
      pointsOf(compared, 'otherPoints', weight),
      zone,
    ),
  };
};

const dependenceLine = (
  decisive: readonly ToCompare[],
  drawer: HarmDrawer,
  zone: number,
): readonly DependencePoint[] =>
  decisive.length === 0
    ? []
    : correlations.map((correlation) => {
        const compared = drawn(decisive, drawer, { rates: correlation, sizes: correlation });
        return {
          correlation,
          chances: chancesOf(pointsOf(compared, 'minePoints'), pointsOf(compared, 'otherPoints'), zone),
        };
      });

const most = 1024;

const differenceOf = ({ mine, other, minePoints, otherPoints }: ScenarioComparison): Difference => {
  // A part of the points is enough for the ends of a bar, and sorting is what costs.
  const gaps = minePoints
    .subarray(0, most)
    .map((value, k) => value - (otherPoints[k] ?? 0))
    .sort();
  const at = (p: number): number => gaps[Math.round(p * (gaps.length - 1))] ?? 0;
  return { mean: mine - other, p05: at(0.05), p95: at(0.95) };
};
