import { message, type MessageValue, type Sayable, type Text } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { unknownCountry } from '../model/country-name.js';
import { inEveryLanguage } from '../model/in-every-language.js';
import { memoiseByObject } from '../model/memoise.js';
import type { WorldEntryOf } from '../world/world.js';
import { provisionStatus } from './law-status.js';

export type Country = WorldEntryOf<'country'>;
export type CitedLaw = Country['acts'][number]['law'];

type Decides = Pick<RecordOf<'activity'>, 'decides'>;

/**
 * The parties that control an activity. Who decides for purposes of its own does that under the law of its own country, which
 * is not what the assessment asks.
 */
export const controllingParties = (
  context: Context,
  { decides }: Decides,
): readonly (RecordOf<'party'> | undefined)[] => {
  const shared = decides.filter(({ forOwnPurposes }) => forOwnPurposes !== true);
  const ids = new Set((shared.length > 0 ? shared : decides).map(({ party }) => party));
  return [...ids].sort().map((id) => recordOf(context, 'party', id));
};

/** The countries whose law an activity is under, by its controllers; `unknownCountry` for one that is not stated. */
export const countriesOf = (context: Context, activity: Decides): readonly string[] => {
  const parties = controllingParties(context, activity);
  return parties.length === 0
    ? [unknownCountry]
    : [...new Set(parties.map((party) => party?.country ?? unknownCountry))].sort();
};

/** The same of the whole assessment: of all its activities, of who operates what is assessed while there are none. */
export const countriesOfAssessment = memoiseByObject((context: Context): readonly string[] => {
  const activities = context.of('activity');
  if (activities.length === 0)
    return [recordOf(context, 'party', context.head.subject.operator)?.country ?? unknownCountry];
  return [...new Set(activities.flatMap((activity) => countriesOf(context, activity)))].sort();
});

/** What the world holds on a country. */
export const countryEntry = (context: Context, code: string): Country | undefined =>
  context.worldOf('country').find((country) => country.code === code);

/** The act, as its source is called or its state calls it, with the provision. */
export const citedLaw = (context: Context, { source, name = '', provision }: CitedLaw): Sayable => {
  const law = (source === undefined ? undefined : context.world('source', source)?.short) ?? {
    und: name === '' ? (source ?? '') : name,
  };
  return provision === undefined ? law : message('country.provision', { law, provision });
};

/** Whether a provision holds on the day; one that the world has no source for is as its country entry says. */
export const holds = (context: Context, { source, provision }: CitedLaw): boolean =>
  source === undefined || provision === undefined
    ? true
    : provisionStatus(context, source, provision).state === 'inForce';

/** The name of an authority for a reader: its own, with the English one for who reads English or cannot read its letters. */
export const authorityName = ({ name, english, latin }: NonNullable<Country['authority']>): Text => {
  const both = english === undefined ? name : `${name} (${english})`;
  const own = latin ? name : both;
  return { ...inEveryLanguage(own), en: both };
};

/** The supervisory authorities of some countries that the world knows. */
export const authoritiesOf = (context: Context, codes: readonly string[]) =>
  codes.flatMap((code) => countryEntry(context, code)?.authority ?? []);

/** How the supervisory authority of an assessment is called in a sentence: by name where every controller's is known. */
export const authorityInText = (context: Context): MessageValue => {
  const codes = countriesOfAssessment(context);
  const known = authoritiesOf(context, codes);
  return known.length === 0 || known.length < codes.length
    ? message('country.someAuthority')
    : { list: known.map(authorityName) };
};
