import { type Chances, chancesOf, type HarmDrawer, type Judged } from '@risikobilde/risk';
import { throughService } from '../scenario-spec.js';
import type { ToCompare } from './compare.js';
import { pointsOf } from './measure.js';
import type { ComparisonBasis } from './settings.js';
import type { SharedUnknown } from './verdict.js';

type Side = 'mine' | 'other';
type Unknown = Pick<SharedUnknown, 'of' | 'ref' | 'input'>;
/** One scenario in one alternative, and how it is when it has the unknown for itself. */
type Place = { readonly scenario: string; readonly side: Side };

const inputs = [
  ['frequency', 'rateFactors'],
  ['consequence', 'consequenceFactors'],
] as const;

/**
 * What is one unknown number in several places of what is compared, and the chances when each of these places had its own: once for each
 * unknown, the rest left as it is.
 */
export const sharedUnknowns = (
  decisive: readonly ToCompare[],
  basis: ComparisonBasis,
  drawer: HarmDrawer,
): readonly SharedUnknown[] => {
  const found = new Map<string, { readonly unknown: Unknown; readonly places: Place[] }>();
  for (const one of decisive)
    for (const side of ['mine', 'other'] as const)
      for (const unknown of unknownsOf(one[side])) {
        const key = keyOf(unknown);
        const known = found.get(key) ?? { unknown, places: [] };
        known.places.push({ scenario: one.scenario, side });
        found.set(key, known);
      }
  return [...found.values()]
    .filter(({ places }) => places.length > 1)
    .map(({ unknown, places }) => ({
      ...unknown,
      scenarios: [...new Set(places.map(({ scenario }) => scenario))],
      in: inWhich(places),
      apart: chancesWithout(decisive, unknown, basis, drawer),
    }));
};

const inWhich = (places: readonly Place[]): SharedUnknown['in'] => {
  const sides = new Set(places.map(({ side }) => side));
  return sides.size > 1 ? 'both' : sides.has('mine') ? 'mine' : 'other';
};

const keyOf = ({ of, ref, input }: Unknown): string => [of, input, ref].join(' ');

const unknownsOf = ({ component: { unknowns }, threat }: Judged): readonly Unknown[] => [
  ...inputs.flatMap(([input, factors]) =>
    unknowns[factors].flatMap((factor): readonly Unknown[] => {
      if (typeof factor === 'number' || factor.key === undefined || factor.low === factor.high) return [];
      return [factor.key === throughService ? { of: 'exposure' } : { of: 'measure', ref: factor.key, input }];
    }),
  ),
  ...(threat ? [{ of: 'threat', ref: threat.key } as const] : []),
];

const chancesWithout = (
  decisive: readonly ToCompare[],
  unknown: Unknown,
  { dependence: { value: dependence }, zone: { value: zone } }: ComparisonBasis,
  drawer: HarmDrawer,
): Chances => {
  const compared = decisive.map(({ mine, other, ratio, expected, ...about }) => {
    const [a, b] = [withOwn(mine, unknown), withOwn(other, unknown)];
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
  const shared = unknown.of === 'exposure' ? throughService : unknown.ref;
  const own = (input: 'frequency' | 'consequence', factors: typeof unknowns.rateFactors) =>
    unknown.input !== undefined && unknown.input !== input
      ? factors
      : factors.map((factor) =>
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
        rateFactors: own('frequency', unknowns.rateFactors),
        consequenceFactors: own('consequence', unknowns.consequenceFactors),
      },
    },
  };
};
