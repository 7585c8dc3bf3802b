import { type Action, roles, type User } from '@risikobilde/api';
import {
  type AssessmentRecord,
  authorsIn,
  changesBetween,
  type ConditionId,
  type Context,
  type Cycle,
  cycleIn,
  isAnswerOnAcceptance,
  isContent,
  isSaidAgain,
  type LocalDate,
  openRequest,
  recordsOfRisk,
  stampedFields,
  type State,
  stateBoundBy,
  stepRefusedTo,
  stepsOfChange,
  transition,
  type TransitionId,
  transitionIds,
  unmetFor,
  withoutStamp,
} from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { norwegianDay } from '../base/clock.js';
import { mayNot } from '../auth/permissions.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import type { AssessmentRow } from '../store/tables.js';
import { exceptionsActed, isExcepted } from './exceptions.js';
import { isOutAsItIs } from './edition-state.js';
import { type About, type HandsSince, readHands, withChanges } from './read-hands.js';
import { isAnswered, mayAnswer, sign } from './answers.js';
import { takeReadings } from './readings.js';
import { look, type WholeAssessment, wholeOf } from './whole.js';
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
  services: Pick<Services, 'auth' | 'db' | 'clock' | 'worlds' | 'releases'>,
  writer: Writer,
  row: AssessmentRow,
  current: State,
  next: State,
): Promise<Result<State>> => {
  const steps: Step[] = [];
  const answers = new Set<string>();
  const readings: string[] = [];
  const plain = new Map(next);
  for (const id of new Set(changesBetween(current, next).map(({ record }) => record))) {
    const [before, after] = [current.get(id), next.get(id)];
    const taken = stepsOfChange(before, after);
    const allowed = mayChange(services, writer, before, after, taken);
    if (!allowed.ok) return allowed;
    const isOwnStep = taken.some((step) => transition(step).record !== undefined);
    // What the server has written stays as it was, however it comes back.
    if (!isOwnStep) {
      keep(plain, id, before, after);
      if (isAnswered(before, after)) {
        answers.add(id);
        sign(services, writer.user, plain, id);
      }
      if (after?.kind === 'reading') readings.push(id);
    } else if (after === undefined) plain.delete(id);
    else {
      if (before === undefined) plain.delete(id);
      else plain.set(id, before);
      steps.push({ id, taken, record: withoutStamp(after) });
    }
  }
  const answered = await mayAnswer(services, writer.user, row, current, plain, answers);
  if (!answered.ok) return answered;
  const read = await takeReadings(services, writer.user, plain, readings);
  if (!read.ok) return read;
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
  { auth }: Pick<Services, 'auth'>,
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
  const stamp = Object.fromEntries(
    Object.entries(before ?? {}).filter(([name]) => stampedFields.some((one) => one === name)),
  );
  if (after.kind === 'decision' || after.kind === 'advice')
    plain.set(id, { ...withoutStamp(after), ...stamp });
};

