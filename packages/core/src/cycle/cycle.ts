import { type Context, createContext } from '../context.js';
import { approvalInForce } from '../derive/approval.js';
import { newestBound, stateForReturn } from '../derive/bound-state.js';
import { finalRefusals } from '../evaluate/final-refusals.js';
import type { Evaluation } from '../evaluation.js';
import type { Assessment, AssessmentRecord, RecordOf } from '../model/assessment.js';
import type { World } from '../world/world.js';
import { openRequest } from './steps.js';
import { type ConditionId, type CycleState, type TransitionId, transition } from './transitions.js';

type Decision = RecordOf<'decision'>;

/** Where the next edition of an assessment stands, with the records that say so. */
export type Cycle = {
  readonly state: CycleState;
  readonly request?: Decision;
  /** The newest advice of the data protection officer. */
  readonly advice?: RecordOf<'advice'>;
  /** An advice of theirs that nobody has said whether was followed, or why it was not. */
  readonly unanswered?: string;
  /** The approval of just this content, in just this world. */
  readonly approval?: Decision;
  /** Nothing has been changed since it was sent back, and why. */
  readonly sentBack?: Decision;
  /** Conditions that do not hold now, whoever asks. */
  readonly unmet: ReadonlySet<ConditionId>;
};

/**
 * Derives where an assessment stands in its life cycle. `isOut`: whether what stands here is what was given out last, which the
 * releases say and the records do not.
 */
export const cycleOf = (
  assessment: Assessment,
  world: World,
  evaluation: Pick<Evaluation, 'asOf' | 'knownAt' | 'findings'>,
  isOut: boolean,
): Cycle => cycleIn(createContext(assessment, world, evaluation.asOf, evaluation.knownAt), evaluation, isOut);

export const cycleIn = (
  context: Context,
  evaluation: Pick<Evaluation, 'findings'>,
  isOut: boolean,
): Cycle => {
  const decisions = context.of('decision').filter(({ on }) => on <= context.asOf);
  const given = context.of('advice').filter(({ adviser, on }) => adviser === 'dpo' && on <= context.asOf);
  const advice =
    newestBound(context, 'advice', ({ adviser }) => adviser === 'dpo') ?? given.toSorted(byDay).at(-1);
  const request = openRequest(decisions, given);
  const sentBack = decisions.find(
    ({ type, contentHash }) => type === 'return' && contentHash === stateForReturn(context).contentHash,
  );
  const approval = approvalInForce(context);
  const reasons = new Set(finalRefusals(evaluation).map(({ reason }) => reason));
  const unanswered = given.find(
    ({ followed, why }) => followed !== 'yes' && (followed === undefined || why === undefined),
  );
  const unmet = new Set<ConditionId>([
    ...(sentBack ? (['changedSinceSentBack'] as const) : []),
    ...(reasons.has('adviceMissing') ? (['adviceGiven'] as const) : []),
    ...(unanswered ? (['adviceAnswered'] as const) : []),
    ...(reasons.has('consultationMissing') ? (['consultationFiled'] as const) : []),
    ...(reasons.has('acceptanceMissing') ? (['risksAccepted'] as const) : []),
    ...(reasons.has('openError') ? (['noOpenErrors'] as const) : []),
    ...(reasons.has('dutyOpen') ? (['dutiesAnswered'] as const) : []),
    ...(approval ? [] : (['approvalHolds'] as const)),
  ]);
  const isReady = !(['adviceGiven', 'adviceAnswered', 'risksAccepted'] as const).some((id) => unmet.has(id));
  const state = ((): CycleState => {
    if (sentBack) return 'draft';
    if (approval) return isOut ? 'published' : 'approved';
    if (request) return 'adviceAsked';
    if (isReady) return 'accepted';
    return unmet.has('adviceGiven') ? 'draft' : 'adviceGiven';
  })();
  return {
    state,
    unmet,
    ...(request && { request }),
    ...(advice && { advice }),
    ...(unanswered && { unanswered: unanswered.id }),
    ...(approval && { approval }),
    ...(sentBack && { sentBack }),
  };
};

const byDay = (a: { readonly on: string }, b: { readonly on: string }): number => (a.on < b.on ? -1 : 1);

/** Why a transition is refused: from where it is, or by conditions. Nothing when it is not. */
export type Unmet = { readonly from?: CycleState; readonly conditions: readonly ConditionId[] };

/**
 * What stands against a transition. `findingsAfter` is of what the assessment comes to with the record in it: what the record says of
 * itself is asked of that. `failed`: conditions on who does it, on what day and on what others did before, which the records do not hold.
 */
export const unmetFor = (
  id: TransitionId,
  { state, unmet }: Cycle,
  asked: {
    readonly failed?: ReadonlySet<ConditionId>;
    readonly record?: AssessmentRecord;
    readonly findingsAfter?: Evaluation['findings'];
  } = {},
): Unmet => {
  const { from, conditions } = transition(id);
  const { record, findingsAfter = [] } = asked;
  const ofThis = (condition: ConditionId): boolean => {
    if (condition === 'mayBeAccepted')
      return findingsAfter.some(
        ({ rule, severity, refs }) =>
          rule === 'acceptance-not-allowed' && severity === 'error' && refs[0] === record?.id,
      );
    return unmet.has(condition) || asked.failed?.has(condition) === true;
  };
  const failed = conditions.filter(ofThis);
  return { ...(from.includes(state) ? {} : { from: state }), conditions: failed };
};
