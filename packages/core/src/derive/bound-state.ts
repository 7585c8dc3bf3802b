import { type Context, createContext, hasCome, recordOf } from '../context.js';
import type { RiskResult } from '../evaluation.js';
import type { Assessment, AssessmentRecord, RecordOf } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import { canonicalJson } from '../model/canonical-json.js';
import { isObject } from '../model/is-object.js';
import { memoiseByObject } from '../model/memoise.js';
import { sha256 } from '../model/sha256.js';
import { referencesOf } from '../references/references.js';
import type { World, WorldEntry } from '../world/world.js';
import { entryOf } from './fact-now.js';
import { createRecordIndex } from './record-index.js';
import { restsOn } from './rests-on.js';

/** What an acceptance, an advice or an approval was given on: the hash of what it is about, and of the world. */
export type BoundState = { readonly contentHash: string; readonly worldHash: string };

/** Records that are steps of the life cycle: they say what somebody thought of the rest, and are no part of it. */
const isStep = (record: AssessmentRecord): boolean =>
  record.kind === 'advice' ||
  (record.kind === 'decision' && ['adviceRequest', 'acceptance', 'approval'].includes(record.type));

const isDecision = (record: AssessmentRecord, type: RecordOf<'decision'>['type']): boolean =>
  record.kind === 'decision' && record.type === type;

/**
 * The records that each kind of step is about. Advice is given on all that is written; an approval also on the advice and on the risks
 * that were accepted. That something was sent back is part of both: what was said before it was said of something else.
 */
export const isCovered = {
  advice: (record) => !isStep(record),
  approval: (record) => !isDecision(record, 'approval'),
  return: (record) => !isStep(record) && !isDecision(record, 'return'),
} as const satisfies Readonly<Record<string, (record: AssessmentRecord) => boolean>>;

/** The state that an advice, or a request for one, is given on. */
export const stateForAdvice = memoiseByObject((context: Context) =>
  stateOfContent(context, isCovered.advice),
);
/** The state that an approval is given on. */
export const stateForApproval = memoiseByObject((context: Context) =>
  stateOfContent(context, isCovered.approval),
);
/** The state that is sent back. */
export const stateForReturn = memoiseByObject((context: Context) =>
  stateOfContent(context, isCovered.return),
);

const stateOfContent = (context: Context, covers: (record: AssessmentRecord) => boolean): BoundState => ({
  contentHash: hashOfList(context.ofAnyDay.filter(covers), hashOfRecord),
  worldHash: wholeWorld(context),
});

const wholeWorld = memoiseByObject((context: Context) => hashOfList(context.entries, hashOn(context)));

/**
 * The records that a risk is worked out from: the scenario with its judgements, what it rests on, who is engaged, and the transfers
 * of the same activities.
 */
export const recordsOfRisk = (
  context: Context,
  scenario: RecordOf<'scenario'>,
): readonly AssessmentRecord[] => {
  const direct = [
    ...restsOn(context, scenario),
    ...scenario.affects.flatMap((activity) => transfersOf(context, activity)),
  ];
  const parties = direct.flatMap((record) =>
    referencesOf(record).flatMap(({ id }) => {
      const found = context.record(id);
      return found?.kind === 'party' ? [found] : [];
    }),
  );
  return [...new Map([scenario, ...direct, ...parties].map((record) => [record.id, record])).values()].sort(
    byId,
  );
};

/**
 * The state that an acceptance of a risk in one alternative is given on: the risk as it comes out, the records it is worked out from,
 * and of the world the scale and what those records name, with what that names in turn.
 */
export const stateForAcceptance = (
  context: Context,
  { scenario: id, alternative: one }: Pick<RecordOf<'decision'>, 'scenario' | 'alternative'>,
  risks: readonly RiskResult[],
): BoundState | undefined => {
  const scenario = id === undefined ? undefined : recordOf(context, 'scenario', id);
  if (scenario === undefined) return undefined;
  const records = recordsOfRisk(context, scenario);
  const outcome = risks
    .filter((risk) => risk.scenario === id && (one === undefined || risk.alternative === one))
    .map(({ alternative, residual, strength }) => [alternative, residual.band, strength]);
  return {
    contentHash: sha256(canonicalJson([outcome, hashOfList(records, hashOfRecord)])),
    worldHash: hashOfList(worldOfRecords(context, records), hashOn(context)),
  };
};

const transfersOf = createRecordIndex('transfer', ({ activities }) => activities);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const hashOfRecord = memoiseByObject((record: AssessmentRecord) => sha256(canonicalJson(record)));