/** The steps of one change, in the order of the table, each from where the one before has led. */
const inTurn = async (
  services: Pick<Services, 'auth' | 'db' | 'clock' | 'worlds' | 'releases'>,
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
  const seen = async (state: State, asOf: LocalDate, isStrict: boolean): Promise<WholeAssessment> =>
    look(await wholeOf(services, row, state, asOf), world, asOf, isStrict);
  const { user } = writer;
  const next = row.revision + 1;
  // Who approves answers for all hands; of another step only one's own are asked for.
  const isApproved = sorted.some(({ taken }) => taken.includes('approve'));
  let all = withChanges(
    await readHands(db, row, current, isApproved ? undefined : user.id),
    user,
    next,
    changesBetween(current, plain),
    plain,
  );
  let now = plain;
  for (const { id, taken, record } of sorted) {
    // The day it says that it is given on: on another day the world may be another, and then it holds for nothing.
    const asOf = record.kind === 'decision' || record.kind === 'advice' ? record.on : today;
    const asked = askedBy(now, record);
    const with_ = new Map(now).set(id, asked);
    // As everybody works it out who asks later whether it still holds.
    const after = await seen(with_, asOf, false);
    const bound = stateBoundBy(after.context, after.evaluation.risks, asked);
    const authors = authorsIn(all.hands, aboutOf(after.context, asked));
    const isAuthor = authors.some((one) => one.id === user.id);
    for (const step of taken) {
      const before = isAnywhere(step)
        ? undefined
        : await cycleOf(services, row, now, await seen(now, asOf, auth.logins !== undefined));
      const failed = new Set<ConditionId>([
        ...(asOf > today ? (['dayHasCome'] as const) : []),
        ...(auth.logins === undefined
          ? []
          : stepRefusedTo(
              step,
              { ...all, advice: adviceCounted(after) },
              { person: user.id, isAuthor, records: now.values(), findings: after.evaluation.findings },
            )),
        ...(step === 'approve' && isSaidTwice(asked, bound, now, all, user) ? (['saidOnce'] as const) : []),
      ]);
      const isLet = isAuthor && step === 'giveAdvice' && (await isExcepted(db, row, user, today));
      if (auth.logins?.maySayOfOwn(rightOf(step), roles, isLet) === true) failed.delete('fourEyes');
      const unmet = unmetFor(step, before ?? nowhere, {
        failed,
        record: asked,
        findingsAfter: after.evaluation.findings,
      });
      if (unmet.from !== undefined || unmet.conditions.length > 0)
        return stepRefused(step, unmet, {
          user,
          record: id,
          policy: auth.logins?.forbiddenBy(rightOf(step)),
        });
    }
    // An answer to a finding rests on no state, and is told from one that came with files by this alone.
    const isKept = bound !== undefined || (asked.kind === 'decision' && isAnswerOnAcceptance(asked));
    const isOfFour = taken.some((step) => transition(step).conditions.some((one) => one === 'fourEyes'));
    const excepted =
      auth.logins !== undefined && taken.includes('approve')
        ? await exceptionsActed(db, row, now, () => ({ ...all, advice: adviceCounted(after) }))
        : [];
    const stamp = {
      ...bound,
      ...(excepted.length > 0 && { excepted }),
      ...(isOfFour && { fourEyes: auth.logins !== undefined && !isAuthor }),
      ...(auth.logins !== undefined && { signedBy: user.name }),
      ...(auth.logins !== undefined &&
        taken.includes('approve') && { authors: [...new Set(authors.map(({ name }) => name))].sort() }),
    };
    const stamped = new Map(with_).set(id, isKept ? { ...asked, ...stamp } : asked);
    all = withChanges(all, user, next, changesBetween(now, stamped), stamped);
    now = stamped;
  }
  return done(now);
};

/** The officer's advice that counts, by its id. */
export const adviceCounted = ({ context, evaluation }: WholeAssessment): string | undefined =>
  cycleIn(context, evaluation, false).advice?.id;

/** Whether somebody has approved just this already. */
const isSaidTwice = (
  record: AssessmentRecord,
  bound: ReturnType<typeof stateBoundBy>,
  state: State,
  { hands }: HandsSince,
  user: User,
): boolean =>
  record.kind === 'decision' &&
  bound !== undefined &&
  isSaidAgain(
    record,
    bound,
    [...state.values()].flatMap((one) => (one.kind === 'decision' ? [one] : [])),
    (id) => hands.givers.get(id)?.some((giver) => giver.id === user.id) === true,
  );

const rank = ({ taken }: Step): number => Math.min(...taken.map((step) => transitionIds.indexOf(step)));
const rightOf = (step: TransitionId): Action => transition(step).right ?? 'releaseAssessment';

/** A step that may be taken wherever an assessment is that somebody can write in, and asks nothing of where: nothing is worked out for it. */
const isAnywhere = (step: TransitionId): boolean => {
  const { from, conditions } = transition(step);
  return (
    ['draft', 'adviceAsked', 'adviceGiven', 'accepted', 'approved', 'published'].every((state) =>
      from.some((one) => one === state),
    ) && conditions.every((condition) => ofNowhere.has(condition))
  );
};
/** Conditions that are not asked of where an assessment stands. */
const ofNowhere: ReadonlySet<ConditionId> = new Set([
  'dayHasCome',
  'fourEyes',
  'officerApart',
  'mayBeAccepted',
]);
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

const cycleOf = async (
  services: Pick<Services, 'db' | 'releases'>,
  row: AssessmentRow,
  state: State,
  { context, evaluation }: WholeAssessment,
) => {
  const cycle = cycleIn(context, evaluation, false);
  return cycle.state === 'approved' && (await isOutAsItIs(services, row, state))
    ? { ...cycle, state: 'published' as const }
    : cycle;
};

/** The records that a step is about: whoever wrote one of these has written what it is about. */
const aboutOf = (context: Context, record: AssessmentRecord): About => {
  if (record.kind !== 'decision') return isContent;
  const { type, scenario, finding } = record;
  if (type === 'acceptance') return aboutRisk(context, scenario);
  // To answer that no acceptance is needed is to accept.
  return type === 'finding' ? aboutRisk(context, finding?.split(/[@#+]/u)[1]) : isContent;
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
