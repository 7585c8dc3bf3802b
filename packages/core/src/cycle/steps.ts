import type { AssessmentRecord, RecordOf } from '../model/assessment.js';
import { isAnswerOnAcceptance } from '../model/not-given-here.js';
import type { Context } from '../context.js';
import {
  type BoundState,
  stateForAcceptance,
  stateForAdvice,
  stateForApproval,
  stateForReturn,
} from '../derive/bound-state.js';
import type { RiskResult } from '../evaluation.js';
import { isSameResult, ownField } from '../history/equality.js';
import type { TransitionId } from './transitions.js';

/** What the server writes on a step itself, whatever is sent. */
export const stampedFields = [
  'contentHash',
  'worldHash',
  'fourEyes',
  'asked',
  'signedBy',
  'authors',
  'excepted',
] as const;

/** What of an advice those write who asked for it: whether they follow it, and why not. */
export const answersToAdvice: ReadonlySet<string> = new Set(['followed', 'why', 'answers']);

const ofDecision: Readonly<Partial<Record<RecordOf<'decision'>['type'], TransitionId>>> = {
  adviceRequest: 'askAdvice',
  acceptance: 'acceptRisk',
  approval: 'approve',
  return: 'sendBack',
};

/**
 * Which transitions it is to put one record in the place of another: to add it, to change it, or to take it away (then `after` is
 * undefined). None for what is no step of the life cycle: that is an edit like others. Data that the server writes itself counts for nothing.
 */
export const stepsOfChange = (
  before: AssessmentRecord | undefined,
  after: AssessmentRecord | undefined,
): readonly TransitionId[] => {
  const names = changedNames(before, after);
  if (names.length === 0) return [];
  const found = [before, after].flatMap((record): readonly TransitionId[] => {
    if (record?.kind === 'advice') {
      if (record.adviser !== 'dpo') return [];
      const isThere = before?.kind === 'advice' && after?.kind === 'advice';
      const isGiven = !(isThere && names.every(isAnswerName));
      const isAnswered = after !== undefined && names.some(isAnswerName);
      return [
        ...(isGiven ? (['giveAdvice'] as const) : []),
        ...(isAnswered ? (['answerAdvice'] as const) : []),
      ];
    }
    if (record?.kind !== 'decision') return [];
    if (record.type === 'finding') return isAnswerOnAcceptance(record) ? ['acceptRisk'] : [];
    return [ofDecision[record.type] ?? []].flat();
  });
  return [...new Set(found)];
};

const isAnswerName = (name: string): boolean => answersToAdvice.has(name);

const changedNames = (
  before: AssessmentRecord | undefined,
  after: AssessmentRecord | undefined,
): readonly string[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) =>
      !stampedFields.some((stamped) => stamped === name) &&
      !isSameResult(ownField(before, name), ownField(after, name)),
  );

/** A record without what the server writes on it. */
export const withoutStamp = <R extends AssessmentRecord>(record: R): R => {
  if (record.kind !== 'decision' && record.kind !== 'advice') return record;
  const kept = Object.entries(record).filter(([name]) => !stampedFields.some((stamped) => stamped === name));
  // Only fields that may be left out are left out.
  return Object.fromEntries(kept) as R;
};

/** The state that a step is given on, in the assessment that holds it; undefined for what is bound to nothing. */
export const stateBoundBy = (
  context: Context,
  risks: readonly RiskResult[],
  record: AssessmentRecord,
): BoundState | undefined => {
  if (record.kind === 'advice') return stateForAdvice(context);
  if (record.kind !== 'decision') return undefined;
  if (record.type === 'acceptance') return stateForAcceptance(context, record, risks);
  if (record.type === 'approval') return stateForApproval(context);
  if (record.type === 'return') return stateForReturn(context);
  return record.type === 'adviceRequest' ? stateForAdvice(context) : undefined;
};

/** The newest request for advice that no advice answers. */
export const openRequest = (
  decisions: readonly RecordOf<'decision'>[],
  advice: readonly RecordOf<'advice'>[],
): RecordOf<'decision'> | undefined => {
  const answered = new Set(advice.map(({ asked }) => asked));
  return decisions
    .filter(({ id, type }) => type === 'adviceRequest' && !answered.has(id))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
    .at(-1);
};
