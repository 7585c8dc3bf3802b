import type { Sayable } from '@risikobilde/words/message';
import { plain } from '../reason.js';
import type { Context } from '../context.js';
import { editionsSeen } from '../derive/editions.js';
import { isKnown, newestLook } from '../derive/known-day.js';
import { eventsSeen, lawStatus } from '../derive/law-status.js';
import { usesOf } from '../derive/uses.js';
import { type Evaluation, type Reason, type Standing, weakest } from '../evaluation.js';
import { addDays, latest, type LocalDate } from '../model/local-date.js';
import { type Cite, citedAs, type Verification } from '../model/shared.js';
import { unreadEditions } from '../standing/edition-ground.js';
import { groupChanges } from '../standing/group-changes.js';
import type { Source, WorldEntryOf } from '../world/world.js';

/**
 * Something that happened to a source. `open`: a claim waits for somebody to look at it. `assessed`: somebody has considered it, or
 * the assessment has come in a version since. `noted`: neither.
 */
export type SourceMark = {
  readonly date: LocalDate;
  readonly precision: 'day' | 'month' | 'year';
  readonly text: Sayable;
  readonly state: 'assessed' | 'open' | 'noted';
  /** It took the source out of force. */
  readonly isEnd: boolean;
  readonly cite: Cite;
  readonly verification: Verification;
};

/** A time in which a source held: whole, or with an action against it or something it rested on gone; or nobody knows. */
export type SourceSpan = {
  readonly from: LocalDate;
  /** The first day it no longer was so; undefined where it still is. */
  readonly until?: LocalDate;
  readonly as: 'inForce' | 'challenged' | 'unknown';
};

export type SourceLine = {
  readonly id: string;
  readonly group: 'law' | 'terms' | 'threats' | 'own';
  readonly title: Sayable;
  readonly by: Sayable;
  readonly marks: readonly SourceMark[];
  readonly spans: readonly SourceSpan[];
  /** As the weakest argument has it; undefined where no claim leans on it. */
  readonly standing?: Standing;
  /** The claims whose argument it is in, sorted by id. */
  readonly claims: readonly string[];
  /** The records that name it themselves, sorted by id. */
  readonly holders: readonly string[];
  readonly verification: Verification;
  readonly lastChecked?: LocalDate;
};

