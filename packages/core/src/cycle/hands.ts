import { type Evaluation, subjectsOf } from '../evaluation.js';
import type { RecordChange, State } from '../history/changes.js';
import { isSameResult } from '../history/equality.js';
import type { EditEvent } from '../history/event.js';
import { type AssessmentRecord, isSupposed, type RecordOf } from '../model/assessment.js';
import { isAnswerOnAcceptance } from '../model/not-given-here.js';
import type { ConditionId, TransitionId } from './transitions.js';
import { answersToAdvice, stampedFields, stepsOfChange } from './steps.js';

export type Person = EditEvent['who'];

/** Somebody wrote a record, or took it away; left out when nothing is known of one that is gone. */
type Written = {
  readonly by: Person;
  readonly id: string;
  readonly record?: AssessmentRecord | undefined;
};

/**
 * Who did what to an assessment: who wrote its content since the last edition, who ever wrote each record, and who gave the steps and the
 * answers that are there. An edition makes nobody another than who wrote an error.
 */
export type Hands = {
  readonly written: readonly Written[];
  readonly made: readonly Pick<Written, 'by' | 'id'>[];
  readonly givers: ReadonlyMap<string, readonly Giver[]>;
};
type Giver = Person & { readonly revision: number };

type Done = Pick<EditEvent, 'revision' | 'who' | 'changes' | 'erased'>;

/** The records that whoever writes them is an author of: all but the steps of the life cycle, and what is only supposed. What others' advice says is written too. */
export const isContent = (record: AssessmentRecord): boolean =>
  !isSupposed(record) && stepsOfChange(undefined, record).length === 0;

/**
 * Who did what, by the events of an assessment in any order and the state they lead to. `since`: the revision of the last edition. Every
 * hand counts, however little it wrote and whoever wrote after it; an erasure writes nothing, it takes away.
 */
export const handsOf = (events: Iterable<Done>, state: State, since: number): Hands => {
  const written = new Map<string, Written>();
  const made = new Map<string, Hands['made'][number]>();
  const givers = new Map<string, Giver[]>();
  for (const { revision, who, changes, erased } of events) {
    if (erased !== undefined) continue;
    for (const change of changes) {
      const id = change.record;
      const record = 'added' in change ? change.added : 'removed' in change ? change.removed : state.get(id);
      if (state.has(id) && givesStep(change, state.get(id)))
        givers.set(id, [...(givers.get(id) ?? []), { ...who, revision }]);
      if (raisesDoubt(change) || (record !== undefined && !isContent(record))) continue;
      made.set(`${who.id} ${id}`, { by: who, id });
      if (revision > since) written.set(`${who.id} ${id}`, { by: who, id, record });
    }
  }
  return { written: [...written.values()], made: [...made.values()], givers };
};

/** Everybody who wrote what a step is about. A record that nothing is known of counts. */
export const authorsIn = (
  { written }: Hands,
  isAbout: (record: AssessmentRecord) => boolean,
): readonly Person[] => [
  ...new Map(
    written.flatMap(({ by, record }) =>
      record === undefined || isAbout(record) ? [[by.id, by] as const] : [],
    ),
  ).values(),
];

/** Who says that something is wrong has not written it. */
const raisesDoubt = (change: RecordChange): boolean =>
  'added' in change && change.added.kind === 'doubt' && change.added.answers === undefined;

/** Whether a change gives a step or an answer that is there, and not what others say of it. */
const givesStep = (change: RecordChange, now: AssessmentRecord | undefined): boolean => {
  if (now === undefined || !(isAnswer(now) || !isContent(now)) || 'removed' in change) return false;
  if ('added' in change) return true;
  const [name = ''] = change.field.split('.');
  return !stampedFields.some((one) => one === name) && !(now.kind === 'advice' && answersToAdvice.has(name));
};

const isAnswer = (record: AssessmentRecord): boolean =>
  record.kind === 'decision' && record.type === 'finding';

/** What is asked of the hands that an edition goes through, beside whoever takes the step. */
export type HandsAsked = {
  readonly hands: Hands;
  readonly since: number;
  /** The newest advice of the officer, which counts also when it is older than the last edition. */
  readonly advice?: string | undefined;
};

/** People who gave the officer's advice on this edition. */
export const officersIn = (
  { hands, since, advice: counted }: HandsAsked,
  records: Iterable<AssessmentRecord>,
): ReadonlySet<string> =>
  idsOf(
    hands,
    records,
    (record, { revision }) =>
      record.kind === 'advice' && record.adviser === 'dpo' && (record.id === counted || revision > since),
  );

