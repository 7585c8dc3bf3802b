import { type Action, roles, type User } from '@risikobilde/api';
import {
  type Assessment,
  type AssessmentRecord,
  changesBetween,
  compose,
  type Context,
  createContext,
  type Cycle,
  cycleIn,
  evaluate,
  type Evaluation,
  isCovered,
  type LocalDate,
  isAnswerOnAcceptance,
  notGivenHere,
  openRequest,
  recordsOfRisk,
  schemaVersion,
  type State,
  stateBoundBy,
  stepsOfChange,
  transition,
  type TransitionId,
  transitionIds,
  unmetFor,
  withoutStamp,
  type World,
} from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { norwegianDay } from '../clock.js';
import { mayNot } from '../auth/permissions.js';
import { sortedRecords } from '../presenters/present-assessment.js';
import { done, refuse, type Result } from '../refusal.js';
import type { Services } from '../services.js';
import type { AssessmentRow } from '../store/tables.js';
import { isOutAsItIs } from './is-out.js';
import { type About, lastWriterOf, touches } from './last-writer.js';
import { stepRefused } from './step-refused.js';

/** Who changes an assessment, and what they may do to it. */
export type Writer = { readonly user: User; readonly permitted: readonly Action[] };

/** Whether somebody may change any record at all: others are refused before what they sent is looked at. */
export const mayWriteAnything = ({ permitted }: Writer): boolean =>
  transitionIds.some((step) => {
    const { right, record } = transition(step);
    return right !== undefined && record !== undefined && permitted.includes(right);
  });

/**
 * What an assessment becomes by a change, by the table of the life cycle: whoever makes it must be permitted each step in it, the steps
 * must lead on from where the assessment stands, and each is bound here to what it was given on, whatever was sent. Everything that
 * stores records comes through here.
 */
export const takeSteps = async (
  services: Services,
  writer: Writer,
  row: AssessmentRow,
  current: State,
  next: State,
): Promise<Result<State>> => {
  const steps: Step[] = [];
  const plain = new Map(next);
  for (const id of new Set(changesBetween(current, next).map(({ record }) => record))) {
    const [before, after] = [current.get(id), next.get(id)];
    const taken = stepsOfChange(before, after);
    const allowed = mayChange(services, writer, before, after, taken);
    if (!allowed.ok) return allowed;
    const isOwnStep = taken.some((step) => transition(step).record !== undefined);
    // What the server has written stays as it was, however it comes back.
    if (!isOwnStep) keep(plain, id, before, after);
    else if (after === undefined) plain.delete(id);
    else {
      if (before === undefined) plain.delete(id);
      else plain.set(id, before);
      steps.push({ id, taken, record: withoutStamp(after) });
    }
  }
  if (steps.length === 0) return done(plain);
  return inTurn(services, writer, row, current, plain, steps);
};

type Step = {
  readonly id: string;
  readonly taken: readonly TransitionId[];
  readonly record: AssessmentRecord;
};

/** A new doubt that nobody has answered: those who may not write may raise it. */
const isDoubtRaised = (before: AssessmentRecord | undefined, after: AssessmentRecord | undefined): boolean =>
  before === undefined && after?.kind === 'doubt' && after.answers === undefined;

const mayChange = (
  { auth }: Services,
  { user, permitted }: Writer,
  before: AssessmentRecord | undefined,
  after: AssessmentRecord | undefined,
  taken: readonly TransitionId[],
): Result<undefined> => {
  if (taken.length === 0) {
    const right =
      isDoubtRaised(before, after) && !permitted.includes('editAssessment') ? 'raiseDoubt' : 'editAssessment';
    return permitted.includes(right) ? done(undefined) : refuse('not-permitted', mayNot(auth, user, right));
  }
  for (const step of taken) {
    const { right } = transition(step);
    if (right !== undefined && !permitted.includes(right))
      return refuse(
        'not-permitted',
        message('refusal.mayNotStep', {
          name: user.name,
          step: message(`cycle.step.${step}`),
          rule: step,
          policy: auth.logins?.policyFor(right) ?? '-',
        }),
      );
  }
  return done(undefined);
};

const keep = (
  plain: Map<string, AssessmentRecord>,
  id: string,
  before: AssessmentRecord | undefined,
  after: AssessmentRecord | undefined,
): void => {
  if (after === undefined) return;
  const { contentHash, worldHash, fourEyes, asked } = (before ?? {}) as StampOf;
  const stamp = Object.fromEntries(
    Object.entries({ contentHash, worldHash, fourEyes, asked }).filter(([, value]) => value !== undefined),
  );
  if (after.kind === 'decision' || after.kind === 'advice')
    plain.set(id, { ...withoutStamp(after), ...stamp });
};
type StampOf = {
  readonly contentHash?: string;
  readonly worldHash?: string;
  readonly fourEyes?: boolean;
  readonly asked?: string;
};

