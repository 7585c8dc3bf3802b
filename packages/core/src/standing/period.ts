import type { Sayable } from '@risikobilde/words/message';
import { type Context, hasCome } from '../context.js';
import type { ClaimResult, TransferResult } from '../evaluation.js';
import { type AssessmentRecord, type Kind, kinds, type RecordOf } from '../model/assessment.js';
import { isObject } from '../model/is-object.js';
import { addMonths, isLocalDate, latest, type LocalDate } from '../model/local-date.js';
import { provenanceOf } from '../model/provenance.js';
import { groupChanges } from './group-changes.js';
import type { WorldEntry, WorldKind } from '../world/world.js';
import { judgementInUse } from '../derive/judgement.js';
import { newestLook } from '../derive/known-day.js';
import { usesOf } from '../derive/uses.js';

export type Period = NonNullable<RecordOf<'assessment'>['periods']>[number];

/** What makes a record something to look at again. */
export type ReviewReason =
  /** What somebody made of it before the period; without a day where none is entered. */
  | { readonly type: 'judged' | 'estimated' | 'answered' | 'described'; readonly on?: LocalDate }
  /** Something in it ended in the year before the opening, or ends in the year after it. */
  | { readonly type: 'ends'; readonly on: LocalDate }
  /** Something happened that speaks against it, and nobody has answered. */
  | { readonly type: 'moved'; readonly on: LocalDate; readonly what: Sayable }
  /** A fact of the world that was last looked up before the period, if ever. */
  | { readonly type: 'notVerified'; readonly on?: LocalDate };

/** A record, or a fact of the world that records lean on, that is to be looked at again in a period. */
export type ReviewItem = {
  readonly id: string;
  readonly kind: Kind | WorldKind;
  readonly isFact: boolean;
  /** The records that lean on a fact; of a record itself, that record. */
  readonly holders: readonly string[];
  readonly reasons: readonly ReviewReason[];
  /** The newest review of it in the period. */
  readonly review?: RecordOf<'review'>;
  /** The day in the period that it was judged, answered or verified anew on, without a review. */
  readonly renewed?: LocalDate;
};

export type PeriodReview = {
  readonly period: Period;
  /** The one before; its last edition is what this period is held against. */
  readonly before?: Period;
  readonly items: readonly ReviewItem[];
  /** How many of the items somebody has looked at again. */
  readonly done: number;
};

/** The periods that were opened by the day, the newest last; of two opened on one day, the one that was entered last. */
export const periodsUntil = (
  { periods = [] }: Pick<RecordOf<'assessment'>, 'periods'>,
  day: LocalDate,
): readonly Period[] =>
  periods.filter(({ opened }) => opened <= day).toSorted((a, b) => (a.opened < b.opened ? -1 : 1));

/** Kinds that say something that can have gone out of date, by what was done to say it. Acts of a day are not: they stay what they were. */
const bases: Readonly<Partial<Record<Kind, 'judged' | 'estimated' | 'answered' | 'described'>>> = {
  assessment: 'described',
  party: 'described',
  activity: 'described',
  engagement: 'described',
  transfer: 'judged',
  premise: 'judged',
  scenario: 'judged',
  measure: 'described',
  effect: 'estimated',
  right: 'answered',
  freedom: 'judged',
  requirement: 'answered',
  benefit: 'judged',
  claim: 'judged',
  section: 'described',
  ownSource: 'described',
  stance: 'answered',
};

/** Months before and after the opening within which what ends is to be looked at: from last year's period until the next. */
const monthsOfPeriod = 12;

/**
 * What is to be looked at again in the period that the day is in, and what has been; undefined where no period is open. A record is listed as
 * long as nothing in it is dated in the period and nobody has reviewed it there; without any day it is listed too. What a service has from its
 * platform is the platform's to look at.
 */
export const periodReview = (
  context: Context,
  transfers: readonly TransferResult[],
  claims: readonly ClaimResult[] = [],
): PeriodReview | undefined => {
  const periods = periodsUntil(context.head, context.asOf);
  const period = periods.at(-1);
  if (period === undefined) return undefined;
  const before = periods.at(-2);
  const reviews = newestReviews(context, period);
  const moved = movesByRecord(claims, context);
  const items = [...recordsOf(context, period, moved), ...factsOf(context, period, transfers)].map(
    (item): ReviewItem => {
      const review = reviews.get(`${item.isFact} ${item.id}`);
      return review === undefined ? item : { ...item, review };
    },
  );
  return { period, ...(before && { before }), items, done: items.filter(isReviewed).length };
};

export const isReviewed = ({ review, renewed }: ReviewItem): boolean =>
  review !== undefined || renewed !== undefined;

const newestReviews = (context: Context, period: Period): ReadonlyMap<string, RecordOf<'review'>> =>
  new Map(
    context
      .of('review')
      .filter((review) => review.period === period.name && hasCome(context, review.on))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .flatMap((review) => [
        ...(review.about ?? []).map((id) => [`false ${id}`, review] as const),
        ...(review.facts ?? []).map((id) => [`true ${id}`, review] as const),
      ]),
  );

type Moves = ReadonlyMap<string, readonly ReviewReason[]>;

const movesByRecord = (claims: readonly ClaimResult[], { asOf }: Context): Moves => {
  const found = new Map<string, ReviewReason[]>();
  for (const { since, label, about, claims: holders } of groupChanges(claims, asOf))
    for (const id of since === undefined ? [] : new Set([...about, ...holders]))
      found.set(id, [...(found.get(id) ?? []), { type: 'moved', on: since ?? asOf, what: label }]);
  return found;
};

