import { type Context, type Days, hasCome, hasPassed, recordOf } from '../context.js';
import { unknownCountry } from '../model/country-name.js';
import { memoiseByObject } from '../model/memoise.js';
import type { territoryTies } from '../world/territory-schema.js';
import type { WorldEntry, WorldEntryOf } from '../world/world.js';

type Territory = WorldEntryOf<'territory'>;
export type CountrySpan = Territory['spans'][number];
type Tie = (typeof territoryTies)[number];

/** Whose eyes a country is seen with: the days of the world, the day, and the country of the exporter. */
export type Viewpoint = {
  readonly entries: readonly WorldEntry[];
  readonly days: Days;
  readonly home: string;
};

const inside: ReadonlySet<Tie> = new Set(['union', 'eea', 'transition', 'bridge', 'part', 'regulation']);

const byCode = memoiseByObject(
  (entries: readonly WorldEntry[]): ReadonlyMap<string, Territory> =>
    new Map(entries.flatMap((entry) => (entry.kind === 'territory' ? [[entry.code, entry] as const] : []))),
);

const isOn = ({ from, through }: CountrySpan, days: Days): boolean =>
  (from === undefined || hasCome(days, from)) && (through === undefined || !hasPassed(days, through));

/**
 * What ties a country to the EEA on the day, seen from the country of the exporter; undefined for one that nothing is said of,
 * which is outside. Membership of the Union alone ties it to exporters in the Union, and not to the EFTA states of the EEA.
 */
export const countrySpan = ({ entries, days, home }: Viewpoint, code: string): CountrySpan | undefined => {
  const countries = byCode(entries);
  const isSeen = (span: CountrySpan): boolean =>
    isOn(span, days) &&
    (span.seenFrom === undefined || span.seenFrom.includes(home)) &&
    !(span.tie === 'union' && isOnlyInEea({ entries, days }, home));
  const seen = countries.get(code)?.spans.filter(isSeen) ?? [];
  return seen.find(({ tie }) => inside.has(tie)) ?? seen[0];
};

/** Whether a state is in the EEA and not in the Union on the day: what binds the Union reaches it through the Agreement alone. */
export const isOnlyInEea = ({ entries, days }: Omit<Viewpoint, 'home'>, code: string): boolean => {
  const ties =
    byCode(entries)
      .get(code)
      ?.spans.filter((span) => isOn(span, days))
      .map(({ tie }) => tie) ?? [];
  return ties.includes('eea') && !ties.includes('union');
};

/** Whether a country has ever been tied to the EEA, whatever the day and whoever looks. */
export const isEverInside = (entries: readonly WorldEntry[], code: string): boolean =>
  byCode(entries)
    .get(code)
    ?.spans.some(({ tie }) => inside.has(tie)) ?? false;

/** Whether what goes to a country leaves the EEA (GDPR art. 44). What is not settled, or not known, is outside. */
export const isThirdCountry = (view: Viewpoint, code: string): boolean => {
  const span = countrySpan(view, code);
  return span === undefined || !inside.has(span.tie);
};

/** Whether what goes to a country goes to a third country from where it is: what stays in its own country goes nowhere. */
export const goesOut = (view: Viewpoint, code: string): boolean =>
  code !== view.home && isThirdCountry(view, code);

/** Whether who exports is itself outside the EEA: chapter V of the Regulation is not the law that its transfers are under. */
export const isHomeOutside = (view: Viewpoint): boolean =>
  view.home !== unknownCountry && isThirdCountry(view, view.home);

/** The same as the assessment sees it: its operator exports, or the party given where that one is inside the EEA. */
export const viewFrom = (context: Context, exporter?: string): Viewpoint => {
  const { entries } = context;
  const home = countryOf(context, context.head.subject.operator);
  const own = exporter === undefined ? unknownCountry : countryOf(context, exporter);
  return {
    entries,
    days: context,
    home: own !== unknownCountry && !isThirdCountry({ entries, days: context, home: own }, own) ? own : home,
  };
};

const countryOf = (context: Context, party: string): string =>
  recordOf(context, 'party', party)?.country ?? unknownCountry;

/** What applied in the exporter's country before the Regulation did; undefined once it does, or where nothing is said of it. */
export const lawBeforeGdpr = ({ entries, days, home }: Viewpoint): Territory['gdpr'] => {
  const gdpr = byCode(entries).get(home)?.gdpr;
  return gdpr !== undefined && !hasCome(days, gdpr.from) ? gdpr : undefined;
};

/** Whether the Regulation is known to apply in a country on the day. */
export const gdprApplies = ({ entries, days, home }: Viewpoint): boolean => {
  const gdpr = byCode(entries).get(home)?.gdpr;
  return gdpr !== undefined && hasCome(days, gdpr.from);
};

/** An international organisation is outside the EEA wherever it sits (GDPR art. 4(26), 44). */
export const isOrganisation = (context: Context, party: string): boolean =>
  recordOf(context, 'party', party)?.type === 'internationalOrganisation';