/** People who accepted a risk of it. */
export const acceptorsIn = (
  { hands }: Pick<HandsAsked, 'hands'>,
  records: Iterable<AssessmentRecord>,
): ReadonlySet<string> =>
  idsOf(
    hands,
    records,
    (record) => record.kind === 'decision' && (record.type === 'acceptance' || isAnswerOnAcceptance(record)),
  );

const idsOf = (
  { givers }: Hands,
  records: Iterable<AssessmentRecord>,
  isMeant: (record: AssessmentRecord, giver: Giver) => boolean,
): ReadonlySet<string> =>
  new Set(
    [...records].flatMap((record) =>
      (givers.get(record.id) ?? []).flatMap((giver) => (isMeant(record, giver) ? [giver.id] : [])),
    ),
  );

type Found = Evaluation['findings'][number];

/** Errors that are let through by an answer that somebody signs who wrote what the error is in. */
export const answeredByTheirMakers = (
  { made, givers }: Hands,
  findings: readonly Found[],
): readonly Found[] =>
  findings.filter((found) => {
    const { severity, answeredBy } = found;
    if (severity !== 'error' || answeredBy === undefined) return false;
    const makers = makersOf(made, found);
    // Who wrote it last signs it.
    const [last] = (givers.get(answeredBy) ?? []).toSorted((a, b) => b.revision - a.revision);
    return last !== undefined && makers.has(last.id);
  });

/** The people who ever wrote the records that an error is in. */
export const makersOf = (
  made: Hands['made'],
  found: Pick<Found, 'id' | 'rule' | 'at'>,
): ReadonlySet<string> => {
  const places = new Set([found.at.record, ...subjectsOf(found)]);
  return new Set(made.flatMap(({ by, id }) => (places.has(id) ? [by.id] : [])));
};

/** What is looked at beside the hands. */
type Through = { readonly records: Iterable<AssessmentRecord>; readonly findings: readonly Found[] };

/** What stands against an edition because of whose hands it went through: with the approval that is to let it out, or one to be given. */
export const handsRefused = (
  asked: HandsAsked,
  { records, findings }: Through,
  approvers: readonly string[],
): readonly ConditionId[] => {
  const all = [...records];
  const authors = new Set(authorsIn(asked.hands, isContent).map(({ id }) => id));
  const deciders = new Set([...approvers, ...acceptorsIn(asked, all)]);
  return [
    ...(approvers.some((id) => authors.has(id)) ? (['fourEyes'] as const) : []),
    ...([...officersIn(asked, all)].some((id) => deciders.has(id)) ? (['officerApart'] as const) : []),
    ...(answeredByTheirMakers(asked.hands, findings).length > 0 ? (['answeredByAnother'] as const) : []),
  ];
};

/**
 * The same of one step and who takes it; of an approval it is asked of all hands. `isAuthor`: whether they have written some of what the
 * step is about.
 */
export const stepRefusedTo = (
  step: TransitionId,
  asked: HandsAsked,
  { person, isAuthor, ...through }: Through & { readonly person: string; readonly isAuthor: boolean },
): readonly ConditionId[] => {
  if (step === 'approve') return handsRefused(asked, through, [person]);
  if (step !== 'giveAdvice' && step !== 'acceptRisk') return [];
  const apart =
    step === 'giveAdvice' ? acceptorsIn(asked, through.records) : officersIn(asked, through.records);
  return [
    ...(isAuthor ? (['fourEyes'] as const) : []),
    ...(apart.has(person) ? (['officerApart'] as const) : []),
  ];
};

/** Whether somebody approves again what they have approved on the same terms: said twice by one, it is said once. */
export const isSaidAgain = (
  now: RecordOf<'decision'>,
  bound: { readonly contentHash: string; readonly worldHash: string },
  others: readonly RecordOf<'decision'>[],
  isOfSame: (id: string) => boolean,
): boolean =>
  others.some(
    (one) =>
      one.id !== now.id &&
      one.type === 'approval' &&
      one.contentHash === bound.contentHash &&
      one.worldHash === bound.worldHash &&
      (['outcome', 'expires', 'conditions'] as const).every((name) => isSameResult(one[name], now[name])) &&
      isOfSame(one.id),
  );
