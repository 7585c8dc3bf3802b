import { type Chances, chancesOf, type HarmDrawer, type Judged, type Standing } from '@risikobilde/risk';
import { throughService } from '../scenario-spec.js';
import type { ToCompare } from './to-compare.js';
import { measureOf, pointsOf } from './measure.js';
import type { ComparisonBasis } from './settings.js';
import type { SharedUnknown } from './verdict.js';

type Side = 'mine' | 'other';
type Unknown = Pick<SharedUnknown, 'of' | 'refs'>;
/** One scenario in one alternative. */
type Place = { readonly scenario: string; readonly side: Side };
type Found = { readonly unknown: Unknown; readonly places: readonly Place[] };

/**
 * What is one unknown number in several places of what is compared, and the chances when each of these places had its own: of each unknown
 * that moves the chance of what the verdict says by more than the error of the computation, and of the measures that do not, all at once.
 */
export const sharedUnknowns = (
  decisive: readonly ToCompare[],
  basis: ComparisonBasis,
  drawer: HarmDrawer,
): readonly SharedUnknown[] => {
  const shared = placesOf(decisive).filter(({ places }) => places.length > 1);
  const { standing } = measureOf(
    expectedOf(decisive, 'mine'),
    expectedOf(decisive, 'other'),
    basis.zone.value,
  );
  const together = chancesWithout(decisive, [], basis, drawer);
  const told = shared.map((one) => ({
    ...one,
    apart: chancesWithout(decisive, [one.unknown], basis, drawer),
  }));
  const moving = told.filter(
    ({ unknown, apart }) => unknown.of !== 'measure' || isMoved(apart, together, standing),
  );
  const still = told.filter((one) => !moving.includes(one));
  return [
    ...moving.map(({ unknown, places, apart }) => ({ ...unknown, ...where(places), apart })),
    ...(still.length === 0
      ? []
      : [
          {
            of: 'measure' as const,
            refs: still.flatMap(({ unknown: { refs } }) => refs),
            ...where(still.flatMap(({ places }) => places)),
            apart: chancesWithout(
              decisive,
              still.map(({ unknown }) => unknown),
              basis,
              drawer,
            ),
          },
        ]),
  ];
};

const expectedOf = (all: readonly ToCompare[], side: Side): number =>
  all.reduce((sum, { expected }) => sum + expected[side], 0);

/** Whether the chance of what the verdict says is another by more than its error. */
const isMoved = (a: Chances, b: Chances, standing: Standing): boolean =>
  Math.abs(a[standing] - b[standing]) > Math.max(a.error, b.error);

const placesOf = (decisive: readonly ToCompare[]): readonly Found[] => {
  const found = new Map<string, { readonly unknown: Unknown; readonly places: Place[] }>();
  for (const one of decisive)
    for (const side of ['mine', 'other'] as const)
      for (const unknown of unknownsOf(one[side])) {
        const key = keyOf(unknown);
        const known = found.get(key) ?? { unknown, places: [] };
        known.places.push({ scenario: one.scenario, side });
        found.set(key, known);
      }
  return [...found.values()];
};

const where = (places: readonly Place[]): Pick<SharedUnknown, 'scenarios' | 'in'> => {
  const sides = new Set(places.map(({ side }) => side));
  return {
    scenarios: [...new Set(places.map(({ scenario }) => scenario))],
    in: sides.size > 1 ? 'both' : sides.has('mine') ? 'mine' : 'other',
  };
};

const keyOf = ({ of, refs }: Unknown): string => [of, ...refs].join(' ');

/** The unknowns of a judgement, each once: how well a measure works on frequency and on size is told of as one. */
const unknownsOf = ({ component: { unknowns }, threat }: Judged): readonly Unknown[] => {
  const keys = [...unknowns.rateFactors, ...unknowns.consequenceFactors].flatMap((factor) =>
    typeof factor === 'number' || factor.key === undefined || factor.low === factor.high ? [] : [factor.key],
  );
  return [
    ...[...new Set(keys)].map(
      (key): Unknown =>
        key === throughService ? { of: 'exposure', refs: [] } : { of: 'measure', refs: [key] },
    ),
    ...(threat ? [{ of: 'threat', refs: [threat.key] } as const] : []),
  ];
};

const chancesWithout = (
  decisive: readonly ToCompare[],
  unknowns: readonly Unknown[],
  { dependence: { value: dependence }, zone: { value: zone } }: ComparisonBasis,
  drawer: HarmDrawer,
): Chances => {
  const compared = decisive.map(({ mine, other, ratio, expected, ...about }) => {
    const [a, b] = [unknowns.reduce(withOwn, mine), unknowns.reduce(withOwn, other)];
    return {
      ...about,
      ...expected,
      minePoints: ratio ? drawer.harmByRatio(a, b, ratio, dependence) : drawer.harm(a, dependence),
      otherPoints: drawer.harm(b, dependence),
    };
  });
  return chancesOf(pointsOf(compared, 'minePoints'), pointsOf(compared, 'otherPoints'), zone);
};

/** What is judged, with the unknown as a number of its own; the same object when it has none of it. */
const withOwn = (judged: Judged, unknown: Unknown): Judged => {
  if (!unknownsOf(judged).some((one) => keyOf(one) === keyOf(unknown))) return judged;
  if (unknown.of === 'threat') {
    const { threat: _shared, ...own } = judged;
    return own;
  }
  const { component, alternative } = judged;
  const { id, unknowns } = component;
  const shared = unknown.of === 'exposure' ? throughService : unknown.refs[0];
  const own = (factors: typeof unknowns.rateFactors) =>
    factors.map((factor) =>
      typeof factor !== 'number' && factor.key === shared
        ? { ...factor, key: `${factor.key} of ${id} in ${alternative}` }
        : factor,
    );
  return {
    ...judged,
    component: {
      ...component,
      unknowns: {
        ...unknowns,
        rateFactors: own(unknowns.rateFactors),
        consequenceFactors: own(unknowns.consequenceFactors),
      },
    },
  };
};
