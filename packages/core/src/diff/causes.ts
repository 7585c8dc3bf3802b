import type { Sayable } from '@risikobilde/words/message';
import type { ClaimResult, Evaluation, Reason } from '../evaluation.js';
import { canonicalJson } from '../model/canonical-json.js';
import type { Assessment } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import { failingEnds } from '../standing/failing-ends.js';
import { withOwnSources } from '../world/with-own-sources.js';
import type { World, WorldKind } from '../world/world.js';
import type { Change } from './diff-assessments.js';
import type { HistoryEvent } from './timeline-events.js';

/** What made a claim stand otherwise: law, a supplier's terms, another fact, what somebody wrote, or that a day was passed. */
export const causeTypes = ['law', 'terms', 'fact', 'ownEdit', 'time'] as const;
export type CauseType = (typeof causeTypes)[number];

/** One thing that made a claim stand otherwise. */
export type Cause = {
  readonly type: CauseType;
  /** As in the argument: a record, an entry of the world, or a computed ground. */
  readonly ref: string;
  readonly label: Sayable;
  /** The day that brought it, where a day did. */
  readonly since?: LocalDate;
};

type Side = { readonly assessment: Assessment; readonly world: World; readonly evaluation: Evaluation };
type Needed = {
  readonly before: Side;
  readonly after: Side;
  readonly records: readonly Change[];
  readonly happened: readonly { readonly before?: HistoryEvent; readonly after?: HistoryEvent }[];
};

const typeOfEntry: Partial<Readonly<Record<WorldKind, CauseType>>> = {
  source: 'law',
  adequacy: 'law',
  country: 'law',
  territory: 'law',
  rightsByBasis: 'law',
  terms: 'terms',
  subprocessors: 'terms',
};

/**
 * Why a claim stands otherwise: the ends of its argument that fail at one of the moments alone. What the world brought is told by what
 * happened between them; what somebody answered or wrote is their own edit, also where it is of something that happened.
 */
export const createCauses = ({ before, after, records, happened }: Needed) => {
  const entries = new Map(
    [before, after].flatMap(({ assessment, world }) =>
      withOwnSources(assessment, world).entries.map((entry) => [entry.id, entry.kind] as const),
    ),
  );
  const written = new Set(records.map(({ id }) => id));
  const movedRefs = new Set(
    happened.flatMap((move) => [move.before, move.after].flatMap((event) => event?.refs ?? [])),
  );
  const answered = new Set(
    records.flatMap((change) =>
      change.kind === 'consideration' && change.type !== 'changed' && 'of' in change.record
        ? [canonicalJson(change.record.of)]
        : [],
    ),
  );
  const [first, last] = [before.evaluation.asOf, after.evaluation.asOf].toSorted();
  const isBetween = (day: LocalDate | undefined): boolean =>
    day !== undefined && first !== undefined && last !== undefined && day > first && day <= last;

  const typeOf = (end: Reason): CauseType => {
    const { ref, considerAs, since } = end;
    // Nothing happened but that nobody has looked it up in time.
    if (end.type === 'check' && isBetween(since)) return 'time';
    const [id = ref] = ref.split(/[@#]/);
    if (considerAs && answered.has(canonicalJson(considerAs.of))) return 'ownEdit';
    const kind = entries.get(id);
    const hasHappened = isBetween(since) || movedRefs.has(ref) || movedRefs.has(id);
    if (kind !== undefined && hasHappened && !written.has(id)) return typeOfEntry[kind] ?? 'fact';
    if (written.has(id) || kind !== undefined) return 'ownEdit';
    return isBetween(since) ? 'time' : 'ownEdit';
  };

  return (a: ClaimResult | undefined, b: ClaimResult | undefined): readonly Cause[] => {
    const [then, now] = [endsOf(a), endsOf(b)];
    const only = [
      ...[...then].filter(([key]) => !now.has(key)),
      ...[...now].filter(([key]) => !then.has(key)),
    ];
    const causes = only.map(
      ([, end]): Cause => ({
        type: typeOf(end),
        ref: end.ref,
        label: end.label,
        ...(end.since !== undefined && { since: end.since }),
      }),
    );
    const claim = a ?? b;
    // It came or went, or its grounds are put together otherwise.
    const own: readonly Cause[] =
      claim !== undefined && (a === undefined || b === undefined || causes.length === 0)
        ? written.has(claim.id)
          ? [{ type: 'ownEdit', ref: claim.id, label: claim.text }]
          : []
        : [];
    const found = own.length > 0 && (a === undefined || b === undefined) ? own : [...own, ...causes];
    return [...new Map(found.map((cause) => [`${cause.type} ${cause.ref}`, cause])).values()].sort((x, y) =>
      `${order(x)} ${x.ref}` < `${order(y)} ${y.ref}` ? -1 : 1,
    );
  };
};

const order = ({ type }: Cause): number => causeTypes.indexOf(type);

/** The failing ends of an argument, by what they are of and how they stand. */
const endsOf = (claim: ClaimResult | undefined): ReadonlyMap<string, Reason> =>
  new Map(
    (claim?.because ?? []).flatMap(failingEnds).map((end) => [`${end.type} ${end.ref} ${end.standing}`, end]),
  );