/** Every source of the world with its time line, who leans on it, and what of it waits. Law first, own sources last. */
export const sourceLines = (
  context: Context,
  { claims, transfers, asOf }: Pick<Evaluation, 'claims' | 'transfers' | 'asOf'>,
): readonly SourceLine[] => {
  const inArguments = standingsByRef(claims);
  const open = openThings(claims, asOf);
  const version = latest(context.head.changeLog.map(({ date }) => date).filter((date) => date <= asOf));
  const considered = new Set(
    context.of('consideration').flatMap(({ of, on }) => (isKnown(context, on) ? [thingKey(of)] : [])),
  );
  const holders = new Map<string, Set<string>>();
  for (const { id, holder } of [...usesOf(context, transfers), ...reliedEditions(context)])
    holders.set(id, (holders.get(id) ?? new Set()).add(holder));
  const stateOf = (keys: readonly string[], date: LocalDate, isUnread = false): SourceMark['state'] => {
    if (isUnread || keys.some((key) => open.has(key))) return 'open';
    if (keys.some((key) => considered.has(key))) return 'assessed';
    return version !== undefined && date <= version ? 'assessed' : 'noted';
  };
  const own = new Set(context.of('ownSource').map(({ id }) => id));
  const lines = context.worldOf('source').map((source) => lawLine(context, source, stateOf, own));
  const series = context.worldOf('series').map((one): Bare => {
    const leaning = [...(holders.get(one.id) ?? [])];
    const unread = new Set(
      leaning.flatMap((holder) => unreadEditions(context, holder, one).map(({ id }) => id)),
    );
    return {
      id: one.id,
      group: 'threats',
      title: one.title,
      by: plain(one.publisher),
      spans: [],
      ...newest(
        editionsSeen(context, one.editions).map((edition) => ({
          date: edition.date,
          precision: edition.precision,
          text: edition.title,
          state: stateOf(
            [thingKey({ series: one.id, edition: edition.id }), `${one.id}@${edition.id}`],
            edition.date,
            unread.has(edition.id),
          ),
          isEnd: false,
          cite: edition.cite,
          verification: edition.verification,
        })),
      ),
    };
  });
  const published = [...context.worldOf('terms'), ...context.worldOf('subprocessors')].map((one): Bare => {
    const key = one.kind === 'terms' ? 'terms' : 'subprocessors';
    const isOpen = [...open].some((thing) => thing.includes(`${key}=${one.id}`));
    const relied = latest(
      reliedEditions(context).flatMap(({ id, edition }) => {
        const held = id === one.id && one.editions.find((each) => each.id === edition);
        return held ? [held.date] : [];
      }),
    );
    return {
      id: one.id,
      group: 'terms',
      title: one.title,
      by: plain(one.supplier),
      spans: [],
      ...newest(
        editionsSeen<Published>(context, one.editions).map((edition) => ({
          date: edition.date,
          precision: edition.precision,
          text: plain(edition.id),
          // What came after the edition that contracts rely on waits together with the newest.
          state: stateOf(
            [thingKey({ [key]: one.id, edition: edition.id })],
            edition.date,
            isOpen && relied !== undefined && edition.date > relied,
          ),
          isEnd: false,
          cite: edition.cite,
          verification: edition.verification,
        })),
      ),
      ...lookedUp(context, one.lastChecked),
    };
  });
  const dated = [...context.worldOf('technology'), ...context.worldOf('mandate')]
    .filter(({ date }) => date <= asOf && date <= context.knownAt)
    .map(
      (one): Bare => ({
        id: one.id,
        group: one.kind === 'technology' ? 'threats' : 'law',
        title: one.kind === 'technology' ? one.name : one.title,
        by: one.kind === 'technology' ? plain(citedAs(one.cite)) : one.issuer,
        spans: [],
        marks: [
          {
            date: one.date,
            precision: one.precision,
            text: one.text,
            state: stateOf([thingKey({ [one.kind]: one.id })], one.date),
            isEnd: false,
            cite: one.cite,
            verification: one.verification,
          },
        ],
        verification: one.verification,
        ...lookedUp(context, one.lastChecked),
      }),
    );
  return [...lines, ...published, ...series, ...dated]
    .map((line): SourceLine => {
      const leaning = inArguments.get(line.id);
      return {
        ...line,
        claims: [...(leaning?.claims ?? [])].sort(),
        ...(leaning && { standing: leaning.standing }),
        holders: [...(holders.get(line.id) ?? [])].sort(),
      };
    })
    .toSorted(
      (a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || b.claims.length - a.claims.length,
    );
};

const groups: readonly SourceLine['group'][] = ['law', 'terms', 'threats', 'own'];

type Bare = Omit<SourceLine, 'claims' | 'holders' | 'standing'>;
type Published = WorldEntryOf<'terms' | 'subprocessors'>['editions'][number];
type StateOf = (keys: readonly string[], date: LocalDate) => SourceMark['state'];

const lookedUp = (context: Context, day: LocalDate | undefined): Pick<Bare, 'lastChecked'> => {
  const lastChecked = newestLook(context, [day]);
  return lastChecked === undefined ? {} : { lastChecked };
};

/** How sure a series of editions is: as its newest is. Of one that has none nothing is known. */
const newest = (marks: readonly SourceMark[]): Pick<Bare, 'marks' | 'verification'> => ({
  marks,
  verification: marks.at(-1)?.verification ?? 'U',
});

const ends: ReadonlySet<string> = new Set(['invalidated', 'repealed', 'succeeded', 'lapsed', 'expires']);

const lawLine = (context: Context, source: Source, stateOf: StateOf, own: ReadonlySet<string>): Bare => {
  const { lastChecked } = lawStatus(context, source.id);
  return {
    id: source.id,
    group: own.has(source.id) ? 'own' : 'law',
    title: source.short,
    by: source.issuer,
    spans: spansOf(context, source),
    marks: eventsSeen(context, source).map((event) => ({
      date: event.date,
      precision: event.precision,
      text: event.text,
      state: stateOf(
        [thingKey({ source: source.id, event: event.date }), `${source.id}@${event.date}`],
        event.date,
      ),
      isEnd: ends.has(event.type),
      cite: event.cite,
      verification: event.verification,
    })),
    verification: source.verification,
    ...(lastChecked && { lastChecked }),
  };
};

/** How the source stood from each day on which something happened to it, with what is known on the day of the context. */
const spansOf = (context: Context, source: Source): readonly SourceSpan[] => {
  const days = [
    ...new Set(
      eventsSeen(context, source).map((event) =>
        event.type === 'expires' ? addDays(event.date, 1) : event.date,
      ),
    ),
  ].sort();
  const spans = days.flatMap((from, n): SourceSpan[] => {
    const { state, open, weakened } = lawStatus({ ...context, asOf: from }, source.id);
    if (state !== 'inForce' && state !== 'undated') return [];
    const until = days[n + 1];
    return [
      {
        from,
        ...(until !== undefined && { until }),
        as: state === 'undated' ? 'unknown' : open.length + weakened.length > 0 ? 'challenged' : 'inForce',
      },
    ];
  });
  return spans.reduce<readonly SourceSpan[]>((joined, span) => {
    const last = joined.at(-1);
    if (last?.as !== span.as || last.until !== span.from) return [...joined, span];
    const { until: _until, ...begun } = last;
    return [...joined.slice(0, -1), { ...begun, ...(span.until !== undefined && { until: span.until }) }];
  }, []);
};

const thingKey = (of: Readonly<Record<string, unknown>>): string =>
  Object.entries(of)
    .map(([name, value]) => `${name}=${String(value)}`)
    .sort()
    .join('&');

/** What claims wait for: as a consideration would name it, and as the argument does. */
const openThings = (claims: Evaluation['claims'], asOf: LocalDate): ReadonlySet<string> =>
  new Set(groupChanges(claims, asOf).flatMap(({ of, refs }) => [...(of ? [thingKey(of)] : []), ...refs]));

/** `dpf@2025-10-31` and `microsoft-dpa#transfers` are of the entry that stands first. */
const entryOf = (ref: string): string => ref.split(/[@#]/)[0] ?? ref;

type InArguments = { readonly claims: Set<string>; standing: Standing };

/** How each thing stands in the arguments that it is in. Arguments share their parts, and each part is walked once. */
const standingsByRef = (claims: Evaluation['claims']): ReadonlyMap<string, InArguments> => {
  const walked = new Map<Reason, ReadonlyMap<string, Standing>>();
  const inReason = (reason: Reason): ReadonlyMap<string, Standing> => {
    const known = walked.get(reason);
    if (known) return known;
    const found = new Map<string, Standing>([[entryOf(reason.ref), reason.standing]]);
    for (const child of reason.children)
      for (const [ref, standing] of inReason(child))
        found.set(ref, weakest([found.get(ref) ?? standing, standing]));
    walked.set(reason, found);
    return found;
  };
  const all = new Map<string, InArguments>();
  for (const claim of claims)
    for (const [ref, standing] of claim.because.flatMap((reason) => [...inReason(reason)])) {
      const held = all.get(ref) ?? { claims: new Set<string>(), standing };
      held.claims.add(claim.id);
      held.standing = weakest([held.standing, standing]);
      all.set(ref, held);
    }
  return all;
};

const reliedEditions = (
  context: Context,
): readonly { readonly holder: string; readonly id: string; readonly edition: string }[] =>
  context
    .of('engagement')
    .flatMap(({ id: holder, terms, subprocessors }) => [
      ...terms.map((one) => ({ holder, id: one.terms, edition: one.edition })),
      ...(subprocessors ? [{ holder, id: subprocessors.list, edition: subprocessors.edition }] : []),
    ]);
