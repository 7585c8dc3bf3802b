import { reasonOf } from '../reason.js';
import { type Message, message, type SayableList } from '@risikobilde/words/message';
import { type Context, hasCome, recordOf } from '../context.js';
import { listOf, nameOf } from '../derive/names.js';
import { countsAs, hasEvidence, measureState } from '../derive/measure-state.js';
import { freedomResult, stepNames } from '../derive/freedoms.js';
import { type InterferenceStep, type Reason, type Standing, weakest } from '../evaluation.js';
import { isOnSaySo } from '../derive/argument.js';
import { changedRequirement } from '../derive/relied-editions.js';
import { rightResults } from '../derive/rights.js';
import { versionDate } from '../derive/version-date.js';
import type { AssessmentRecord, RecordOf } from '../model/assessment.js';
import type { GroundLeaf } from '../model/grounds.js';
import { actReason, isAct } from './act-ground.js';
import { termsReason } from './edition-ground.js';
import { missingReason } from './missing.js';

type Judged = { readonly standing: Standing; readonly reason: Message };

const holds: Judged = {
  standing: 'supported',
  reason: message('reason.record.inPlace'),
};

/** How a plain record holds: it is there, and what it says of itself speaks for it. */
export const recordReason = (context: Context, ground: GroundLeaf): Reason => {
  const [type, id] = Object.entries(ground)[0] ?? ['record', ''];
  if (typeof id !== 'string') return missingReason(type, type);
  const record = context.record(id);
  if (!record) return goneOrMissing(context, id, type);
  const own = judge(context, record);
  const clause = record.kind === 'requirement' ? record.clause : undefined;
  if (!clause) return reasonOf({ ref: id, type, label: nameOf(context, record.id), ...own });
  // Met under a clause that has changed since is met no longer, until somebody has looked.
  const reads = termsReason(context, id, clause.terms, clause.anchor);
  const standing = weakest([own.standing, reads.standing]);
  return reasonOf({
    ref: id,
    type,
    label: nameOf(context, record.id),
    standing,
    reason: standing === own.standing ? own.reason : reads.reason,
    ...(standing !== own.standing && reads.since && { since: reads.since }),
    children: [reads],
  });
};

const goneOrMissing = (context: Context, id: string, type: string): Reason => {
  const once = context.recordOfAnyDay(id);
  if (!once) return missingReason(id, type);
  const gone = once.until !== undefined && hasCome(context, once.until);
  return reasonOf({
    ref: id,
    type,
    label: nameOf(context, once.id),
    standing: 'unsupported',
    reason: gone
      ? message('reason.record.outFrom', { date: once.until ? versionDate(context, once.until) : '' })
      : message('reason.record.inFrom', { date: once.from ? versionDate(context, once.from) : '' }),
    ...(gone && once.until && { since: once.until }),
  });
};

const judgeRight = (context: Context, right: RecordOf<'right'>): Judged => {
  const wrong = rightResults(context, right).find(({ agrees }) => !agrees);
  if (!wrong) return holds;
  if (wrong.says !== 'doesNotExist') return { standing: 'challenged', reason: otherAnswer };
  if (right.exceptions.some((e) => e.letter === undefined && e.law === undefined) && wrong.gives === 'exists')
    return { standing: 'challenged', reason: withoutLetter };
  return { standing: 'challenged', reason: wrong.gives === 'overridable' ? mustBeWeighed : denied };
};

const otherAnswer = message('reason.right.otherAnswer');
const withoutLetter = message('reason.right.withoutLetter');
const mustBeWeighed = message('reason.right.mustBeWeighed');
const denied = message('reason.right.denied');

const judge = (context: Context, record: AssessmentRecord): Judged => {
  if (isAct(record)) return actReason(context, record) ?? holds;
  switch (record.kind) {
    case 'measure':
      return judgeMeasure(context, record.id);
    case 'requirement':
      return record.met === 'met' && changedRequirement(context, record)
        ? clauseReadsOtherwise
        : record.met === 'met' && isOnSaySo(record)
          ? onSaySo
          : judgeRequirement(record.met);
    case 'benefit':
      return record.evidence?.length ? holds : withoutEvidence;
    case 'right':
      return judgeRight(context, record);
    case 'freedom':
      return judgeFreedom(record);
    default:
      return holds;
  }
};

const judgeMeasure = (context: Context, id: string): Judged => {
  const measure = recordOf(context, 'measure', id);
  const state = measure && measureState(context, measure);
  if (measure && countsAs(state) === 'current')
    return hasEvidence(context, measure)
      ? holds
      : { standing: 'challenged', reason: message('reason.measure.withoutEvidence') };
  if (state === 'planned')
    return {
      standing: 'challenged',
      reason: message('reason.measure.planned'),
    };
  if (state === 'partly')
    return {
      standing: 'challenged',
      reason: message('reason.measure.partly'),
    };
  if (state === 'withdrawn' || state === 'rejected')
    return {
      standing: 'fallen',
      reason: message(`reason.measure.${state}`),
    };
  return {
    standing: 'unsupported',
    reason: message('reason.measure.proposed'),
  };
};

const clauseReadsOtherwise: Judged = {
  standing: 'challenged',
  reason: message('reason.requirement.clauseChanged'),
};

const onSaySo: Judged = { standing: 'unsupported', reason: message('reason.requirement.onSaySo') };
const withoutEvidence: Judged = { standing: 'challenged', reason: message('reason.benefit.withoutEvidence') };

const judgeRequirement = (met: 'met' | 'partly' | 'notMet'): Judged => {
  if (met === 'met') return { standing: 'supported', reason: message('reason.requirement.met') };
  return met === 'partly'
    ? {
        standing: 'challenged',
        reason: message('reason.requirement.partly'),
      }
    : { standing: 'fallen', reason: message('reason.requirement.notMet') };
};

const judgeFreedom = (freedom: RecordOf<'freedom'>): Judged => {
  const { emptySteps, gives } = freedomResult(freedom);
  if (emptySteps.length > 0 || !gives)
    return {
      standing: 'unsupported',
      reason: message('reason.freedom.incomplete', { steps: stepList(emptySteps) }),
    };
  if (gives === 'violation')
    return {
      standing: 'fallen',
      reason: message('reason.freedom.violation'),
    };
  return holds;
};

const stepList = (steps: readonly InterferenceStep[]): SayableList =>
  listOf(steps.map((step) => stepNames[step]));