const recordsOf = (context: Context, period: Period, moved: Moves): readonly ReviewItem[] =>
  kinds.flatMap((kind) =>
    context.all
      .filter((record) => record.kind === kind && isOwn(context, record.id))
      // What was entered in the period was never of another.
      .filter(({ from }) => from === undefined || from < period.opened)
      .flatMap((record) => itemOf(context, period, record, moved.get(record.id) ?? [])),
  );

const isOwn = ({ inheritance }: Context, id: string): boolean =>
  inheritance === undefined || provenanceOf(inheritance, id).from === 'own';

const itemOf = (
  context: Context,
  { opened }: Period,
  record: AssessmentRecord,
  moves: readonly ReviewReason[],
): readonly ReviewItem[] => {
  const basis = bases[record.kind];
  const [from, to] = [addMonths(opened, -monthsOfPeriod), addMonths(opened, monthsOfPeriod)];
  const ends = endsOf(record)
    .filter((day) => day > from && day <= to)
    .map((on): ReviewReason => ({ type: 'ends', on }));
  const on = dayOf(context, record);
  const isRenewed = on !== undefined && on >= opened;
  if (basis === undefined && ends.length === 0) return [];
  // An act that ends is answered by a new one, which is a record of its own.
  if (basis === undefined && isRenewed) return [];
  return [
    {
      id: record.id,
      kind: record.kind,
      isFact: false,
      holders: [record.id],
      reasons: [
        ...(basis === undefined ? [] : [{ type: basis, ...(on !== undefined && { on }) }]),
        ...ends,
        ...moves,
      ],
      ...(isRenewed && { renewed: on }),
    },
  ];
};

/** The day that it was last said as it stands: of a scenario, by the oldest judgement in use. */
const dayOf = (context: Context, record: AssessmentRecord): LocalDate | undefined => {
  if (record.kind === 'scenario') {
    const days = context.head.alternatives.flatMap(({ id }) => judgementInUse(context, record, id)?.on ?? []);
    return days.toSorted()[0];
  }
  if (record.kind === 'decision' && record.scenario !== undefined) {
    // An acceptance is answered by the next one of the same risk.
    const { scenario, alternative } = record;
    return latest(
      context
        .of('decision')
        .flatMap((other) =>
          other.type === 'acceptance' &&
          other.scenario === scenario &&
          other.alternative === alternative &&
          hasCome(context, other.on)
            ? [other.on]
            : [],
        ),
    );
  }
  // Its versions and periods are days of the whole, and none of what it describes.
  if (record.kind === 'assessment') return record.changed;
  return latest(daysIn(record, ['on', 'changed']).filter((day) => hasCome(context, day)));
};

/** Days under these names, at any depth. */
const daysIn = (value: unknown, names: readonly string[]): readonly LocalDate[] => {
  if (Array.isArray(value)) return value.flatMap((item) => daysIn(item, names));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string'
      ? names.includes(name) && isLocalDate(inner)
        ? [inner]
        : []
      : daysIn(inner, names),
  );
};

/** The days on which something in a record ends, that its reader would have to know of. */
const endsOf = (record: AssessmentRecord): readonly LocalDate[] => {
  switch (record.kind) {
    case 'decision':
      return record.type === 'acceptance' ? daysIn(record, ['expires']) : [];
    case 'doubt':
      return daysIn(record.answers?.at(-1), ['until']);
    case 'party':
    case 'engagement':
      return daysIn(record.certifications, ['until']);
    case 'transfer':
      return daysIn([record.grounds, record.impactAssessments], ['until']);
    case 'assessment':
      return daysIn(record.alternatives, ['until']);
    case 'measure':
      return record.states.some(({ state }) => state === 'implemented' || state === 'verified')
        ? []
        : daysIn(record, ['due']);
    case 'ownSource':
      return daysIn(record, ['ends']);
    default:
      return [];
  }
};

const factsOf = (
  context: Context,
  { opened }: Period,
  transfers: readonly TransferResult[],
): readonly ReviewItem[] => {
  const uses = [
    ...usesOf(context, transfers),
    ...context
      .of('engagement')
      .flatMap(({ id: holder, terms, subprocessors }) => [
        ...terms.map((one) => ({ holder, id: one.terms })),
        ...(subprocessors ? [{ holder, id: subprocessors.list }] : []),
      ]),
  ].filter(({ holder }) => isOwn(context, holder));
  const holders = new Map<string, Set<string>>();
  for (const { id, holder } of uses) holders.set(id, (holders.get(id) ?? new Set()).add(holder));
  return context.entries
    .filter(
      ({ id, kind }) => holders.has(id) && isReviewedFact(kind) && context.recordOfAnyDay(id) === undefined,
    )
    .map((entry) => {
      const on = verifiedOn(entry, context);
      const isRenewed = on !== undefined && on >= opened;
      return {
        id: entry.id,
        kind: entry.kind,
        isFact: true,
        holders: [...(holders.get(entry.id) ?? [])],
        reasons: [{ type: 'notVerified', ...(on !== undefined && { on }) } as const],
        ...(isRenewed && { renewed: on }),
      };
    });
};

const factKinds = ['source', 'series', 'terms', 'subprocessors', 'adequacy'] as const;
const isReviewedFact = (kind: WorldKind): boolean => (factKinds as readonly string[]).includes(kind);

/** The newest day that it, or anything told of it, was read or looked up on. */
const verifiedOn = (entry: WorldEntry, context: Context): LocalDate | undefined =>
  newestLook(context, daysIn(entry, ['lastChecked', 'read']));
