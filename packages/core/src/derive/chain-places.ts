import { type Message, message } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import type { RoleResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { countryName, unknownCountry } from '../model/country-name.js';
import { keptWithin } from '../model/memoise.js';
import { type ChainLink, chainLinks } from './chain.js';
import { goesOut, isHomeOutside, viewFrom } from './countries.js';
import { editionsSeen, knownEntries } from './editions.js';
import { nameOf } from './names.js';

type Engagement = RecordOf<'engagement'>;

/** A place outside the EEA in the chain, and whether a transfer there is recorded for all that it is about. */
export type PlaceOutside = {
  readonly engagement: Engagement;
  readonly country: string;
  /** What is recorded there; empty for one that only has its seat there, or is on a list. */
  readonly what: readonly Engagement['places'][number]['what'][];
  readonly of: 'place' | 'seat' | 'list';
  readonly hasTransfer: boolean;
};

/** Something of the chain that nobody has recorded, and the record that lacks it. */
export type Unknown = { readonly ref: string; readonly says: Message };

export type ChainPlaces = { readonly outside: readonly PlaceOutside[]; readonly unknown: readonly Unknown[] };

/** Where the processors are, their processors and those on their lists: what is outside the EEA, and what nobody knows. */
export const chainPlaces = keptWithin((context: Context, roles: readonly RoleResult[]): ChainPlaces => {
  const links = chainLinks(context, roles);
  return {
    outside: links.flatMap((link) => outsideOf(context, link)),
    unknown: [...unlinked(context, links), ...links.flatMap((link) => unknownOf(context, link))],
  };
});

const outsideOf = (context: Context, link: ChainLink): readonly PlaceOutside[] => {
  const { engagement } = link;
  const view = viewFrom(context);
  // Where the law of another country decides, nothing is said of what that asks.
  if (isHomeOutside(view)) return [];
  const isOutside = (country: string) => country !== unknownCountry && goesOut(view, country);
  const placed = [...new Set(engagement.places.map(({ country }) => country))].filter(isOutside).sort();
  const seat = recordOf(context, 'party', engagement.contractor)?.country ?? unknownCountry;
  const listed = [...new Set(listedIn(context, engagement).flatMap(({ entry }) => entry.country ?? []))];
  const found = (country: string, of: PlaceOutside['of']): PlaceOutside => ({
    engagement,
    country,
    of,
    what:
      of === 'place'
        ? [...new Set(engagement.places.filter((p) => p.country === country).map(({ what }) => what))].sort()
        : [],
    hasTransfer: hasTransfer(context, link, country, of),
  });
  return [
    ...placed.map((country) => found(country, 'place')),
    ...(isOutside(seat) && !placed.includes(seat) ? [found(seat, 'seat')] : []),
    ...listed
      .filter(isOutside)
      .sort()
      .map((country) => found(country, 'list')),
  ];
};

/** Who is known to be on the list that the engagement points to. */
export const listedIn = (context: Context, { subprocessors }: Engagement) => {
  const list = subprocessors && context.world('subprocessors', subprocessors.list);
  return list ? knownEntries(editionsSeen(context, list.editions)) : [];
};

/** One that is said not to take place covers nothing that the records say does; each activity at a place must have its own. */
const hasTransfer = (
  context: Context,
  { engagement: { contractor, principal }, activities }: ChainLink,
  country: string,
  of: PlaceOutside['of'],
): boolean => {
  const covered = new Set(
    context
      .of('transfer')
      .filter(
        (t) =>
          t.country === country &&
          (of !== 'place' || t.frequency !== 'excluded') &&
          (t.exporter === contractor ||
            t.exporter === principal ||
            (of !== 'list' && t.importer === contractor)),
      )
      .flatMap((t) => t.activities),
  );
  // A list is of all that the supplier does: that some of it has a transfer there is as much as a list can ask.
  return of === 'list'
    ? activities.some((activity) => covered.has(activity))
    : activities.every((activity) => covered.has(activity));
};

/** Activities that nobody is known to process for, where it is not said that nobody does. */
const unlinked = (context: Context, links: readonly ChainLink[]): readonly Unknown[] => {
  const answered = context.head.clarifications?.find(({ question }) => question === 'processors');
  if (answered?.answer === 'none') return [];
  const linked = new Set(links.flatMap(({ activities }) => activities));
  return context
    .of('activity')
    .filter(({ id }) => !linked.has(id))
    .map(({ id }) => ({
      ref: id,
      says: message('chain.unknown.activity', { activity: nameOf(context, id) }),
    }));
};

const unknownOf = (context: Context, { engagement }: ChainLink): readonly Unknown[] => {
  const { id, contractor, places, subprocessors, usesOthers } = engagement;
  const party = recordOf(context, 'party', contractor);
  const name = nameOf(context, contractor);
  const says = (isUnknown: boolean, ref: string, text: Message): readonly Unknown[] =>
    isUnknown ? [{ ref, says: text }] : [];
  const engages = context.of('engagement').some(({ principal }) => principal === contractor);
  const isWithoutPlace = places.length === 0 || places.some(({ country }) => country === unknownCountry);
  return [
    ...says(
      (party?.country ?? unknownCountry) === unknownCountry,
      contractor,
      message('chain.unknown.country', { party: name }),
    ),
    ...says(isWithoutPlace, id, message('chain.unknown.places', { party: name })),
    ...says(
      !subprocessors && !engages && usesOthers !== 'no',
      id,
      message('chain.unknown.subprocessors', { party: name }),
    ),
    ...says(
      subprocessors !== undefined && isListUnknown(context, engagement),
      id,
      message('chain.unknown.list', { party: name }),
    ),
  ];
};

// A list that is held in part says nothing of the others on it.
const isListUnknown = (context: Context, engagement: Engagement): boolean => {
  const list = context.world('subprocessors', engagement.subprocessors?.list ?? '');
  const newest = list && editionsSeen(context, list.editions).at(-1);
  return (
    newest === undefined ||
    !newest.complete ||
    listedIn(context, engagement).some(({ entry }) => entry.country === undefined)
  );
};

/** A place outside the EEA that no transfer is recorded for, in a sentence. */
export const withoutTransfer = (context: Context, { engagement, country, of }: PlaceOutside): Message =>
  message(`chain.outside.${of}`, {
    party: nameOf(context, engagement.contractor),
    country: countryName(country),
  });
