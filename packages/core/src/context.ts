import {
  type Assessment,
  type AssessmentRecord,
  isPartOn,
  isSupposed,
  type Kind,
  type RecordOf,
} from './model/assessment.js';
import type { ToleranceResult } from './evaluation.js';
import type { Inheritance } from './model/provenance.js';
import { type Keeping, memoiseByObject } from './model/memoise.js';
import type { LocalDate } from './model/local-date.js';
import { withOwnSources } from './world/with-own-sources.js';
import { withReadings } from './world/with-readings.js';
import type { World, WorldEntry, WorldEntryOf, WorldKind } from './world/world.js';

/**
 * Evaluation context: one assessment and the world, as of one day. Lists hold what was part of the assessment on that
 * day, sorted by id, so that nothing derived depends on the order of files.
 */
export type Context = Keeping & {
  readonly asOf: LocalDate;
  /** What had happened *and* could be known by this day counts. */
  readonly knownAt: LocalDate;
  readonly head: RecordOf<'assessment'>;
  readonly record: (id: string) => AssessmentRecord | undefined;
  /** Also records that were not part of the assessment on the day. */
  readonly recordOfAnyDay: (id: string) => AssessmentRecord | undefined;
  readonly all: readonly AssessmentRecord[];
  /** Also those that were not part of it on the day. */
  readonly ofAnyDay: readonly AssessmentRecord[];
  /** Without acceptances and advice that were not given here. */
  readonly of: <K extends Kind>(kind: K) => readonly RecordOf<K>[];
  /** Those: what speaks against something in them still does. */
  readonly notGivenHere: readonly AssessmentRecord[];
  readonly world: <K extends WorldKind>(kind: K, id: string) => WorldEntryOf<K> | undefined;
  /** When the assessment is composed with a platform release: where its records come from. */
  readonly inheritance: Inheritance | undefined;
  readonly worldOf: <K extends WorldKind>(kind: K) => readonly WorldEntryOf<K>[];
  /** Every entry of the world, with the sources that the assessment has entered itself. */
  readonly entries: readonly WorldEntry[];
  /** The limits of what is accepted, held against the year's distributions; undefined where nobody has computed those. */
  readonly tolerance?: readonly ToleranceResult[] | undefined;
  /** Of a context that follows its assessment (`evaluate/remember.ts`): what is asked of a day is the same on many days. */
  readonly hasCome?: (day: LocalDate) => boolean;
  readonly hasPassed?: (day: LocalDate) => boolean;
  readonly wasKnown?: (day: LocalDate) => boolean;
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** By kind, in the order they came in. */
const groupByKind = <T extends { readonly kind: string }>(items: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.kind);
    if (group) group.push(item);
    else groups.set(item.kind, [item]);
  }
  return groups;
};

const nothing: readonly never[] = [];

/** What does not depend on the day, worked out once for the same records. */
const orderOf = memoiseByObject((records: Assessment['records']) => ({
  anyDay: new Map(records.map((record) => [record.id, record])),
  sorted: records.filter((record) => !isSupposed(record)).sort(byId),
}));

const indexOf = memoiseByObject((world: World) => {
  const sortedEntries = [...world.entries].sort(byId);
  const entries = groupByKind<WorldEntry>(sortedEntries);
  const byKind = new Map(
    [...entries].map(([kind, group]) => [kind, new Map(group.map((entry) => [entry.id, entry]))]),
  );
  return { sortedEntries, entries, byKind };
});

/** Builds the context; throws only when there is no record of kind `assessment`, which the loader has refused before. */
export const createContext = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  knownAt: LocalDate = asOf,
): Context => {
  const { anyDay, sorted } = orderOf(assessment.records);
  const all = sorted.filter((record) => isPartOn(record, asOf));
  const current = new Map(all.map((record) => [record.id, record]));
  const listed = new Set(assessment.notGivenHere);
  const notGivenHere = listed.size === 0 ? nothing : all.filter(({ id }) => listed.has(id));
  const records = groupByKind(listed.size === 0 ? all : all.filter(({ id }) => !listed.has(id)));
  // The same lists of records give the same lists of readings, so that what is made of them is made once.
  const readings = ((records.get('reading') ?? nothing) as unknown as readonly RecordOf<'reading'>[]).filter(
    (reading) => reading.on <= knownAt && isOfFile(reading, current),
  );
  const { sortedEntries, entries, byKind } = indexOf(
    withReadings(withOwnSources(assessment, world), readings),
  );
  const head =
    records.get('assessment')?.[0] ?? assessment.records.find((record) => record.kind === 'assessment');
  if (head?.kind !== 'assessment') throw new Error('An assessment has one record of kind assessment.');
  return {
    asOf,
    knownAt,
    head,
    all,
    ofAnyDay: sorted,
    notGivenHere,
    inheritance: assessment.inheritance,
    record: (id) => current.get(id),
    recordOfAnyDay: (id) => anyDay.get(id),
    // Grouped by `kind`, so the group of K holds records of K only.
    of: <K extends Kind>(kind: K) => (records.get(kind) ?? nothing) as unknown as readonly RecordOf<K>[],
    world: <K extends WorldKind>(kind: K, id: string) =>
      byKind.get(kind)?.get(id) as unknown as WorldEntryOf<K> | undefined,
    worldOf: <K extends WorldKind>(kind: K) =>
      (entries.get(kind) ?? nothing) as unknown as readonly WorldEntryOf<K>[],
    entries: sortedEntries,
  };
};

/** A reading of a file is of just that file. */
const isOfFile = (
  { evidence, textHash }: RecordOf<'reading'>,
  records: ReadonlyMap<string, AssessmentRecord>,
): boolean => {
  const file = evidence === undefined ? undefined : records.get(evidence);
  return evidence === undefined || (file?.kind === 'evidence' && file.file.sha256 === textHash);
};

/** The record with this id, when it is of the kind and part of the assessment on the day. */
export const recordOf = <K extends Kind>(context: Context, kind: K, id: string): RecordOf<K> | undefined => {
  const record = context.record(id);
  return record?.kind === kind ? (record as RecordOf<K>) : undefined;
};

/** The day of a context, which may be asked whether other days have come. */
export type Days = Pick<Context, 'asOf' | 'hasCome' | 'hasPassed'>;

/** Whether a day has come on the day of the context. */
export const hasCome = (days: Days, day: LocalDate): boolean =>
  days.hasCome === undefined ? day <= days.asOf : days.hasCome(day);

/** Whether a day is over on the day of the context. */
export const hasPassed = (days: Days, day: LocalDate): boolean =>
  days.hasPassed === undefined ? day < days.asOf : days.hasPassed(day);

/** Whether what could be known from a day could be known on the day of the context. */
export const wasKnown = (context: Pick<Context, 'knownAt' | 'wasKnown'>, day: LocalDate): boolean =>
  context.wasKnown === undefined ? day <= context.knownAt : context.wasKnown(day);