/** The steps of one change, in the order of the table, each from where the one before has led. */
const inTurn = async (
  services: Services,
  writer: Writer,
  row: AssessmentRow,
  current: State,
  plain: State,
  steps: readonly Step[],
): Promise<Result<State>> => {
  const { auth, clock, db, worlds } = services;
  const world = await worlds.of(db, row);
  const today = norwegianDay(clock.now());
  const sorted = [...steps].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const seen = async (state: State, asOf: LocalDate, isStrict: boolean): Promise<Seen> =>
    look(await wholeOf(services, row, state, asOf), world, asOf, isStrict);
  let now = plain;
  for (const { id, taken, record } of sorted) {
    // The day it says that it is given on: on another day the world may be another, and then it holds for nothing.
    const asOf = record.kind === 'decision' || record.kind === 'advice' ? record.on : today;
    const asked = askedBy(now, record);
    const with_ = new Map(now).set(id, asked);
    // As everybody works it out who asks later whether it still holds.
    const after = await seen(with_, asOf, false);
    const isAbout = aboutOf(after.context, asked);
    const hasWrittenLast =
      changesBetween(current, plain).some((change) => touches(change, plain, isAbout)) ||
      (await lastWriterOf(db, row.key, row.revision, current, isAbout)) === writer.user.id;
    for (const step of taken) {
      const isForbidden =
        auth.logins !== undefined && hasWrittenLast && !auth.logins.maySayOfOwn(rightOf(step), roles);
      const before = isAnywhere(step)
        ? undefined
        : await cycleOf(services, row, now, await seen(now, asOf, auth.logins !== undefined));
      const unmet = unmetFor(step, before ?? nowhere, {
        hasWrittenLast: isForbidden,
        record: asked,
        findingsAfter: after.evaluation.findings,
      });
      if (unmet.from !== undefined || unmet.conditions.length > 0)
        return stepRefused(step, unmet, {
          user: writer.user,
          record: id,
          policy: auth.logins?.forbiddenBy(rightOf(step)),
        });
    }
    const bound = stateBoundBy(after.context, after.evaluation.risks, asked);
    const fourEyes = auth.logins !== undefined && !hasWrittenLast;
    // An answer to a finding rests on no state, and is told from one that came with files by this alone.
    const isKept = bound !== undefined || (asked.kind === 'decision' && isAnswerOnAcceptance(asked));
    now = new Map(with_).set(id, isKept ? ({ ...asked, ...bound, fourEyes } as AssessmentRecord) : asked);
  }
  return done(now);
};

const rank = ({ taken }: Step): number => Math.min(...taken.map((step) => transitionIds.indexOf(step)));
const rightOf = (step: TransitionId): Action => transition(step).right ?? 'releaseAssessment';

/** A step that may be taken wherever an assessment is that somebody can write in, and asks nothing of where: nothing is worked out for it. */
const isAnywhere = (step: TransitionId): boolean => {
  const { from, conditions } = transition(step);
  return (
    ['draft', 'adviceAsked', 'adviceGiven', 'accepted', 'approved', 'published'].every((state) =>
      from.some((one) => one === state),
    ) && conditions.every((condition) => condition === 'fourEyes' || condition === 'mayBeAccepted')
  );
};
const nowhere: Cycle = { state: 'draft', unmet: new Set() };

/** An advice answers the request that was open when it was given. */
const askedBy = (state: State, record: AssessmentRecord): AssessmentRecord => {
  if (record.kind !== 'advice' || record.adviser !== 'dpo') return record;
  const all = [...state.values()];
  const others = all.flatMap((one) => (one.kind === 'advice' && one.id !== record.id ? [one] : []));
  const request = openRequest(
    all.flatMap((one) => (one.kind === 'decision' ? [one] : [])),
    others,
  );
  return request === undefined ? record : { ...record, asked: request.id };
};

type Seen = { readonly context: Context; readonly evaluation: Evaluation };

/** An assessment as it is evaluated: of a service, together with the platform. */
export const wholeOf = async (
  { db, releases }: Pick<Services, 'db' | 'releases'>,
  row: AssessmentRow,
  state: State,
  asOf: LocalDate,
): Promise<Assessment> => {
  const own = { schemaVersion, records: sortedRecords(state) };
  const platform = await releases.under(db, row, state, asOf);
  return platform ? compose(own, platform.release, platform.newer) : own;
};

/** `isStrict`: what only came in with files counts for nothing. */
export const look = (whole: Assessment, world: World, asOf: LocalDate, isStrict: boolean): Seen => {
  const counted = isStrict ? { ...whole, notGivenHere: notGivenHere(whole.records) } : whole;
  return { context: createContext(counted, world, asOf), evaluation: evaluate(counted, world, asOf) };
};

const cycleOf = async (
  services: Services,
  row: AssessmentRow,
  state: State,
  { context, evaluation }: Seen,
) => {
  const cycle = cycleIn(context, evaluation, false);
  return cycle.state === 'approved' && (await isOutAsItIs(services, row, state))
    ? { ...cycle, state: 'published' as const }
    : cycle;
};

/** The records that a step is about: whoever wrote the last change of one of these wrote the last change of what it is about. */
const aboutOf = (context: Context, record: AssessmentRecord): About => {
  if (record.kind === 'decision' && record.type === 'acceptance') return aboutRisk(context, record.scenario);
  return record.kind === 'decision' && record.type === 'approval' ? isCovered.approval : isCovered.advice;
};

/** What the acceptance of a risk is about. */
export const aboutRisk = (context: Context, id: string | undefined): About => {
  const scenario = id === undefined ? undefined : context.recordOfAnyDay(id);
  const ids = new Set(
    scenario?.kind === 'scenario' ? recordsOfRisk(context, scenario).map((one) => one.id) : [],
  );
  // One that is gone may have been what the risk rested on.
  return (one) => ids.has(one.id) || (context.recordOfAnyDay(one.id) === undefined && restedOn.has(one.kind));
};
const restedOn: ReadonlySet<string> = new Set([
  'scenario',
  'activity',
  'engagement',
  'measure',
  'effect',
  'transfer',
  'party',
]);