const hashOfList = <T extends { readonly id: string; readonly kind: string }>(
  all: readonly T[],
  hashOf: (one: T) => string,
): string => sha256(canonicalJson(all.map((one) => [one.kind, one.id, hashOf(one)])));

const namedBy = memoiseByObject((one: AssessmentRecord | WorldEntry): readonly string[] => [
  ...new Set(referencesOf(one).flatMap(({ to, id }) => (to === 'world' ? [id.split('#')[0] ?? id] : []))),
]);

const worldOfRecords = (context: Context, records: readonly AssessmentRecord[]): readonly WorldEntry[] => {
  const found = new Map<string, WorldEntry>();
  const take = (id: string): void => {
    const entry = entryOf(context, id);
    if (entry === undefined || found.has(id)) return;
    found.set(id, entry);
    namedBy(entry).forEach(take);
  };
  [context.head.scale, ...records.flatMap(namedBy)].forEach(take);
  return [...found.values()].sort(byId);
};

type OnDay = { readonly asOf: string; readonly knownAt: string };
const hashesOfEntries = new WeakMap<WorldEntry, OnDay & { readonly hash: string }>();

/** The hash of an entry as it was on the day: what had not happened, or could not be known, is not there. */
const hashOn =
  ({ asOf, knownAt }: OnDay) =>
  (entry: WorldEntry): string => {
    const before = hashesOfEntries.get(entry);
    if (before?.asOf === asOf && before.knownAt === knownAt) return before.hash;
    const hash = sha256(canonicalJson(onDay(entry, { asOf, knownAt })));
    hashesOfEntries.set(entry, { asOf, knownAt, hash });
    return hash;
  };

const date = /^\d{4}-\d{2}-\d{2}$/;

/** That somebody has looked a thing up again moves nothing. */
const lookedUp: ReadonlySet<string> = new Set(['lastChecked', 'checkEveryMonths', 'read']);

const onDay = (value: unknown, day: OnDay): unknown => {
  if (typeof value === 'string') return date.test(value) ? [value, value <= day.asOf] : value;
  if (Array.isArray(value))
    return value.filter((item) => !isLater(item, day)).map((item: unknown) => onDay(item, day));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) =>
      lookedUp.has(name) ? [] : [[name, onDay(item, day)] as const],
    ),
  );
};

const isLater = (item: unknown, { asOf, knownAt }: OnDay): boolean => {
  if (!isObject(item)) return false;
  const { date: on, knownFrom } = item;
  return (
    (typeof on === 'string' && on > asOf) ||
    (typeof (knownFrom ?? on) === 'string' && String(knownFrom ?? on) > knownAt)
  );
};

/** What has moved since something was given, and a name for the state that it has moved to; undefined when nothing has. */
export const movedSince = (
  given: { readonly [Name in keyof BoundState]?: BoundState[Name] | undefined },
  now: BoundState,
): { readonly what: 'content' | 'world' | 'both'; readonly aspect: string } | undefined => {
  const isContent = given.contentHash !== now.contentHash;
  const isWorld = given.worldHash !== now.worldHash;
  if (!isContent && !isWorld) return undefined;
  return {
    what: isContent && isWorld ? 'both' : isContent ? 'content' : 'world',
    aspect: `${now.contentHash.slice(0, 8)}${now.worldHash.slice(0, 8)}`,
  };
};

/** The newest record of a step that was given by the day and says on what; of one day, any that holds still. */
export const newestBound = <K extends 'advice' | 'decision'>(
  context: Context,
  kind: K,
  isMeant: (record: RecordOf<K>) => boolean,
): RecordOf<K> | undefined => {
  const all = (context.of(kind) as readonly RecordOf<K>[]).filter(
    (record) => isMeant(record) && record.contentHash !== undefined && hasCome(context, record.on),
  );
  const last = all
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const ofThatDay = all.filter(({ on }) => on === last);
  if (ofThatDay.length < 2) return ofThatDay[0];
  const now = kind === 'advice' ? stateForAdvice(context) : stateForApproval(context);
  return ofThatDay.find((record) => movedSince(record, now) === undefined) ?? ofThatDay.at(-1);
};

/** The entries of the world that are not on one day what they were on another. */
export const movedEntries = (
  assessment: Assessment,
  world: World,
  from: LocalDate,
  to: LocalDate,
): readonly WorldEntry[] => {
  const [before, after] = [createContext(assessment, world, from), createContext(assessment, world, to)];
  return after.entries.filter((entry) => hashOn(before)(entry) !== hashOn(after)(entry));
};
