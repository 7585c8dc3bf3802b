import type { Message, Text } from '@risikobilde/words/message';
import type { ClaimResult, ConclusionStanding, Evaluation, Finding, Standing } from '../evaluation.js';
import { type MeasureState, measureStateOn } from '../derive/measure-state.js';
import { type Assessment, type AssessmentRecord, isPartOn, type RecordOf } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import type { World } from '../world/world.js';
import { type Cause, createCauses } from './causes.js';
import { type Change, diffAssessments } from './diff-assessments.js';
import { type Move, pairs } from './diff-evaluations.js';
import { canonical } from './items.js';
import { type HistoryEvent, timelineEvents } from './timeline-events.js';

/** An assessment as it was, what it was judged by, and how it stood on the day of the evaluation. */
export type Moment = {
  readonly assessment: Assessment;
  readonly world: World;
  readonly evaluation: Evaluation;
};

/** What something was at each of two moments, under one id. Without `before` it came, without `after` it went. */
export type MomentMove<Value> = Move<Value> & { readonly id: string };

export type ClaimThen = {
  readonly text: Text;
  readonly standing: Standing;
  /** Why it stood as it did, in one line. */
  readonly summary: Message;
  /** Whether the conclusion rests on it. */
  readonly isConclusion: boolean;
};
export type RiskThen = {
  /** The level of the scale's matrix. */
  readonly band: string;
  readonly likelihoodLevel: number;
  readonly consequenceLevel: number;
};
export type MeasureThen = {
  readonly title: Text;
  /** Undefined before its first state. */
  readonly state?: MeasureState;
};
/** What somebody decided, advised or looked at again. */
export type DecidedRecord = RecordOf<'decision'> | RecordOf<'advice'> | RecordOf<'consideration'>;

export type MomentComparison = {
  readonly days: { readonly before: LocalDate; readonly after: LocalDate };
  /** Left out where it stands as it did. */
  readonly conclusion?: { readonly before: ConclusionStanding; readonly after: ConclusionStanding };
  readonly decided: readonly MomentMove<DecidedRecord>[];
  /** Claims that stand otherwise, are worded otherwise, came or went; `why` is of how they stand. */
  readonly claims: readonly (MomentMove<ClaimThen> & { readonly why: readonly Cause[] })[];
  /** Risks as they are now, by scenario and alternative; the id is both. */
  readonly risks: readonly (MomentMove<RiskThen> & {
    readonly scenario: string;
    readonly alternative: string;
  })[];
  /** Measures that came, went or are in another state. */
  readonly measures: readonly MomentMove<MeasureThen>[];
  /** Errors that nobody has answered. */
  readonly errors: readonly MomentMove<Finding>[];
  /** What is known to have happened to law, terms and reports that either of them leans on. */
  readonly happened: readonly MomentMove<HistoryEvent>[];
  /** Records that came, went or were written otherwise, field by field, each text word by word. */
  readonly records: readonly Change[];
};

/**
 * The difference between two moments of one assessment, whatever caused it: editing, the world, or time. Compared with itself a moment
 * has none; the other way round everything is said the other way round.
 */
export const compareMoments = (before: Moment, after: Moment): MomentComparison => {
  const [then, now] = [partsOf(before), partsOf(after)];
  const standing = { before: conclusionOf(before), after: conclusionOf(after) };
  const records = diffAssessments(then.assessment, now.assessment);
  const happened = moves(happenedBy(before, after), happenedBy(after, before), byIdOf, same);
  const causesOf = createCauses({ before, after, records, happened });
  return {
    days: { before: before.evaluation.asOf, after: after.evaluation.asOf },
    ...(standing.before !== standing.after && { conclusion: standing }),
    decided: moves(then.decided, now.decided, byIdOf, same),
    claims: moves(before.evaluation.claims, after.evaluation.claims, byIdOf, (a, b) =>
      isSameClaim(claimThen(before, a), claimThen(after, b)),
    ).map(({ id, before: a, after: b }) => ({
      id,
      ...sides(a && claimThen(before, a), b && claimThen(after, b)),
      why: a?.standing === b?.standing ? [] : causesOf(a, b),
    })),
    risks: moves(then.risks, now.risks, byIdOf, isSameRisk).map(({ id, before: a, after: b }) => {
      const { scenario, alternative } = a ?? b ?? nowhere;
      return { id, scenario, alternative, ...sides(a && levels(a), b && levels(b)) };
    }),
    measures: moves(then.measures, now.measures, byIdOf, (a, b) => a.state === b.state).map(
      ({ id, before: a, after: b }) => ({ id, ...sides(a && measureThen(a), b && measureThen(b)) }),
    ),
    errors: moves(openErrors(before), openErrors(after), byIdOf, same),
    happened,
    records,
  };
};

