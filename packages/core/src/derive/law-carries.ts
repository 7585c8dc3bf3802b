import type { Context } from '../context.js';
import type { Source } from '../world/world.js';
import { placesForLaw } from '../world/places-for-law.js';

type Law = { readonly source: string; readonly provision: string };

/** Why a provision cannot be the law that a place in the GDPR asks for. */
export type CarryGap = 'notLaw' | 'otherJurisdiction' | 'cannotCarry';

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

/**
 * Whether a provision can carry what the GDPR asks law for at a place, such as 6(1)(e) or 14(5)(c): it must be law, of the
 * Union or of the state (art. 6(3)), and about more than something else. What is not known of it is no gap.
 */
export const carryGap = (context: Context, law: Law, place: string): CarryGap | undefined => {
  const source = context.world('source', law.source);
  if (!source || !places.has(place)) return undefined;
  if (notLaw.has(source.type)) return 'notLaw';
  // Whose law an own source is, nobody is asked.
  const isKnown = !context.of('ownSource').some(({ id }) => id === source.id);
  if (isKnown && (source.jurisdiction === 'US' || source.jurisdiction === 'other'))
    return 'otherJurisdiction';
  const carries: readonly string[] | undefined =
    source.provisions.find((provision) => provision.ref === law.provision)?.carries ?? source.carries;
  return carries === undefined || carries.includes(place) ? undefined : 'cannotCarry';
};
