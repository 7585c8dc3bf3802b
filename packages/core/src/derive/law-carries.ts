import { type Context, hasCome } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { unknownCountry } from '../model/country-name.js';
import type { Source } from '../world/world.js';
import { placesForLaw } from '../world/places-for-law.js';
import { isOnlyInEea, isThirdCountry, viewFrom } from './countries.js';
import { countriesOf } from './country.js';

type Law = { readonly source: string; readonly provision: string };

/**
 * Why a provision cannot be the law that a place in the GDPR asks for. `jurisdictionUnsaid`, `eeaUnsaid` and `ownThirdCountry` are no faults of the
 * law: nobody has said whose it is, or whether it is part of the EEA Agreement, so it is not known to carry anything.
 */
export type CarryGap =
  | 'notLaw'
  | 'otherJurisdiction'
  | 'jurisdictionUnsaid'
  | 'notInEea'
  | 'eeaUnsaid'
  | 'ownThirdCountry'
  | 'cannotCarry';

// What explains, decides or proposes law does not lay down a basis.
const notLaw: ReadonlySet<Source['type']> = new Set([
  'guideline',
  'judgment',
  'report',
  'notice',
  'document',
  'proposal',
]);

const places: ReadonlySet<string> = new Set(placesForLaw);

// Where the law must be one that the controller is subject to; elsewhere the law of any state in the EEA will do.
const ofController: ReadonlySet<string> = new Set(['6(1)(c)', '6(1)(e)', '14(5)(c)', '22(2)(b)', '23']);

// The Council of Europe's conventions are law in the states that have taken them in.
const common: ReadonlySet<string> = new Set(['EU', 'EEA', 'CoE']);

/**
 * Whether a provision can carry what the GDPR asks law for at a place, such as 6(1)(e) or 14(5)(c), in an activity: it must be
 * law, of the Union or of the state that the controller is subject to (art. 6(3)), and about more than something else. What
 * else is not known of it is no gap.
 */
export const carryGap = (
  context: Context,
  law: Law,
  place: string,
  activity: Pick<RecordOf<'activity'>, 'decides'>,
): CarryGap | undefined => {
  const source = context.world('source', law.source);
  if (!source || !places.has(place)) return undefined;
  if (notLaw.has(source.type)) return 'notLaw';
  const carries: readonly string[] | undefined =
    source.provisions.find((provision) => provision.ref === law.provision)?.carries ?? source.carries;
  const cannot = carries === undefined || carries.includes(place) ? undefined : 'cannotCarry';
  const gap = jurisdictionGap(context, source, place, activity);
  return gap === 'eeaUnsaid' ? (cannot ?? gap) : (gap ?? cannot);
};

const jurisdictionGap = (
  context: Context,
  source: Source,
  place: string,
  activity: Pick<RecordOf<'activity'>, 'decides'>,
): CarryGap | undefined => {
  const { jurisdiction } = source;
  if (common.has(jurisdiction))
    return jurisdiction === 'EU' && ofController.has(place) ? eeaGap(context, source, activity) : undefined;
  if (jurisdiction === unknownCountry) return 'jurisdictionUnsaid';
  const countries = countriesOf(context, activity);
  // What the law of a country outside the EEA asks of a body there is not tested: that it is outside is said of the body.
  if (isThirdCountry(viewFrom(context), jurisdiction))
    return countries.includes(jurisdiction) ? 'ownThirdCountry' : 'otherJurisdiction';
  if (!ofController.has(place)) return undefined;
  // Where no controller is known, or where one of them is, there may be one that is subject to it.
  return countries.some((one) => one === unknownCountry || one === jurisdiction)
    ? undefined
    : 'otherJurisdiction';
};

/** Union law that has not come into the EEA Agreement binds nobody in a state that it reaches through the Agreement alone. */
const eeaGap = (
  context: Context,
  { inEea }: Source,
  activity: Pick<RecordOf<'activity'>, 'decides'>,
): CarryGap | undefined => {
  if (countriesOf(context, activity).some((one) => !isOnlyInEea(viewFrom(context), one))) return undefined;
  if (inEea === undefined) return 'eeaUnsaid';
  return inEea.state === 'incorporated' && hasCome(context, inEea.from) ? undefined : 'notInEea';
};