/** Whether anything at all is otherwise. */
export const isOtherwise = ({ days: _days, conclusion, ...lists }: MomentComparison): boolean =>
  conclusion !== undefined || Object.values(lists).some((list) => list.length > 0);

const nowhere = { scenario: '', alternative: '' };
const same = (): boolean => true;
const byIdOf = ({ id }: { readonly id: string }): string => id;
const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const sides = <Value>(before: Value | undefined, after: Value | undefined): Move<Value> => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

/** What either list lacks, and what is in both and not the same, by key. */
const moves = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  isSame: (a: Item, b: Item) => boolean,
): readonly MomentMove<Item>[] =>
  pairs(before, after, keyOf)
    .flatMap(({ a, b }): readonly MomentMove<Item>[] => {
      const one = b ?? a;
      if (one === undefined || (a !== undefined && b !== undefined && isSame(a, b))) return [];
      return [{ id: keyOf(one), ...sides(a, b) }];
    })
    .sort(byId);

const conclusionOf = ({ evaluation }: Moment): ConclusionStanding => evaluation.conclusion.standing;

type RiskAt = RiskThen & { readonly id: string; readonly scenario: string; readonly alternative: string };
type MeasureAt = MeasureThen & { readonly id: string };

const partsOf = ({ assessment, evaluation }: Moment) => {
  const { asOf } = evaluation;
  const records = assessment.records.filter((record) => isPartOn(record, asOf));
  return {
    assessment: { ...assessment, records },
    decided: records.filter((record): record is DecidedRecord => isDecided(record) && record.on <= asOf),
    risks: evaluation.risks.map(
      ({ scenario, alternative, current }): RiskAt => ({
        id: `${scenario} ${alternative}`,
        scenario,
        alternative,
        ...levels(current),
      }),
    ),
    measures: records.flatMap((record): readonly MeasureAt[] => {
      if (record.kind !== 'measure') return [];
      const state = measureStateOn(record, asOf);
      return [{ id: record.id, title: record.title, ...(state !== undefined && { state }) }];
    }),
  };
};

const isDecided = (record: AssessmentRecord): record is DecidedRecord =>
  record.kind === 'decision' || record.kind === 'advice' || record.kind === 'consideration';

const claimThen = ({ evaluation }: Moment, { id, text, standing, summary }: ClaimResult): ClaimThen => ({
  text,
  standing,
  summary,
  isConclusion: evaluation.conclusion.claims.some((claim) => claim.id === id),
});

const isSameClaim = (a: ClaimThen, b: ClaimThen): boolean =>
  a.standing === b.standing && a.isConclusion === b.isConclusion && canonical(a.text) === canonical(b.text);

const levels = ({ band, likelihoodLevel, consequenceLevel }: RiskThen): RiskThen => ({
  band,
  likelihoodLevel,
  consequenceLevel,
});
const isSameRisk = (a: RiskThen, b: RiskThen): boolean =>
  a.band === b.band && a.likelihoodLevel === b.likelihoodLevel && a.consequenceLevel === b.consequenceLevel;

const measureThen = ({ title, state }: MeasureThen): MeasureThen => ({
  title,
  ...(state !== undefined && { state }),
});

const openErrors = ({ evaluation }: Moment): readonly Finding[] =>
  evaluation.findings.filter(({ severity, answeredBy }) => severity === 'error' && answeredBy === undefined);

/** What had happened by a moment, of all that it or the other leans on: that something is first leaned on is no event. */
const happenedBy = ({ assessment, world, evaluation }: Moment, other: Moment): readonly HistoryEvent[] =>
  timelineEvents([...assessment.records, ...other.assessment.records], world).filter(
    ({ lane, date }) => lane !== 'assessment' && date <= evaluation.asOf && date <= evaluation.knownAt,
  );
